const TAB = 8

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2014\u2018-\u201d\u2026]/

/** How many cells of a typewriter's grid a character takes: a Chinese one two, a letter one. */
export function cellsOf(character: string): number {
  if (character === '\t') return TAB
  return WIDE.test(character) || character > '\uffff' ? 2 : 1
}
