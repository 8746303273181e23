import { useState, type MouseEvent, type RefObject } from 'react'
import type { Box } from '#core/source/page'
import type { Region, RegionId } from '#core/source/region'
import type { OcrLanguage } from '#core/source/scanned-page'
import type { SheetPicture } from '#shared/facsimile'
import type { Desk } from '../desk/desk.ts'
import { useTongue } from '../desk/speak.ts'
import type { Session } from '../desk/session.ts'
import type { SheetPoint } from '../facsimile/sheet-stack.ts'
import { RegionBar } from './RegionBar.tsx'
import { RegionLayer } from './RegionLayer.tsx'
import { RegionList } from './RegionList.tsx'
import { RegionMenu, type RegionAct } from './RegionMenu.tsx'
import { RegionOrderPanel } from './RegionOrderPanel.tsx'
import { RereadPanel } from './RereadPanel.tsx'
import { shareOf } from './region-shape.ts'
import { useOrdering } from './use-ordering.ts'
import { useRegionMenu } from './use-region-menu.ts'
import { useRegions } from './use-regions.ts'
import { useReread } from './use-reread.ts'

/** What the picture shows and does while regions are worked on in it; `on` is `null` while they are not. */
export function useShaping(props: {
  readonly session: Session
  readonly desk: Desk
  readonly sheets: readonly SheetPicture[]
  readonly scroller: RefObject<HTMLElement | null>
  readonly pointOf: (x: number, y: number) => SheetPoint | null
  /** Brings a part of a sheet into sight, given in parts of it. */
  readonly bring: (sheet: number, part: Box) => void
  readonly isOn: boolean
}) {
  const { speak } = useTongue()
  const { session, desk, sheets, scroller, pointOf, bring, isOn } = props
  const menu = useRegionMenu()
  const regions = useRegions(session, desk, scroller, pointOf, menu.ask)
  const { reread, read, take, leave } = useReread(session, desk)
  /** Of the region that it was chosen for by hand. */
  const [wanted, setWanted] = useState<{ readonly id: RegionId; readonly as: OcrLanguage | null } | null>(
    null,
  )
  const ordering = useOrdering(session, desk)
  const { page } = regions
  if (!isOn || !page.sheets) return { on: null }
  const sizes = page.sheets
  const languageOf = (region: Region | null): OcrLanguage | null =>
    region && wanted?.id === region.id ? wanted.as : region?.kind === 'vertical' ? 'zh-Hant-vertical' : null
  const askMenu = (region: Region, at: MouseEvent | HTMLElement) => {
    regions.select(region.id)
    menu.ask(region, at)
  }
  const readAgain = (region: Region) => void read(region, languageOf(region))
  const act = (region: Region, what: RegionAct) => {
    switch (what) {
      case 'read':
        readAgain(region)
        return
      case 'number':
        document.querySelector<HTMLInputElement>('[data-region-number]')?.select()
        return
      case 'earlier':
      case 'later':
        regions.placeAt(region, regions.regions.indexOf(region) + (what === 'earlier' ? -1 : 1))
        return
      case 'delete':
        regions.remove(region)
        return
      default:
        what satisfies never
    }
  }
  return {
    on: {
      handlers: regions.handlers,
      layer: (sheet: number, high: number) => {
        const measure = sizes[sheet]
        return (
          measure && (
            <RegionLayer
              sheet={sheet}
              measure={measure}
              high={high}
              regions={regions.regions}
              selected={regions.region?.id ?? null}
              draft={regions.draft}
              wordsIn={regions.wordsIn}
              focus={regions.select}
              press={regions.press}
              askMenu={askMenu}
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
            language={languageOf(regions.region)}
            setLanguage={(as) => {
              if (regions.region) setWanted({ id: regions.region.id, as })
            }}
            place={regions.placeAt}
            kind={regions.setKind}
            leave={regions.back}
            read={readAgain}
          />
          <p id="region-keys" hidden>
            {speak('regions:keys')}
          </p>
          <RegionMenu
            asked={menu.asked}
            regions={regions.regions}
            act={(region, what) => {
              menu.close(() => {
                act(region, what)
              })
            }}
            setKind={(region, kind) => {
              menu.close(() => {
                regions.setKind(region, kind)
              })
            }}
            leave={() => {
              menu.close(() => {
                // Nothing was chosen.
              })
            }}
          />
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
      list: (
        <RegionList
          regions={regions.regions}
          selected={regions.region?.id ?? null}
          wordsIn={regions.wordsIn}
          choose={(id) => {
            regions.select(id)
            const region = regions.regions.find((one) => one.id === id)
            const size = region && sizes[region.sheet]
            if (region && size) bring(region.sheet, shareOf(region, size))
          }}
          placeAt={regions.placeAt}
          remove={regions.remove}
          askMenu={askMenu}
          orderArticles={ordering.ask}
        />
      ),
    },
  }
}
