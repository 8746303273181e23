const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{Nd}+|[\p{L}\p{M}]+/gu

/**
 * The characters and words of a text without what differs between editions and readings of print: marks, blanks,
 * line ends, widths and case. A Chinese character is one, a Latin word is one, a figure is one.
 *
 *     今年９月，GPT-4 —— 今 年 9 月 gpt 4
 */
export const foldedWords = (text: string): readonly string[] =>
  text.normalize('NFKC').toLowerCase().match(WORD) ?? []
