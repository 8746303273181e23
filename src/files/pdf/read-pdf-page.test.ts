import { describe, expect, it } from 'vitest'
import { isPdf } from './is-pdf.ts'
import { ALL_OF_PDF, readPdfPage } from './read-pdf-page.ts'
import { lockedPdf } from './testing/locked-pdf.ts'
import type { DrawnPage, DrawnText } from './testing/small-pdf.ts'
import { smallPdf } from './testing/small-pdf.ts'

const column = (x: number, top: number, lines: readonly string[]): readonly DrawnText[] =>
  lines.map((text, index) => ({ text, x, y: top - index * 12, size: 10 }))

const read = async (pages: readonly DrawnPage[], choices = ALL_OF_PDF) => {
  const page = await readPdfPage('page.pdf', smallPdf(pages), choices)
  return page.ok ? page.value : page.error.kind
}
const textOf = async (pages: readonly DrawnPage[]): Promise<string> => {
  const page = await read(pages)
  return typeof page === 'string' ? page : page.text
}

const TWO_COLUMNS: DrawnPage = {
  texts: [
    // Drawn line by line over both columns, as some programs do.
    { text: 'Ferry Stops for the Winter', x: 40, y: 540, size: 20 },
    ...[0, 1, 2, 3].flatMap((line): readonly DrawnText[] => [
      {
        text: [
          '  The ferry to Heron Isle',
          'will not run after Friday,',
          'said the harbour master,',
          'who has run it for',
        ][line],
        x: 40,
        y: 500 - line * 12,
        size: 10,
      },
      {
        text: ['eleven years and knows', 'the ice. Nobody on the', 'island had asked him to', 'go on.'][line],
        x: 200,
        y: 500 - line * 12,
        size: 10,
      },
    ]),
  ],
}

describe('a PDF', () => {
  it('is known by its first bytes, not by its name', () => {
    expect(isPdf(smallPdf([]))).toBe(true)
    expect(isPdf(new TextEncoder().encode('Minutes of the %PDF committee'))).toBe(false)
  })

  it('is read column by column, though it is drawn line by line', async () => {
    const text = await textOf([TWO_COLUMNS])
    expect(text.split('\n').filter(Boolean)).toEqual([
      'Ferry Stops for the Winter',
      'The ferry to Heron Isle',
      'will not run after Friday,',
      'said the harbour master,',
      'who has run it for',
      'eleven years and knows',
      'the ice. Nobody on the',
      'island had asked him to',
      'go on.',
    ])
  })

  it('tells of every line where it stands and how large it is, in points from the top left', async () => {
    const page = await read([TWO_COLUMNS])
    if (typeof page === 'string') throw new Error(page)
    const [head] = page.layout.lines
    expect(head?.fontSize).toBeCloseTo(20, 0)
    expect(head?.box?.left).toBeCloseTo(40, 0)
    expect(head?.box?.top).toBeGreaterThan(595 - 540 - 20)
    expect(head?.box?.top).toBeLessThan(595 - 540)
    expect(head?.place?.role).toBe('head')
    expect(page.layout.sheets).toEqual([{ width: 420, height: 595 }])
  })

  it('is read upright when its page is turned', async () => {
    const turned: DrawnPage = {
      rotate: 90,
      texts: column(60, 300, ['A page that lies on its side', 'is read all the same.']).map(
        // Drawn so that it stands upright once the page is turned clockwise.
        (text, index) => ({ ...text, x: 60 + index * 12, y: 40, turned: 90 }),
      ),
    }
    const page = await read([turned])
    if (typeof page === 'string') throw new Error(page)
    expect(page.text).toBe('A page that lies on its side\nis read all the same.\n')
    expect(page.layout.sheets).toEqual([{ width: 595, height: 420 }])
  })

  it('has a form feed between its pages, and gives only those that are asked for', async () => {
    const pages = ['one', 'two', 'three'].map((word) => ({
      texts: column(40, 500, [`Page ${word} of the paper`]),
    }))
    expect(await textOf(pages)).toBe(
      'Page one of the paper\fPage two of the paper\fPage three of the paper\n',
    )
    const some = await read(pages, { password: undefined, pages: { from: 2, to: 2 } })
    expect(typeof some === 'string' ? some : some.text).toBe('Page two of the paper\n')
    expect(await read(pages, { password: undefined, pages: { from: 9, to: 9 } })).toBe('pdf-no-such-page')
  })

  it('keeps a second copy that is drawn over the first as a line of its own, marked as a copy', async () => {
    const caption = { text: 'A baker at work', x: 40, y: 300, size: 9 }
    const page = await read([
      {
        texts: [
          ...column(40, 400, ['Some text stands above it.']),
          caption,
          { ...caption, x: 40.4, y: 299.6 },
        ],
      },
    ])
    if (typeof page === 'string') throw new Error(page)
    const roles = page.layout.lines.map((line) => line?.place?.role)
    const copies = page.text.split('\n').filter((_, index) => roles[index] === 'copy')
    // PDFium itself drops copies that lie exactly on their first; whatever it gives is marked.
    expect(['', 'A baker at work']).toContain(copies.join(''))
  })

  it.each([
    ['a page of pictures', [{ texts: [], boxes: [[20, 20, 300, 300] as const] }], 'pdf-without-text'],
    [
      'more pages than can be read at once',
      Array.from({ length: 70 }, () => ({ texts: column(40, 500, ['x']) })),
      'pdf-too-many-pages',
    ],
  ])('says what is wrong with %s', async (_, pages, kind) => {
    expect(await read(pages)).toBe(kind)
  })

  it('is refused with a sentence when it is cut off or overwritten', async () => {
    const whole = smallPdf([TWO_COLUMNS])
    const page = await readPdfPage('page.pdf', whole.slice(0, 60), ALL_OF_PDF)
    expect(page.ok ? 'read' : page.error.kind).toBe('pdf-damaged')
  })
})

describe('a PDF with scanned pages among others', () => {
  const picture = { width: 2, height: 2, grey: Uint8Array.of(0, 255, 255, 0) }
  const text = (words: string): DrawnPage => ({ texts: [{ text: words, x: 40, y: 500, size: 12 }] })
  const picturedOf = async (pages: readonly DrawnPage[]) => {
    const page = await read(pages)
    return typeof page === 'string' ? page : page.partly?.pictured
  }

  it('tells which pages are pictures, also where a number is stamped on them', async () => {
    const stamped: DrawnPage = { picture, texts: [{ text: '003', x: 380, y: 20, size: 8 }] }
    expect(await picturedOf([text('Harvest'), { picture, texts: [] }, text('Ferry'), stamped])).toEqual([
      1, 3,
    ])
  })

  it('has none where each page has text, and a blank page is none', async () => {
    const both: DrawnPage = { ...text('The ferry to Heron Isle will not run'), picture }
    expect(await picturedOf([text('Harvest'), both, { texts: [] }])).toBeUndefined()
  })
})

describe('a locked PDF', () => {
  const LOCKED = lockedPdf('Ferry stops for the winter', 'sesame')
  it.each([
    [undefined, 'pdf-locked'],
    ['open', 'pdf-password-wrong'],
    ['sesame', 'Ferry stops for the winter\n'],
  ])('with the password %s gives %s', async (password, outcome) => {
    const page = await readPdfPage('page.pdf', LOCKED, { password, pages: undefined })
    expect(page.ok ? page.value.text : page.error.kind).toBe(outcome)
  })
})
