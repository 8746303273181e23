import { describe, expect, it } from 'vitest'
import type { Box } from '../source/page.ts'
import type { ScannedLine, ScannedPage } from '../source/scanned-page.ts'
import { scannedText } from './scanned-text.ts'
import { sheetOfScan } from './scan-sheet.ts'

/** Body type, in pixels: what a character takes up with its white, and its ink. */
const EM = 28
const INK = 26

interface Printed {
  readonly blackness?: number
  readonly size?: number
  /** White behind characters, in ems, by their place. */
  readonly blankBehind?: Readonly<Record<number, number>>
}

/** A line of Chinese as OCR reads it: boxes as tight as the ink, which closing marks have on their left. */
function line(text: string, left: number, top: number, printed: Printed = {}): ScannedLine {
  const { blackness = 0.25, size = EM, blankBehind = {} } = printed
  let at = left
  const characters = [...text].map((character, index) => {
    const mark = /[，。”]/.test(character)
    const box: Box = mark
      ? { left: at, top: top + 0.6 * size, width: 0.3 * size, height: 0.3 * size }
      : { left: at, top, width: (INK / EM) * size, height: (INK / EM) * size }
    at += size * (1 + (blankBehind[index] ?? 0))
    return { text: character, box, confidence: 0.9 }
  })
  const last = characters[characters.length - 1].box
  const box = { left, top, width: last.left + last.width - left, height: (INK / EM) * size }
  return { box, runs: 'across', text, blackness, characters }
}

const page = (...lines: readonly ScannedLine[]): ScannedPage => ({
  width: 1000,
  height: 1400,
  turnedBy: 0,
  language: 'zh-Hans',
  regions: [{ box: { left: 0, top: 0, width: 1000, height: 1400 }, lines, failed: false }],
  rules: [],
  pictures: [],
})
const inksOf = (...lines: readonly ScannedLine[]) => sheetOfScan(page(...lines)).inks

const body = (from: number, count: number): readonly ScannedLine[] =>
  Array.from({ length: count }, (_, index) => line('稻谷颗粒归仓农机手日夜抢收', 60, from + index * 45))

describe('a scan as a printed sheet', () => {
  it('has the size of type that its ink tells, one for all lines of one type', () => {
    const [first, ...rest] = inksOf(
      ...body(100, 3),
      line('河湾县秋收', 60, 300, { size: EM * 1.03 }),
      ...body(400, 3),
    )
    expect(first.size).toBeCloseTo(EM, 0)
    expect(rest.map(({ size }) => size)).toContain(first.size)
  })

  it('keeps a size of its own for what few lines are set in', () => {
    const inks = inksOf(...body(100, 20), line('本报记者林小满', 60, 1050, { size: EM * 0.95 }))
    expect(inks[20].size).toBeLessThan(inks[0].size)
  })

  it('tells blacker type from that of the body, and takes a few letters with the line whose end they are', () => {
    const inks = inksOf(
      ...body(100, 4),
      line('村民在晾晒玉米辣椒', 60, 400, { blackness: 0.4 }),
      line('柿饼', 60, 440, { blackness: 0.2 }),
    )
    expect(inks.map(({ bold }) => bold)).toEqual([false, false, false, false, true, true])
  })

  it('adds to a line the white half of the marks that it begins and ends with', () => {
    const [plain, marked] = inksOf(line('稻谷颗粒归', 60, 100), line('“谷颗粒归。', 60, 200))
    expect(plain.box.left).toBe(60)
    expect(marked.box.left).toBeCloseTo(60 - EM / 2, 0)
  })

  it('sees a blank between Chinese characters, and none in a head that is letter-spaced all over', () => {
    const [byline] = inksOf(line('本报记者常乐伊人', 60, 100, { blankBehind: { 3: 0.5, 5: 0.5 } }))
    expect(byline.text).toBe('本报记者 常乐 伊人')
    const everywhere = Object.fromEntries([0, 1, 2, 3, 4].map((place) => [place, 0.9]))
    const [head] = inksOf(line('坚守抗疫前线', 60, 100, { blankBehind: everywhere }))
    expect(head.text).toBe('坚守抗疫前线')
  })

  it('puts characters that stand one below the other together to a line that runs down', () => {
    const inks = inksOf(...[...'民生实事'].map((character, index) => line(character, 900, 100 + index * 34)))
    expect(inks.map(({ text, runs }) => [text, runs])).toEqual([['民生实事', 'down']])
  })

  it('leaves two short lines one below the other as they are', () =>
    expect(inksOf(line('仓', 60, 100), line('谷', 60, 134))).toHaveLength(2))
})

/** A line that runs down, with its upper end at `top`. */
function upright(text: string, left: number, top: number): ScannedLine {
  const characters = [...text].map((character, index) => ({
    text: character,
    box: { left, top: top + index * EM, width: INK, height: INK },
    confidence: 0.9,
  }))
  const box = { left, top, width: INK, height: (text.length - 1) * EM + INK }
  return { box, runs: 'down', text, blackness: 0.25, characters }
}

describe('a scan whose lines run down', () => {
  const lines = ['稻谷颗粒歸倉農機', '手日夜搶收的時候', '學校也開放給大家', '曬穀。'].map((text, index) =>
    upright(text, 800 - index * 45, 100),
  )
  const { text, layout } = scannedText([
    { page: 2, scan: { ...page(...lines), language: 'zh-Hant-vertical', turnedBy: 0.5 } },
  ])

  it('is read from right to left', () =>
    expect(text).toBe('稻谷颗粒歸倉農機\n手日夜搶收的時候\n學校也開放給大家\n曬穀。\n'))

  it('says which page of its file it is, and how far it was turned', () =>
    expect(layout.sheets).toEqual([{ width: 1000, height: 1400, turnedBy: 0.5, page: 2 }]))

  it('keeps the places of its lines on the upright sheet', () => {
    const [first] = layout.lines
    expect(first?.place?.runs).toBe('down')
    expect(Math.round(first?.box?.left ?? 0)).toBe(800)
    expect(Math.round(first?.box?.top ?? 0)).toBe(100)
  })
})
