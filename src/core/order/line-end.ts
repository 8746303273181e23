import type { SourceSpan } from '../text/span.ts'

/** Behind the mark that ends a line, be it one character or CR and LF. */
export const behindLineEnd = (text: string, { to }: SourceSpan): number =>
  text.startsWith('\r\n', to) ? to + 2 : Math.min(text.length, to + 1)
