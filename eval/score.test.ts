import { describe, expect, it } from 'vitest'
import { matchingBlocks } from './matching-blocks.ts'
import type { EvalPage } from './score.ts'
import { same, score } from './score.ts'

const GOLD: EvalPage = {
  articles: [
    {
      kicker: '',
      headline: '夜校 点亮新生活',
      bylines: [{ name: '沈清禾' }],
      blocks: [
        { kind: 'paragraph', text: '晚上六点半，教室已经坐满了人。' },
        { kind: 'paragraph', text: '老师讲得慢，学生听得认真。' },
      ],
    },
  ],
}
const [article] = GOLD.articles

describe('same', () => {
  it('lets a blank beside a Chinese character go, and none come', () => {
    expect(same('搭建平台 完善制度', '搭建平台完善制度')).toBe(true)
    expect(same('搭建平台完善制度', '搭建平台 完善制度')).toBe(false)
    expect(same('wrong doing', 'wrongdoing')).toBe(false)
    expect(same('甲\n乙', '甲乙')).toBe(false)
  })
})

describe('score', () => {
  it('gives everything to the ground truth itself', () => {
    const { scores, notes } = score(GOLD, GOLD)
    expect(notes).toEqual([])
    expect(scores).toEqual({
      hands_off: 1,
      exact_text: 1,
      breaks: 1,
      grouping: 1,
      headline: 1,
      byline: 1,
      keep: 1,
      cer: 0,
    })
  })

  it('counts each thing that an editor would have to touch', () => {
    const merged = {
      ...article,
      headline: '夜校',
      blocks: [{ kind: 'paragraph', text: (article.blocks ?? []).map((block) => block.text).join('') }],
    }
    const { scores, notes } = score(GOLD, { articles: [merged] })
    // Right: the byline. Wrong: the headline and both paragraphs.
    expect(scores.hands_off).toBe(1 / 4)
    expect(scores.exact_text).toBe(0)
    expect(scores.breaks).toBe(0)
    expect(scores.headline).toBe(0)
    expect(scores.cer).toBe(0)
    expect(notes).toHaveLength(3)
  })

  it('sees text that is lost', () => {
    const { scores } = score(GOLD, { articles: [{ ...article, blocks: (article.blocks ?? []).slice(0, 1) }] })
    expect(scores.keep).toBeCloseTo(22 / 35)
    expect(scores.cer).toBeCloseTo(13 / 28)
  })

  it('counts text that was set aside as kept', () => {
    const [first, second] = article.blocks ?? []
    const { scores } = score(GOLD, {
      articles: [{ ...article, blocks: [first] }],
      unassigned: [{ text: second.text }],
    })
    expect(scores.keep).toBe(1)
    expect(scores.grouping).toBeCloseTo(15 / 28)
  })
})

describe('matchingBlocks', () => {
  it('finds the longest stretch first, then what is left and right of it', () => {
    expect(matchingBlocks([...'abxcd'], [...'abcd'])).toEqual([
      { a: 0, b: 0, size: 2 },
      { a: 3, b: 2, size: 2 },
    ])
    expect(matchingBlocks([...'abc'], [])).toEqual([])
  })
})
