import { describe, expect, it } from 'vitest'
import { leanOf, straightened } from './lean.ts'
import { layOut } from './lay-out.ts'
import type { Ink, PrintedSheet } from './printed-sheet.ts'
import { sheet } from './testing/set-type.ts'

/** Body type as an OCR engine measures it: now a little more, now a little less. */
const EM = 40
const LEADING = 40
const WIDTH = 600
const SIZES = [1, 1.04, 0.97, 1.06, 1, 0.95]

/** A line as wide as its column; `ends` leaves room at its right end, `inset` at its left. */
function line(
  text: string,
  left: number,
  top: number,
  { scale = 1, inset = 0, ends = 0 }: { scale?: number; inset?: number; ends?: number } = {},
): Ink {
  const size = EM * scale * SIZES[Math.round(top / LEADING) % SIZES.length]
  return {
    text,
    box: { left: left + inset, top: top + EM - size, width: WIDTH - inset - ends, height: size },
    size,
    bold: false,
    face: -1,
    runs: 'across',
    shadow: false,
    blankBefore: false,
    confidence: 0.9,
    said: undefined,
  }
}

/** Lines of a story that are told apart by a sign; the last one is short. */
const story = (sign: string, left: number, top: number, count: number, scale = 1): readonly Ink[] =>
  Array.from({ length: count }, (_, index) =>
    index === count - 1
      ? line(`${sign} end of the story.`, left, top + index * LEADING, { scale, ends: 300 })
      : line(`${sign} goes on and fills the column with`, left, top + index * LEADING, { scale }),
  )

const heading = (text: string, left: number, top: number, scale = 1): Ink =>
  line(text, left, top, { scale, inset: 150, ends: 150 })

const measured = (inks: readonly Ink[]): PrintedSheet =>
  sheet(inks, { width: 2000, height: 3000, wholeLines: true })

/** For each article the first words of its lines, each once. */
function articlesOf(printed: PrintedSheet): readonly string[] {
  const articles = new Map<number, Set<string>>()
  for (const {
    line: { text },
    article,
  } of layOut(printed).lines)
    articles.set(article, (articles.get(article) ?? new Set()).add(text.split(' ')[0]))
  return [...articles.values()].map((words) => [...words].join(' '))
}

describe('a sheet whose sizes were measured from letters', () => {
  it('begins an article with centred capitals that stand apart, though they are no larger than the text', () => {
    const inks = [
      heading('FIRST', 100, 100, 2),
      ...story('alpha', 100, 200, 8),
      heading('SECOND REPORT', 100, 560, 1.1),
      ...story('beta', 100, 640, 8),
    ]
    expect(articlesOf(measured(inks))).toEqual(['FIRST alpha', 'SECOND beta'])
  })

  it('leaves centred words with small letters, and capitals in brackets, where they stand', () => {
    for (const words of ['Official dispatches', '(FROM OUR CORRESPONDENT)']) {
      const inks = [
        heading('FIRST', 100, 100, 2),
        ...story('alpha', 100, 200, 8),
        heading(words, 100, 560, 1),
        ...story('beta', 100, 640, 8),
      ]
      expect(articlesOf(measured(inks))).toHaveLength(1)
    }
  })

  it('takes no line for a head that is boxed too high among lines that leave no room for it', () => {
    const inks = [heading('FIRST', 100, 100, 2), ...story('alpha', 100, 200, 12)].map((ink, index) =>
      index === 6 ? { ...ink, size: 1.5 * EM } : ink,
    )
    expect(layOut(measured(inks)).lines.filter(({ role }) => role === 'head')).toHaveLength(1)
  })

  it('reads a story in larger type than the others as text', () => {
    const large = Array.from({ length: 7 }, (_, index) =>
      line('large words fill the column as well', 100, 200 + index * 54, { scale: 1.35 }),
    )
    const inks = [heading('FIRST', 100, 100, 3), ...large, ...story('beta', 800, 100, 40)]
    const roles = layOut(measured(inks)).lines.flatMap(({ line: own, role }) =>
      own.text.startsWith('large') ? role : [],
    )
    expect(new Set(roles)).toEqual(new Set(['text']))
  })

  it('keeps columns apart that stand closer than the blanks of a line, when its lines are whole', () => {
    const inks = [
      heading('FIRST', 100, 100, 2),
      ...story('alpha', 100, 200, 12),
      heading('SECOND', 715, 100, 2),
      ...story('beta', 715, 200, 12),
    ]
    expect(articlesOf(measured(inks))).toEqual(['FIRST alpha', 'SECOND beta'])
  })

  it('finds the columns of a sheet that leans', () => {
    const upright = [...story('alpha', 100, 100, 60), ...story('beta', 730, 100, 60)]
    const leaning = upright.map((ink) => ({
      ...ink,
      box: { ...ink.box, left: ink.box.left + 0.02 * ink.box.top },
    }))
    const order = layOut(measured(leaning)).lines.map(({ line: { text } }) => text[0])
    expect(order.join('')).toBe('a'.repeat(60) + 'b'.repeat(60))
  })
})

describe('how far a sheet leans', () => {
  const boxes = Array.from({ length: 80 }, (_, index) => ({
    left: 100 + (index % 2) * 700 + 0.015 * index * 40,
    top: index * 40,
    width: 600,
    height: 40,
  }))

  it('is told by where its lines begin', () => {
    expect(leanOf(boxes, 40)).toBeCloseTo(0.015, 2)
    expect(
      leanOf(
        boxes.map((box) => straightened(box, 0.015)),
        40,
      ),
    ).toBe(0)
  })

  it('is taken from a rule that runs down it, too', () => {
    const rule = { left: 700, top: 0, width: 32, height: 2000 }
    expect(straightened(rule, 0.015)).toEqual({ left: 700, top: 0, width: 2, height: 2000 })
  })
})

describe('an article that goes on below columns', () => {
  /** A head that stands alone in the middle, between the names of paper and page. */
  const masthead = [
    line('Paper', 100, 100, { scale: 2, ends: 400 }),
    line('Page', 1500, 100, { scale: 2, ends: 400 }),
    heading('Bridge opens', 800, 240, 2),
  ]

  it('has the head that is nearest above it', () => {
    const inks = [...masthead, ...story('alpha', 700, 360, 10)]
    expect(articlesOf(measured(inks)).find((words) => words.includes('alpha'))).toBe('Bridge alpha')
  })

  it('ends where a head stands below them, in whatever column the text before it ended', () => {
    const inks = [
      heading('First', 100, 100, 2),
      ...story('alpha', 100, 200, 10),
      line('alpha breaks off and goes', 800, 200),
      ...Array.from({ length: 9 }, (_, index) =>
        line('alpha on from there with', 800, 240 + index * LEADING),
      ),
      heading('Second', 450, 720, 2),
      ...story('beta', 100, 820, 10),
      ...story('beta', 800, 820, 10),
    ]
    expect(articlesOf(measured(inks))).toEqual(['First alpha', 'Second beta'])
  })
})
