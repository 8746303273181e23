import { describe, expect, it } from 'vitest'
import { expressionsOf, questionOf } from './query.ts'

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
    ['page:x^2 - NEAR', '"page x" AND "2" AND "near" *', '', 'columns and carets are punctuation'],
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
    ['鄉村 ＧＰＴ', '"乡 村" AND "gpt" *', '', 'traditional and wide forms are one with the others'],
    ['标题:乡村 城市', '"§乡 §村" AND "城 市"', '', 'a field says where a word stands'],
    ['原文：乡，村', '"≠乡" AND "≠村"', '', 'and holds for all that is written on to it'],
    ['Headline:wom 標題:"New York"', '"§wom" AND "§new ¶ §york"', '', 'in English, and for what is quoted'],
    ['原文:wom', '"≠wom" *', '', 'a word in a field may be unfinished, too'],
    [
      '乡村 -原文:城市 NOT 标题:夜校',
      '"乡 村"',
      '"≠城 ≠市" OR "§夜 §校"',
      'what is not wanted has fields, too',
    ],
    ['原文: 乡村 原文', '"原 文" AND "乡 村" AND "原 文"', '', 'a field of nothing is a word'],
  ])('%j asks for %s and not for %s: %s', (query, wanted, unwanted) => {
    const { printed, unwanted: left } = expressionsOf(questionOf(query))
    expect([printed, left]).toEqual([wanted, unwanted])
  })

  it.each([
    ['乡村', '"§乡 §村"', '(("≠乡 ≠村")) NOT ("乡 村")'],
    [
      '乡村 wom',
      '"§乡 §村" AND "§wom" *',
      '(("≠乡 ≠村" AND ("wom" * OR "≠wom" *)) OR ("乡 村" AND "≠wom" *)) NOT ("乡 村" AND "wom" *)',
    ],
    ['标题:乡村', '"§乡 §村"', ''],
    ['原文:乡村', '"≠乡 ≠村"', ''],
    ['原文:乡村 城市', '"≠乡 ≠村" AND "§城 §市"', '(("≠乡 ≠村" AND "≠城 ≠市")) NOT ("≠乡 ≠村" AND "城 市")'],
    ['-城市', '', ''],
  ])('%j asks headlines for %s, and then the originals for %s', (query, wanted, further) => {
    const { heads, original } = expressionsOf(questionOf(query))
    expect([heads, original]).toEqual([wanted, further])
  })
})
