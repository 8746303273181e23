import type { RefObject } from 'react'
import type { SheetPicture } from '#shared/facsimile'
import type { Desk } from '../desk/desk.ts'
import { useTongue } from '../desk/speak.ts'
import type { Session } from '../desk/session.ts'
import type { SheetPoint } from '../facsimile/sheet-stack.ts'
import { RegionBar } from './RegionBar.tsx'
import { RegionLayer } from './RegionLayer.tsx'
import { RegionOrderPanel } from './RegionOrderPanel.tsx'
import { RereadPanel } from './RereadPanel.tsx'
import { useOrdering } from './use-ordering.ts'
import { useRegions } from './use-regions.ts'
import { useReread } from './use-reread.ts'

/** What the picture shows and does while regions are worked on in it; `on` is `null` while they are not. */
export function useShaping(props: {
  readonly session: Session
  readonly desk: Desk
  readonly sheets: readonly SheetPicture[]
  readonly scroller: RefObject<HTMLElement | null>
  readonly pointOf: (x: number, y: number) => SheetPoint | null
  readonly isOn: boolean
}) {
  const { speak } = useTongue()
  const { session, desk, sheets, scroller, pointOf, isOn } = props
  const regions = useRegions(session, desk, scroller, pointOf)
  const { reread, read, take, leave } = useReread(session, desk)
  const ordering = useOrdering(session, desk)
  const { page } = regions
  if (!isOn || !page.sheets) return { on: null }
  const sizes = page.sheets
  return {
    on: {
      handlers: regions.handlers,
      layer: (sheet: number) => {
        const measure = sizes[sheet]
        return (
          measure && (
            <RegionLayer
              sheet={sheet}
              measure={measure}
              regions={regions.regions}
              selected={regions.region?.id ?? null}
              draft={regions.draft}
              wordsIn={regions.wordsIn}
              focus={regions.select}
              press={regions.press}
            />
          )
        )
      },
      bar: (
        <>
          <RegionBar
            key={regions.region?.id}
            region={regions.region}
            regions={regions.regions}
            place={regions.place}
            kind={regions.kind}
            remove={regions.remove}
            leave={regions.back}
            order={ordering.ask}
            read={(language) => {
              if (regions.region) void read(regions.region, language)
            }}
          />
          <p id="region-keys" hidden>
            {speak('regions:keys')}
          </p>
          <RegionOrderPanel
            galley={session.state.get().galley}
            isOpen={ordering.isAsked}
            apply={ordering.apply}
            leave={ordering.leave}
          />
          <RereadPanel
            reread={reread}
            page={page}
            sheets={sheets}
            take={(choices) => {
              take(choices, desk.options())
            }}
            leave={leave}
          />
        </>
      ),
    },
  }
}
