const SAME_MARK: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»「」『』〝〞"]/gu, '"'],
  [/[‘’‚‛']/gu, "'"],
  [/[—–―─‐‑-]+/gu, '-'],
  [/…+|\.{3,}/gu, '...'],
  [/[·•・‧]/gu, '·'],
  [/。/gu, '.'],
]

/**
 * The text without what is only a matter of setting: widths, kinds of quotation marks and dashes, blanks. Two texts
 * that are folded alike say the same.
 */
export function folded(text: string): string {
  // The marks first: NFKC would make three full stops of an ellipsis, and spaced accents of some quotes.
  const marks = SAME_MARK.reduce((now, [pattern, mark]) => now.replace(pattern, mark), text)
  return marks.normalize('NFKC').replace(/[\s\u200b\ufeff]+/gu, '')
}
