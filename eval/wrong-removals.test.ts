import { describe, expect, it } from 'vitest'
import type { Fix } from '#core/fixes/fix'
import type { EvalPage } from './score.ts'
import { wrongRemovals } from './wrong-removals.ts'

const BEFORE = '河湾县的老人们清早就到了渡口，'
const AFTER = '谁也不肯先上船。'

const pageOf = (...texts: readonly string[]): EvalPage => ({
  articles: [{ blocks: texts.map((text) => ({ kind: 'paragraph', text })) }],
})

/** A fix that takes out `what`, the `nth` time that it stands in the source. */
function removal(source: string, what: string, nth = 1, confidence = 1): Fix {
  let from = -1
  for (let time = 0; time < nth; time++) from = source.indexOf(what, from + 1)
  return {
    id: `test@${from}`,
    rule: 'test',
    kind: 'duplicate',
    span: { from, to: from + what.length },
    replacement: '',
    reasons: ['printed-twice-line'],
    confidence,
  }
}

const wanted = (source: string, fixes: readonly Fix[], gold: EvalPage): readonly string[] =>
  wrongRemovals(source, fixes, gold).map((removed) => removed.wanted)

describe('wrongRemovals', () => {
  it('does not count a second copy that print does not have', () => {
    const source = `${BEFORE}人人人人都笑，${AFTER}`
    expect(wanted(source, [removal(source, '人人')], pageOf(`${BEFORE}人人都笑，${AFTER}`))).toEqual([])
  })

  it('counts the one character that a reduplicated word lost', () => {
    const source = `${BEFORE}人人都笑，${AFTER}`
    expect(wanted(source, [removal(source, '人')], pageOf(source))).toEqual(['人'])
  })

  it('is not deceived by the same character elsewhere on the page', () => {
    const source = `人来人往的河湾县人人都笑，${AFTER}另有一人不笑。`
    expect(wanted(source, [removal(source, '人', 3)], pageOf(source))).toEqual(['人'])
  })

  it('counts a refrain that was taken for a copy', () => {
    const source = `快走，快走\n${BEFORE}\n快走，快走\n${AFTER}`
    expect(wanted(source, [removal(source, '快走，快走', 2)], pageOf(source))).toEqual(['快走，快走'])
  })

  it('counts equal blocks of which one is gone', () => {
    const source = `问：\n${BEFORE}\n问：\n${AFTER}`
    const gold = pageOf('问：', BEFORE, '问：', AFTER)
    expect(wanted(source, [removal(source, '问：', 2)], gold)).toEqual(['问：'])
    expect(wanted(source, [], gold)).toEqual([])
  })

  it('does not count a doubt, nor text that stands elsewhere now', () => {
    const source = `${AFTER}\n${BEFORE}`
    expect(wanted(source, [removal(source, '谁也', 1, 0.5)], pageOf(BEFORE, AFTER))).toEqual([])
    expect(wanted(source, [], pageOf(BEFORE + AFTER))).toEqual([])
  })

  it('does not count a copy of a passage whose other copy stays', () => {
    const source = `${BEFORE}${AFTER}\n${BEFORE}${AFTER}`
    const copy = removal(source, BEFORE + AFTER, 2)
    expect(wanted(source, [copy], pageOf(BEFORE + AFTER))).toEqual([])
  })
})
