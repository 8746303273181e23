import { decode, encode } from 'fast-png'
import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { smallPdf } from '../../files/pdf/testing/small-pdf.ts'
import type { KeptOriginal } from '../library/library.ts'
import { startDrawer, type Drawer } from './drawer.ts'

const WORKER = new URL('./worker.ts', import.meta.url)

const kept = (name: string, bytes: Uint8Array): KeptOriginal => ({
  name,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: deflateRawSync(bytes),
  packed: true,
  sheets: null,
})
/** A page with a black square 50 points from the left and 45 from the top. */
const pdf = (title: string) =>
  kept(
    `${title}.pdf`,
    smallPdf([{ texts: [{ text: title, x: 40, y: 100, size: 10 }], boxes: [[50, 450, 100, 100]] }]),
  )

let drawer: Drawer | null = null
const started = () => (drawer = startDrawer(WORKER, () => []))
afterEach(() => {
  drawer?.close()
})

const WHOLE = { left: 0, top: 0, width: 420, height: 595 }
const wanted = (original: KeptOriginal, sheet = 0) => ({
  sha256: original.sha256,
  sheet,
  across: 420,
  part: WHOLE,
})

async function greyAt(draw: Promise<Uint8Array | null>, x: number, y: number): Promise<unknown> {
  const png = await draw
  if (!png) return null
  const { data, width, channels } = decode(png)
  return data[(y * width + x) * channels]
}

describe('the thread that draws', () => {
  it('tells the sheets of a PDF and draws them', async () => {
    const original = pdf('a')
    const { sheets, draw } = started()
    expect(await sheets(original)).toEqual({
      ok: true,
      value: [{ width: 420, height: 595, unit: 'point' }],
    })
    expect(
      await greyAt(
        draw(wanted(original), () => original),
        100,
        100,
      ),
    ).toBe(0)
  })

  it('draws pictures at any size, white beside their edge', async () => {
    const data = Uint8Array.from({ length: 40 * 20 }, (_, index) => (index % 40 < 20 ? 0 : 255))
    const original = kept('scan.png', encode({ width: 40, height: 20, data, channels: 1 }))
    const { sheets, draw } = started()
    expect(await sheets(original)).toEqual({ ok: true, value: [{ width: 40, height: 20, unit: 'pixel' }] })
    const part = { ...wanted(original), across: 20, part: { left: 0, top: 0, width: 30, height: 30 } }
    const png = await draw(part, () => original)
    const drawn = decode(png ?? new Uint8Array())
    expect([drawn.width, drawn.height]).toEqual([30, 30])
    const at = (x: number, y: number) => drawn.data[(y * 30 + x) * drawn.channels]
    expect([at(2, 5), at(15, 5), at(25, 5), at(2, 15)]).toEqual([0, 255, 255, 255])
  })

  it('opens an original again that it has let go of because others were looked at', async () => {
    const originals = ['a', 'b', 'c', 'd', 'e'].map(pdf)
    const { draw } = started()
    for (const original of [...originals, ...originals])
      expect(
        await greyAt(
          draw(wanted(original), () => original),
          100,
          100,
        ),
      ).toBe(0)
  })

  it('draws first what was asked for last', async () => {
    const original = pdf('a')
    const { sheets, draw } = started()
    await sheets(original)
    const done: number[] = []
    await Promise.all(
      [1, 2, 3, 4].map(async (number) => {
        await draw(wanted(original), () => original)
        done.push(number)
      }),
    )
    // The first had begun before there were others.
    expect(done).toEqual([1, 4, 3, 2])
  })

  it('says what it cannot open, and goes on', async () => {
    const { sheets, draw } = started()
    const text = kept('page.txt', Buffer.from('只有文字'))
    expect(await sheets(text)).toMatchObject({ ok: false, error: { kind: 'picture-unsupported' } })
    const broken = kept('broken.pdf', Buffer.from('%PDF-1.4 and nothing'))
    expect(await sheets(broken)).toMatchObject({ ok: false, error: { kind: 'pdf-damaged' } })
    expect(await draw(wanted(broken), () => broken)).toBeNull()
    expect(await draw(wanted(pdf('a'), 7), () => pdf('a'))).toBeNull()
    expect(
      await greyAt(
        draw(wanted(pdf('a')), () => pdf('a')),
        100,
        100,
      ),
    ).toBe(0)
  })

  it('that died is started anew', async () => {
    const original = pdf('a')
    const dying = new URL('data:text/javascript,import("node:process").then((process) => process.exit(3))')
    drawer = startDrawer(dying, () => [])
    expect(await drawer.sheets(original)).toMatchObject({ ok: false, error: { kind: 'picture-damaged' } })
    expect(await drawer.draw(wanted(original), () => original)).toBeNull()
  })
})
