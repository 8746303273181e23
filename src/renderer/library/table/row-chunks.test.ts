import { describe, expect, it } from 'vitest'
import { CHUNK, rowChunks, type Chunks } from './row-chunks.ts'
import { elementHeight, rowsAt, topAfter, topToShow, type ListShape } from './row-window.ts'

const MILLION: ListShape = { rows: 1_000_000, rowHeight: 54, viewport: 560 }

/** A library with a million rows, which are their own places; `wait` holds answers back until `answer`. */
function longList() {
  const asked: number[] = []
  const held: (() => void)[] = []
  let chunks: Chunks<string> = new Map()
  let [holds, fails, version] = [false, false, 1]
  const list = rowChunks<string>(
    async (offset, limit) => {
      asked.push(offset)
      if (holds) await new Promise<void>((next) => held.push(next))
      if (fails) return null
      const count = Math.max(0, Math.min(limit, MILLION.rows - offset))
      return Array.from({ length: count }, (_, index) => `${offset + index} v${version}`)
    },
    (known) => {
      chunks = known
    },
  )
  const settled = () => new Promise((next) => setTimeout(next))
  return {
    list,
    asked,
    settled,
    show(top: number) {
      const { from, to } = rowsAt(MILLION, top)
      list.show(from, to)
      return { from, to }
    },
    rowAt: (index: number) => chunks.get(Math.floor(index / CHUNK))?.[index % CHUNK],
    kept: () => chunks.size,
    hold: () => void (holds = true),
    async answer() {
      held.shift()?.()
      await settled()
    },
    failing: (on: boolean) => void (fails = on),
    change: () => void version++,
  }
}

describe('a table of a million rows', () => {
  it('asks at any depth for the pieces that show, and for nothing else', async () => {
    const { show, asked, rowAt, settled } = longList()
    const end = elementHeight(MILLION) - MILLION.viewport
    const places = [
      0,
      topToShow(MILLION, 0, MILLION.rows - 1),
      topAfter(MILLION, { top: 0, physical: 0 }, end / 2),
      topAfter(MILLION, { top: 0, physical: 0 }, end / 3),
      topToShow(MILLION, 1_000_000, 0),
    ]
    for (const top of places) {
      asked.length = 0
      const { from, to } = show(top)
      await settled()
      for (const offset of asked) {
        expect(offset).toBeLessThan(to)
        expect(offset + CHUNK).toBeGreaterThan(from)
      }
      expect(asked.length).toBeLessThanOrEqual(2)
      for (let row = from; row < to; row++) expect(rowAt(row)).toBe(`${row} v1`)
    }
  })
  it('pages down from the first row to the six-hundredth by a piece at a time, none of them twice', async () => {
    const { show, asked, settled } = longList()
    for (let top = 0; top <= 600 * 54; top += 9 * 54) {
      show(top)
      await settled()
    }
    expect(asked).toEqual(Array.from({ length: 11 }, (_, index) => index * CHUNK))
  })
  it('does not ask for what a drag passed over while an answer was on its way', async () => {
    const { show, asked, settled, rowAt, hold, answer } = longList()
    hold()
    for (let top = 0; top < 50_000_000; top += 500_000) show(top)
    await settled()
    expect(asked).toEqual([0])
    const { from, to } = show(50_000_000)
    for (let answers = 0; answers < 3; answers++) await answer()
    expect(asked.slice(1).every((offset) => offset < to && offset + CHUNK > from)).toBe(true)
    expect(rowAt(from)).toBe(`${from} v1`)
  })
  it('keeps no more than some pieces, however far one scrolls', async () => {
    const { show, settled, kept } = longList()
    for (let piece = 0; piece < 400; piece++) {
      show(piece * CHUNK * 54)
      await settled()
    }
    expect(kept()).toBeLessThan(30)
  })
  it('that was changed keeps showing what it shows until that is there anew, and fetches only that again', async () => {
    const { list, show, asked, settled, rowAt, change } = longList()
    const { from } = show(20_000_000)
    await settled()
    asked.length = 0
    change()
    list.renew()
    expect(rowAt(from)).toBe(`${from} v1`)
    list.begin(Array.from({ length: CHUNK }, (_, index) => `${index} v2`))
    await settled()
    expect(rowAt(from)).toBe(`${from} v2`)
    expect(rowAt(0)).toBe('0 v2')
    expect(asked.every((offset) => offset > 300_000)).toBe(true)
  })
  it('drops an answer that a change has overtaken', async () => {
    const { list, show, rowAt, hold, answer, change } = longList()
    hold()
    const { from } = show(20_000_000)
    await answer()
    expect(rowAt(from)).toBe(`${from} v1`)
    const next = show(30_000_000)
    list.renew()
    change()
    for (let answers = 0; answers < 4; answers++) await answer()
    expect(rowAt(next.from)).toBe(`${next.from} v2`)
  })
  it('tries again, when it is scrolled, what it could not have', async () => {
    const { show, settled, rowAt, failing } = longList()
    failing(true)
    show(0)
    await settled()
    expect(rowAt(3)).toBeUndefined()
    failing(false)
    show(54)
    await settled()
    expect(rowAt(3)).toBe('3 v1')
  })
})
