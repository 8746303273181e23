import { describe, expect, it } from 'vitest'
import { indexed } from './words.ts'

describe('the words of the index', () => {
  it.each([
    ['乡村振兴', '乡 村 振 兴', 'every Chinese character is a word'],
    ['乡，村', '乡 ¶ 村', 'punctuation parts'],
    ['乡\u2029村', '乡 ¶ 村', 'the end of a block parts'],
    ['坚 守　抗\n疫', '坚 守 抗 疫', 'blanks between Chinese characters do not part'],
    ['GPT-4模型', 'gpt 4 模 型', 'a hyphen inside a word does not part'],
    ['GPT4 模型', 'gpt 4 模 型', 'letters and digits are words of their own'],
    ['women in China', 'women ¶ in ¶ china', 'English words are parted'],
    ['it’s 3.5', 'it s ¶ 3 5', 'apostrophe and decimal point do not part'],
    ['买买提·艾力', '买 买 提 艾 力', 'nor does the dot inside a name'],
    ['ＧＰＴ－４', 'gpt 4', 'full-width forms are folded'],
    ['Café ÉCOLE', 'cafe ¶ ecole', 'accents are folded'],
    ['\u{20BB7}野家', '\u{20BB7} 野 家', 'a character of two units is one word'],
    ['臺灣 台湾', '台 湾 台 湾', 'traditional characters are the simplified ones'],
    ['看著 峯 戶 麼', '看 着 峰 户 幺', 'so are those that only Taiwan or Hong Kong writes so'],
    ['⼀', '一', 'a Kangxi radical is the character'],
    ['乡\u200b村so\u00adft', '乡 村 so ft', 'what prints nothing does not part'],
    ['が日本ー', 'が 日 本 ー', 'kana are characters'],
    ['“！？”\0 ', '', 'punctuation alone has no words'],
  ])('%j is %j: %s', (text, words) => {
    expect(indexed(text)).toBe(words)
  })
})
