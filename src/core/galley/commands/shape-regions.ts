import type { Box } from '../../source/page.ts'
import type { Region, RegionId, RegionKind } from '../../source/region.ts'
import { unchanged, type Outcome } from '../edit.ts'
import { regionsOf } from '../found-regions.ts'
import type { Galley } from '../galley.ts'

const withRegions = (galley: Galley, regions: readonly Region[]): Outcome => ({
  galley: { ...galley, regions },
  caret: null,
})

/** A new region, behind the last one of its sheet. */
export function drawRegion(galley: Galley, sheet: number, box: Box, kind: RegionKind): Outcome {
  const regions = regionsOf(galley)
  const region: Region = { id: `r${galley.nextId}`, sheet, box, kind }
  const behind = regions.findLastIndex((other) => other.sheet <= sheet) + 1
  const drawn = withRegions(galley, [...regions.slice(0, behind), region, ...regions.slice(behind)])
  return { ...drawn, galley: { ...drawn.galley, nextId: galley.nextId + 1 } }
}

/** Another place, size or kind. */
export function changeRegion(
  galley: Galley,
  id: RegionId,
  change: Partial<Pick<Region, 'box' | 'kind'>>,
): Outcome {
  const regions = regionsOf(galley)
  if (!regions.some((region) => region.id === id)) return unchanged(galley)
  return withRegions(
    galley,
    regions.map((region) => (region.id === id ? { ...region, ...change } : region)),
  )
}

/** The text in it stays as it is. Without any left, regions are again as they are found. */
export function deleteRegion(galley: Galley, id: RegionId): Outcome {
  const regions = regionsOf(galley)
  const left = regions.filter((region) => region.id !== id)
  return left.length === regions.length ? unchanged(galley) : withRegions(galley, left)
}

/** Gives a region a place in the order, counted from 0. */
export function placeRegion(galley: Galley, id: RegionId, place: number): Outcome {
  const regions = regionsOf(galley)
  const from = regions.findIndex((region) => region.id === id)
  const region = regions[from]
  const to = Math.min(Math.max(place, 0), regions.length - 1)
  if (!region || from === to) return unchanged(galley)
  const others = regions.filter((one) => one !== region)
  return withRegions(galley, [...others.slice(0, to), region, ...others.slice(to)])
}
