/**
 * What is compared as one: a word or number of letters, everything else character by character. Chinese has no
 * blanks between words, and an editor changes single characters; half an English word or half a number says nothing.
 */
const WORD = '(?:(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])[\\p{L}\\p{M}\\p{Nd}])+'
const TOKEN = new RegExp(`${WORD}(?:['’]${WORD})*|[^]`, 'gu')

/** The tokens tile the text. */
export const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? []
