import { describe, expect, it } from 'vitest'
import { regionsOf } from '../found-regions.ts'
import type { Galley } from '../galley.ts'
import { cleaned } from '../reread/reread.test-data.ts'
import { changeRegion, deleteRegion, drawRegion, placeRegion } from './shape-regions.ts'

const page = cleaned('港务局昨日宣布\n渡轮停航\n\n\n集市上的客人\n')
const ids = (galley: Galley) => regionsOf(galley).map(({ id }) => id)
const BOX = { left: 10, top: 300, width: 100, height: 50 }

describe('regions', () => {
  it('are found where lines stand under one another', () => {
    expect(regionsOf(page).map(({ box, kind }) => [box.top, box.height, kind])).toEqual([
      [20, 50, 'text'],
      [140, 20, 'text'],
    ])
  })

  it('are drawn behind the others, and stay as they are found beside that', () => {
    const { galley } = drawRegion(page, 0, BOX, 'vertical')
    expect(ids(galley)).toEqual(['f1', 'f2', `r${page.nextId}`])
    expect(regionsOf(galley).at(-1)).toMatchObject({ sheet: 0, box: BOX, kind: 'vertical' })
    expect(ids(drawRegion(galley, 0, BOX, 'text').galley)).toHaveLength(4)
  })

  it('are changed, ordered and deleted without the text being touched', () => {
    const changed = changeRegion(page, 'f1', { box: BOX, kind: 'ignore' }).galley
    expect(regionsOf(changed)[0]).toEqual({ id: 'f1', sheet: 0, box: BOX, kind: 'ignore' })
    const ordered = placeRegion(changed, 'f1', 9).galley
    expect(ids(ordered)).toEqual(['f2', 'f1'])
    expect(ids(deleteRegion(ordered, 'f2').galley)).toEqual(['f1'])
    expect(ordered.articles).toBe(page.articles)
  })

  it('stay the same state where nothing is to be done', () => {
    expect(placeRegion(page, 'f2', 7).galley).toBe(page)
    expect(deleteRegion(page, 'nobody').galley).toBe(page)
    expect(changeRegion(page, 'nobody', { kind: 'text' }).galley).toBe(page)
  })
})
