import { describe, expect, it } from 'vitest'
import { matchExpression, termsOf } from './query.ts'

describe('what an editor types', () => {
  it.each([
    ['乡村 振兴', '"乡 村" AND "振 兴"', 'blanks part terms'],
    ['乡，村', '"乡" AND "村"', 'so does punctuation'],
    ['GPT-4模型', '"gpt 4 模 型"', 'a mixed word is one phrase'],
    ['妇联 reso', '"妇 联" AND "reso" *', 'the last word may be unfinished'],
    ['reso 妇联', '"reso" AND "妇 联"', 'but only the last'],
    ['women OR "men" NOT (x*)', '"women" AND "or" AND "men" AND "not" AND "x" *', 'operators are words'],
    ['headline:x^2 - NEAR', '"headline x" AND "2" AND "near" *', 'columns and carets are punctuation'],
    ['  ！“” ', '', 'nothing but punctuation asks for nothing'],
  ])('%j asks for %s: %s', (query, expression) => {
    expect(matchExpression(termsOf(query))).toBe(expression)
  })
})
