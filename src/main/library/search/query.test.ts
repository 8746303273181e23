import { describe, expect, it } from 'vitest'
import { questionOf, unwantedExpression, wantedExpression } from './query.ts'

describe('what an editor types', () => {
  it.each([
    ['乡村 振兴', '"乡 村" AND "振 兴"', '', 'blanks part terms'],
    ['乡，村', '"乡" AND "村"', '', 'so does punctuation'],
    ['GPT-4模型', '"gpt 4 模 型"', '', 'a mixed word is one phrase'],
    ['妇联 reso', '"妇 联" AND "reso" *', '', 'the last word may be unfinished'],
    ['reso 妇联', '"reso" AND "妇 联"', '', 'but only the last'],
    ['reso* 妇联', '"reso" * AND "妇 联"', '', 'unless a star says so'],
    ['reso ', '"reso" *', '', 'also before a blank that one has typed already'],
    ['women OR (x*)', '"women" AND "or" AND "x" *', '', 'operators of others are words'],
    ['headline:x^2 - NEAR', '"headline x" AND "2" AND "near" *', '', 'columns and carets are punctuation'],
    ['  ！“” ', '', '', 'nothing but punctuation asks for nothing'],
    ['"New York"', '"new ¶ york"', '', 'quoted words stand side by side'],
    ['“乡，村”', '"乡 ¶ 村"', '', 'punctuation counts where it is quoted'],
    ['「乡村」振兴', '"乡 村" AND "振 兴"', '', 'corner brackets quote, too'],
    ['"乡村 振', '"乡 村 振"', '', 'a quotation that is not closed yet goes to the end'],
    ['乡村 -城市', '"乡 村"', '"城 市"', 'a minus leaves out'],
    ['乡村 －城市 NOT "New York"', '"乡 村"', '"城 市" OR "new ¶ york"', 'so do a wide one and NOT'],
    ['-城市', '', '"城 市"', 'leaving out is a question of its own'],
    ['GPT-4 乡-村', '"gpt 4" AND "乡" AND "村"', '', 'a hyphen inside a word is none'],
    ['乡 - 村', '"乡" AND "村"', '', 'nor is a dash between blanks'],
    ['乡 NOT', '"乡" AND "not" *', '', 'NOT with nothing behind it is a word'],
  ])('%j asks for %s and not for %s: %s', (query, wanted, unwanted) => {
    const question = questionOf(query)
    expect([wantedExpression(question), unwantedExpression(question)]).toEqual([wanted, unwanted])
  })
})
