/** Blank, then a … z. */
export const LETTERS = ' abcdefghijklmnopqrstuvwxyz'
/** A figure of the table stands for so many parts of a bit. */
export const PARTS = 4

const OWN_SIGNS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ſ: 's',
}

/** Latin letters without accents and case: what else there is stays as it is. */
export const bareLetters = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[æœøßłđðþıſ]/g, (letter) => OWN_SIGNS[letter] ?? letter)
