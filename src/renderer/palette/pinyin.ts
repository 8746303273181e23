/**
 * The pinyin initials of Chinese words, without a table of characters: the collation that every Electron brings
 * sorts by pinyin, so a character's initial is that of the last mark that does not sort behind it.
 */
const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

/** For each letter the first character of its pinyin; no syllable begins with i, u or v. */
const MARKS = [...'阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥仨他穵夕丫帀']
const LETTERS = [...'abcdefghjklmnopqrstwxyz']

/** Characters of the desk's own words that are read in two ways. */
const TWO_WAYS: Readonly<Record<string, string>> = { 重: 'cz', 行: 'hx', 调: 'dt', 长: 'cz' }

const known = new Map<string, string>()

/** The letters that a character may be typed by: its pinyin's first, or for anything else itself in lower case. */
function initialsOf(character: string): string {
  const remembered = known.get(character)
  if (remembered !== undefined) return remembered
  let letters = TWO_WAYS[character] ?? character.toLowerCase()
  if (letters === character && /\p{Script=Han}/u.test(character)) {
    const last = MARKS.findLastIndex((mark) => collator.compare(mark, character) <= 0)
    letters = LETTERS[last] ?? character
  }
  known.set(character, letters)
  return letters
}

/** True when the letters are the pinyin initials of characters in a row, blanks and signs left out: 清理版面 is qlbm. */
export function hasInitials(words: string, letters: string): boolean {
  if (!/^[a-z]+$/.test(letters) || !/\p{Script=Han}/u.test(words)) return false
  const each = [...words].filter((character) => /[\p{L}\p{N}]/u.test(character)).map(initialsOf)
  return each.some(
    (_, start) =>
      start + letters.length <= each.length &&
      [...letters].every((letter, index) => each[start + index]?.includes(letter)),
  )
}
