import { describe, expect, it } from 'vitest'
import type { Article, Galley, Piece } from '#core/galley/galley'
import { openedGalley } from '#core/galley/galley'
import { pageOfText } from '#core/source/page'
import { originalTexts } from './original-text.ts'
import { BLOCK_END } from '../search/words.ts'

const piece = (text: string, part: string): Piece => {
  const from = text.indexOf(part)
  if (from < 0) throw new Error(`${part} is not on the page`)
  return { from, to: from + part.length }
}
const article = (id: string, ...blocks: (readonly Piece[])[]): Article => ({
  id,
  blocks: blocks.map((pieces, index) => ({ id: `${id}${index}`, kind: 'paragraph', pieces })),
  section: '',
  bylines: [],
  status: 'raw',
  note: '',
})
const galleyOf = (text: string, articles: readonly Article[], rest: Partial<Galley> = {}): Galley => ({
  ...openedGalley(pageOfText('p', 'p', '', text), []),
  articles,
  ...rest,
})
const originals = (galley: Galley) => Object.fromEntries(originalTexts(galley))

describe('what an article does not print of its page', () => {
  it('is nothing where it prints all of its own', () => {
    const text = '乡村振兴\n妇联走进田间'
    const whole = article('a', [piece(text, '乡村振兴')], [piece(text, '妇联走进田间')])
    expect(originals(galleyOf(text, [whole]))).toEqual({})
  })

  it('is what a hand wrote anew, with what stands beside it', () => {
    const text = '石桥林的夜校又亮灯了'
    const mended = article('a', [piece(text, '石桥'), { typed: '村' }, piece(text, '的夜校又亮灯了')])
    expect(originals(galleyOf(text, [mended]))).toEqual({ a: text })
  })

  it('is what a fix reads otherwise, but no end of a line and no other width', () => {
    const text = '石桥林的夜\n校２０２２年'
    const fix = (part: string, replacement: string) => ({
      id: `r@${part}`,
      rule: 'wrapped-line',
      kind: 'line-break' as const,
      span: piece(text, part) as { from: number; to: number },
      replacement,
      reasons: [],
      confidence: 1,
    })
    const rulings = { kinds: ['line-break' as const], decisions: {}, rulesOff: [] }
    const all = article('a', [piece(text, text)])
    const same = { fixes: [fix('\n', ''), fix('２０２２', '2022')], rulings }
    expect(originals(galleyOf(text, [all], same))).toEqual({})
    const other = { fixes: [fix('林', '村'), fix('\n', '')], rulings }
    expect(originals(galleyOf(text, [all], other))).toEqual({ a: text })
  })

  it('reaches so far that a phrase is found, and no further than the article', () => {
    const before = '前'.repeat(30)
    const text = `甲稿${before}林${'后'.repeat(30)}\n乙稿`
    const mended = article('a', [piece(text, `甲稿${before}`), piece(text, '后'.repeat(30))])
    expect(originals(galleyOf(text, [mended, article('b', [piece(text, '乙稿')])]))).toEqual({
      a: `${'前'.repeat(24)}林${'后'.repeat(24)}`,
    })
    const short = '甲林乙稿'
    const beside = article('a', [piece(short, '甲')])
    expect(originals(galleyOf(short, [beside, article('b', [piece(short, '乙稿')])]))).toEqual({ a: '甲林' })
  })

  it('cuts no word and no character of two units', () => {
    const text = `resolution${'，'.repeat(20)}林${'，'.repeat(22)}𠮷𠮷`
    const mended = article('a', [piece(text, text.slice(0, 30)), piece(text, text.slice(31))])
    expect(originals(galleyOf(text, [mended]))).toEqual({ a: text.slice(0, -2) })
  })

  it('is also what lies beside the articles: each gap belongs to the article before it, the first to the first', () => {
    const text = '第一版\n甲稿\n广告\n乙稿\n责编 王'
    const articles = [article('b', [piece(text, '乙稿')]), article('a', [piece(text, '甲稿')])]
    expect(originals(galleyOf(text, articles))).toEqual({
      a: '第一版\n甲稿\n广告',
      b: '乙稿\n责编 王',
    })
  })

  it('is the whole page where articles are typed, and nothing where there are none', () => {
    expect(originals(galleyOf('一页', [article('a', [{ typed: '稿' }]), article('b')]))).toEqual({
      a: '一页',
    })
    expect(originals(galleyOf('一页', []))).toEqual({})
  })

  it('parts what does not lie together', () => {
    const text = `甲林${'中'.repeat(80)}森乙`
    const mended = article('a', [piece(text, '甲'), piece(text, '中'.repeat(80)), piece(text, '乙')])
    const [first, second] = (originals(galleyOf(text, [mended]))['a'] ?? '').split(BLOCK_END)
    expect([first, second]).toEqual([`甲林${'中'.repeat(24)}`, `${'中'.repeat(24)}森乙`])
  })
})
