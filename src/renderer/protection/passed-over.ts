import type { Notice } from '../desk/notice.ts'
import type { OpenPage } from '../tabs/open-pages.ts'

/** Deeds on a whole page, which leave finished articles out. */
const ON_PAGE: ReadonlySet<Notice['kind']> = new Set([
  'cleaned',
  'reread',
  'joined',
  'deduplicated',
  'kind-switched',
  'rule-switched',
  'all-decided',
])

/** How many finished articles a deed that is told now has left as they are. */
export const passedOver = (what: Notice, open: OpenPage | null): number =>
  open && ON_PAGE.has(what.kind) ? open.session.state.get().kept.length : 0
