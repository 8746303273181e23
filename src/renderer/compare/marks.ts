import { BLOCK_END } from '#core/compare/compare'

/** Blanks and ends of lines, which would not be seen where they are a change. */
const SEEN: Readonly<Record<string, string>> = {
  ' ': '␣',
  '\u3000': '□',
  '\u00a0': '⍽',
  '\n': '⏎\n',
  '\t': '⇥',
}

/** A changed text with its blanks made visible; in a text that stayed they are as they are. */
export const withSeenBlanks = (text: string): string =>
  withBlockEnds(text).replace(/^\s+|\s+$|\s{2,}/gu, (blanks) =>
    [...blanks].map((blank) => SEEN[blank] ?? blank).join(''),
  )

/** Where one block ends and the next begins inside a change. */
export const withBlockEnds = (text: string): string => text.replaceAll(BLOCK_END, '¶\n')
