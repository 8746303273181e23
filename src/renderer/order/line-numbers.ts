import type { Rearrangement } from '#core/order/rearrangement'
import { lineAt, type Page } from '#core/source/page'

/** The numbers of its first and last line, 1-based. */
export const lineNumbers = (page: Page, { span }: Rearrangement): { from: number; to: number } => ({
  from: lineAt(page, span.from) + 1,
  to: lineAt(page, Math.max(span.from, span.to - 1)) + 1,
})
