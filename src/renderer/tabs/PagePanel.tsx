import type { ReactNode } from 'react'
import type { PageId } from '#core/source/page'
import { PAGE_PANEL, tabId } from './TabStrip.tsx'

/** What the chosen tab shows; alone, a page is nobody's panel. */
export function PagePanel(props: {
  readonly page: PageId
  readonly alone: boolean
  readonly children: ReactNode
}) {
  const { page, alone, children } = props
  return (
    <div
      className="page-panel"
      id={PAGE_PANEL}
      {...(!alone && { role: 'tabpanel', 'aria-labelledby': tabId(page) })}
    >
      {children}
    </div>
  )
}
