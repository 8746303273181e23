import type { Box } from '#core/source/page'
import { MOST_ACROSS, TILE, type SheetPicture } from '#shared/facsimile'

/** How many pixels across a sheet is drawn for `wanted` of the screen: a picture has no more than its own. */
export const drawnAcross = (picture: SheetPicture, wanted: number): number =>
  Math.max(1, Math.min(wanted, MOST_ACROSS, picture.unit === 'pixel' ? picture.width : Infinity))

export const drawnDown = (picture: SheetPicture, across: number): number =>
  Math.max(1, Math.round((picture.height * across) / picture.width))

/** The tiles that a part of a sheet is covered by, those nearest its middle last: they are asked for last and come first. */
export function tilesOf(picture: SheetPicture, across: number, seen: Box): readonly Box[] {
  const down = drawnDown(picture, across)
  const first = (share: number, whole: number): number => Math.max(0, Math.floor((share * whole) / TILE))
  const last = (share: number, whole: number): number =>
    Math.min(Math.ceil(whole / TILE), Math.ceil((share * whole) / TILE))
  const tiles: Box[] = []
  for (let row = first(seen.top, down); row < last(seen.top + seen.height, down); row++)
    for (let column = first(seen.left, across); column < last(seen.left + seen.width, across); column++) {
      const [left, top] = [column * TILE, row * TILE]
      tiles.push({ left, top, width: Math.min(TILE, across - left), height: Math.min(TILE, down - top) })
    }
  const [x, y] = [(seen.left + seen.width / 2) * across, (seen.top + seen.height / 2) * down]
  const far = (tile: Box): number => (tile.left + TILE / 2 - x) ** 2 + (tile.top + TILE / 2 - y) ** 2
  return tiles.sort((a, b) => far(b) - far(a))
}

/** A part of a sheet with as much again around it, as far as there is any: what is likely to be looked at next. */
export function widenedBy(seen: Box, share: number): Box {
  const [dx, dy] = [seen.width * share, seen.height * share]
  const [left, top] = [Math.max(0, seen.left - dx), Math.max(0, seen.top - dy)]
  return {
    left,
    top,
    width: Math.min(1, seen.left + seen.width + dx) - left,
    height: Math.min(1, seen.top + seen.height + dy) - top,
  }
}
