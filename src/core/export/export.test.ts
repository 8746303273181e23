import { describe, expect, it } from 'vitest'
import { cleanPage } from '../galley/commands/clean-page.ts'
import { setBylines, setSection } from '../galley/commands/describe-article.ts'
import { openedGalley, type Galley } from '../galley/galley.ts'
import { pageOfText } from '../source/page.ts'
import type { BlockKind, Reading } from '../structure/reading.ts'
import { exportArticleOf, exportPageOf } from './export-article.ts'
import { galleyJson } from './galley-json.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { plainText } from './plain-text.ts'

const LINES: readonly (readonly [BlockKind, string])[] = [
  ['kicker', '秋收时节'],
  ['headline', '# 河湾<script>alert(1)</script>'],
  ['dateline', 'LONDON, Nov. 5 (Wire) —'],
  ['lead', '导语*星号*一句'],
  ['paragraph', '第一段 & “引号”'],
  ['paragraph', '1. 第二段'],
  ['verse', '归来吧，'],
  ['credit', '河湾日报记者 林小满/摄'],
]

function galleyOf(): Galley {
  const text = LINES.map(([, line]) => line).join('\n') + '\n页眉\n没有归处'
  let at = 0
  const blocks = LINES.map(([kind, line]) => {
    const span = { from: at, to: at + line.length }
    at = span.to + 1
    return { kind, spans: [span] }
  })
  const byline = { name: '林小满', role: 'reporter', organisation: '河湾日报', title: '记者' } as const
  const reading: Reading = {
    fixes: [],
    articles: [{ blocks, bylines: [byline], section: '', confidence: 1 }],
    furniture: [{ kind: 'furniture', span: { from: at, to: at + 2 } }],
  }
  const page = pageOfText('p', '页.txt', 'abc', text)
  const galley = cleanPage(openedGalley(page, []), reading).galley
  return setSection(galley, galley.articles[0].id, '要闻').galley
}

describe('exports of an article', () => {
  const galley = galleyOf()
  const article = exportArticleOf(galley, galley.articles[0])

  it('are exactly galley-articles/1 in JSON, with a ledger that adds up', () => {
    const page = JSON.parse(galleyJson(exportPageOf(galley, galley.articles))) as Record<string, unknown>
    expect(page).toMatchObject({
      format: 'galley-articles/1',
      source: { name: '页.txt', sha256: 'abc', characters: galley.page.text.length },
      articles: [
        {
          kicker: '秋收时节',
          headline: '# 河湾<script>alert(1)</script>',
          subheadline: '',
          section: '要闻',
          dateline: 'LONDON, Nov. 5 (Wire)',
          bylines: [{ name: '林小满', role: 'reporter', organisation: '河湾日报', title: '记者' }],
          blocks: [
            { kind: 'lead', text: '导语*星号*一句' },
            { kind: 'paragraph', text: '第一段 & “引号”' },
            { kind: 'paragraph', text: '1. 第二段' },
            { kind: 'verse', text: '归来吧，' },
            { kind: 'credit', text: '河湾日报记者 林小满/摄' },
          ],
        },
      ],
      unassigned: [
        { kind: 'furniture', text: '页眉' },
        { kind: 'unknown', text: '没有归处' },
      ],
    })
    const { total, ...parts } = page['ledger'] as Record<string, number>
    expect(Object.keys(parts).sort()).toEqual(['articles', 'fixes', 'furniture', 'removed', 'unplaced'])
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total)
  })

  it('show markup as text in HTML', () => {
    const page = html([article])
    expect(page).not.toContain('<script>')
    expect(page).toContain('&lt;script&gt;')
    expect(page).toContain('&amp;')
  })

  it('escape in Markdown what would mean something', () => {
    const page = markdown([article])
    expect(page).toContain('导语\\*星号\\*一句')
    expect(page).toMatch(/^1\\\. 第二段/m)
    expect(page).not.toMatch(/^# # 河湾/m)
  })

  it('keep every word in plain text', () => {
    const page = plainText([article])
    for (const word of ['秋收时节', '河湾<script>alert(1)</script>', '林小满', '导语*星号*一句', '归来吧，'])
      expect(page).toContain(word)
  })

  it('print the bylines that the editor set, not those of the page', () => {
    const { galley: changed } = setBylines(galley, galley.articles[0].id, [])
    expect(exportArticleOf(changed, changed.articles[0]).bylines).toEqual([])
  })
})
