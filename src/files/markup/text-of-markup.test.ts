import { describe, expect, it } from 'vitest'
import { textOfMarkup } from './text-of-markup.ts'

describe('the words of markup', () => {
  it.each([
    ['paragraphs are lines with a blank line between', '<p>一</p>\n<p>二</p>', '一\n\n二\n'],
    ['tags within a line leave it whole', '秋<b>收</b>忙<a href="x">了</a>', '秋收忙了\n'],
    ['a break ends a line, but no paragraph', '<p>床前<br>明月</p>', '床前\n明月\n'],
    [
      'scripts, styles and comments are not for reading',
      '<style>p{}</style><!-- a --><p>字<script>1<2</script></p>',
      '字\n',
    ],
    ['blanks and line ends of the file are one blank', '<p>The\n   ferry</p>', 'The ferry\n'],
    [
      'entities become characters',
      '&#27827;&#x6e7e;&nbsp;&ldquo;县&rdquo; &unknown; &#xD800;',
      '河湾\u00a0“县” &unknown; &#xD800;\n',
    ],
    ['a “<” that is no tag stays', '<p>3 < 4</p>', '3 < 4\n'],
    ['what is cut off loses nothing that was said', '<p>秋收<b>忙', '秋收忙\n'],
    ['CDATA is text', '<note><![CDATA[a < b]]></note>', 'a < b\n'],
  ])('%s', (_, markup, text) => {
    expect(textOfMarkup(markup)).toBe(text)
  })

  it('are found in one pass, whatever is not closed', () => {
    const bad = '<script>'.repeat(100_000) + '<p>字'
    expect(textOfMarkup(bad)).toContain('字')
  })
})
