import { sayFailure, type Speak } from '#shared/language/index'
import type { Notice } from '../desk/notice.ts'

/** Which pages of a scan could not be read, and why the first of them. */
export const sayUnread = (
  speak: Speak,
  { name, pages, unread }: Extract<Notice, { readonly kind: 'scan-partly' }>,
): string =>
  speak('scans:said-partly', {
    name,
    pages,
    count: unread.length,
    unread: unread.map(({ page }) => page + 1).join(speak('scans:between')),
    why: unread[0] ? sayFailure(speak, unread[0].failure) : '',
  })
