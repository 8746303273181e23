import type { KeyboardEvent, MouseEvent } from 'react'
import type { Region, RegionId } from '#core/source/region'
import { useTongue } from '../desk/speak.ts'
import { HANDLES, shareOf, type Measure } from './region-shape.ts'
import type { Draft } from './use-region-drag.ts'

const percent = (share: number): string => `${share * 100}%`

/** CSS pixels: so near the upper edge of its sheet there is no room for a region's number above it. */
const ROOM_FOR_NUMBER = 19

/** The regions of one sheet with their numbers, over its picture. */
export function RegionLayer(props: {
  readonly sheet: number
  readonly measure: Measure
  /** How high the sheet is drawn, in CSS pixels. */
  readonly high: number
  readonly regions: readonly Region[]
  readonly selected: RegionId | null
  readonly draft: Draft | null
  /** The beginning of what is printed in a region, to tell it by. */
  readonly wordsIn: (region: Region) => string
  readonly focus: (id: RegionId) => void
  readonly press: (event: KeyboardEvent, region: Region) => void
  readonly askMenu: (region: Region, at: MouseEvent) => void
}) {
  const { speak } = useTongue()
  const { sheet, measure, high, regions, selected, draft, wordsIn, focus, press, askMenu } = props
  return (
    <div className="region-layer">
      {regions.map((region, index) => {
        if (region.sheet !== sheet) return null
        const { left, top, width, height } = draft?.id === region.id ? draft.box : shareOf(region, measure)
        const isSelected = region.id === selected
        return (
          <div
            key={region.id}
            className="region"
            role="button"
            tabIndex={0}
            data-region={region.id}
            data-kind={region.kind}
            data-orders
            data-top={top * high < ROOM_FOR_NUMBER || undefined}
            aria-pressed={isSelected}
            aria-haspopup="menu"
            aria-describedby="region-keys"
            aria-label={speak('regions:name', {
              number: index + 1,
              count: regions.length,
              kind: speak(`regions:kind-${region.kind}`),
              words: wordsIn(region),
            })}
            style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
            onFocus={() => {
              focus(region.id)
            }}
            onKeyDown={(event) => {
              press(event, region)
            }}
            onContextMenu={(event) => {
              askMenu(region, event)
            }}
          >
            <b aria-hidden="true">{index + 1}</b>
            {isSelected &&
              HANDLES.map((handle) => <i key={handle} data-handle={handle} aria-hidden="true" />)}
          </div>
        )
      })}
      {draft?.id === null && draft.sheet === sheet && (
        <div
          className="region drawn"
          style={{
            left: percent(draft.box.left),
            top: percent(draft.box.top),
            width: percent(draft.box.width),
            height: percent(draft.box.height),
          }}
        />
      )}
    </div>
  )
}
