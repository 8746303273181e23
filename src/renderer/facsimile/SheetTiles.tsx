import { memo, useCallback, useEffect, useState } from 'react'
import type { Box, PageId } from '#core/source/page'
import { facsimileAddress, type SheetPicture } from '#shared/facsimile'
import type { Size } from './sheet-stack.ts'
import { drawnAcross, drawnDown, tilesOf, widenedBy } from './tiles.ts'

/** The whole sheet small, under the tiles: there is something to see before they are drawn. */
const SMALL = 700
/** Around what is seen, in parts of it: a short scroll finds its tiles ready. */
const AHEAD = 0.4

/** The picture of a sheet, as sharp as the screen. While other tiles are drawn, those of before stay. */
export function SheetTiles(props: {
  readonly page: PageId
  readonly sheet: number
  readonly picture: SheetPicture
  /** The sheet's own size in CSS pixels, before it is turned. */
  readonly size: Size
  /** Screen pixels across the sheet, once the zoom rests. */
  readonly across: number
  readonly seen: Box
}) {
  const { page, sheet, picture, size, seen } = props
  const across = drawnAcross(picture, props.across)
  const [complete, setComplete] = useState(across)
  const levels = complete === across ? [across] : [complete, across]
  const small = drawnAcross(picture, SMALL)
  const whole = { left: 0, top: 0, width: small, height: drawnDown(picture, small) }
  return (
    <div className="sheet-tiles" aria-hidden="true">
      <img
        className="small"
        alt=""
        draggable={false}
        src={facsimileAddress({ page, sheet, edition: picture.edition, across: small, part: whole })}
      />
      {levels.map((level) => (
        <Level
          key={level}
          page={page}
          sheet={sheet}
          picture={picture}
          across={level}
          scale={size.width / level}
          seen={seen}
          complete={setComplete}
        />
      ))}
    </div>
  )
}

/** The tiles of one zoom; `complete` is told when all that are seen have come. */
function Level(props: {
  readonly page: PageId
  readonly sheet: number
  readonly picture: SheetPicture
  readonly across: number
  /** CSS pixels a pixel of its tiles. */
  readonly scale: number
  readonly seen: Box
  readonly complete: (across: number) => void
}) {
  const { page, sheet, picture, across, scale, seen, complete } = props
  const [come, setCome] = useState<ReadonlySet<string>>(() => new Set())
  const arrived = useCallback((key: string) => {
    setCome((now) => new Set(now).add(key))
  }, [])
  const all = tilesOf(picture, across, seen).every((tile) => come.has(keyOf(tile)))
  useEffect(() => {
    if (all) complete(across)
  }, [all, complete, across])
  const tiles = tilesOf(picture, across, widenedBy(seen, AHEAD))
  return (
    <div className="level" style={{ transform: `scale(${scale})` }}>
      {tiles.map((tile) => (
        <Tile
          key={keyOf(tile)}
          {...tile}
          address={facsimileAddress({ page, sheet, edition: picture.edition, across, part: tile })}
          arrived={arrived}
        />
      ))}
    </div>
  )
}

const keyOf = ({ left, top }: Pick<Box, 'left' | 'top'>): string => `${left}-${top}`

const Tile = memo(function Tile(
  props: Box & { readonly address: string; readonly arrived: (key: string) => void },
) {
  const { left, top, width, height, address, arrived } = props
  // One that cannot be drawn is waited for no longer, either.
  const settle = () => {
    arrived(keyOf(props))
  }
  return (
    <img
      alt=""
      draggable={false}
      decoding="async"
      src={address}
      style={{ left, top, width, height }}
      onLoad={settle}
      onError={settle}
    />
  )
})
