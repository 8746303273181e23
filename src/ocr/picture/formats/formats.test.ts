import { readFile } from 'node:fs/promises'
import encodeJpeg, { init as initJpeg } from '@jsquash/jpeg/encode.js'
import encodeWebp, { init as initWebp } from '@jsquash/webp/encode.js'
import fc from 'fast-check'
import { encode } from 'fast-png'
import UTIF from 'utif2'
import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { packageFile } from '../../packages.ts'
import { openPictures } from '../read-picture.ts'
import { pageOfTiff, tiffOf } from '../../testing/tiff.ts'

const [WIDTH, HEIGHT] = [40, 24]
/** Left half black, right half white. */
const isBlack = (pixel: number): boolean => pixel % WIDTH < WIDTH / 2
const rgba = Uint8ClampedArray.from({ length: WIDTH * HEIGHT * 4 }, (_, at) =>
  at % 4 === 3 || !isBlack(at >> 2) ? 255 : 0,
)
const grey = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, pixel) => (isBlack(pixel) ? 0 : 255))
const bits = Uint8Array.from({ length: (WIDTH / 8) * HEIGHT }, (_, byte) =>
  byte % 5 < 2 ? 0 : byte % 5 === 2 ? 15 : 255,
)

const files = new Map<string, Uint8Array>([
  ['grey PNG', encode({ width: WIDTH, height: HEIGHT, data: grey, channels: 1, depth: 8 })],
  ['black and white PNG', encode({ width: WIDTH, height: HEIGHT, data: bits, channels: 1, depth: 1 })],
  ['PNG with opacity', encode({ width: WIDTH, height: HEIGHT, data: rgba, channels: 4, depth: 8 })],
  [
    'PNG of 16 bits',
    encode({
      width: WIDTH,
      height: HEIGHT,
      data: Uint16Array.from(grey, (value) => value * 257),
      channels: 1,
      depth: 16,
    }),
  ],
  ['TIFF in colours', new Uint8Array(UTIF.encodeImage(Uint8Array.from(rgba), WIDTH, HEIGHT))],
  ['grey TIFF', tiffOf([pageOfTiff(WIDTH, HEIGHT, 8, grey)])],
  ['black and white TIFF', tiffOf([pageOfTiff(WIDTH, HEIGHT, 1, bits)])],
])

/** A compiled module, which the encoders' types do not tell that they take. */
const given = async (init: unknown, path: string): Promise<void> => {
  const module = await WebAssembly.compile(await readFile(packageFile(path)))
  await (init as (module: WebAssembly.Module) => Promise<void>)(module)
}

beforeAll(async () => {
  await given(initJpeg, '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm')
  await given(initWebp, '@jsquash/webp/codec/enc/webp_enc.wasm')
  const image = { width: WIDTH, height: HEIGHT, data: rgba } as ImageData
  files.set('JPEG', new Uint8Array(await encodeJpeg(image)))
  files.set('lossy WebP', new Uint8Array(await encodeWebp(image)))
  files.set('lossless WebP', new Uint8Array(await encodeWebp(image, { lossless: 1 })))
})

const kinds = [...files.keys(), 'JPEG', 'lossy WebP', 'lossless WebP']
const opened = async (name: string, bytes: Uint8Array, page = 0) => {
  const file = openPictures(name, bytes)
  return file.ok ? file.value.picture(page) : file
}

describe('a picture file', () => {
  it.each(kinds)('is read whatever its name says: %s', async (kind) => {
    const picture = await opened('scan.txt', files.get(kind) ?? new Uint8Array())
    if (!picture.ok) throw new Error(picture.error.kind)
    expect([picture.value.width, picture.value.height]).toEqual([WIDTH, HEIGHT])
    const at = (x: number, y: number): number => picture.value.grey[y * WIDTH + x] ?? -1
    expect([at(2, 2), at(12, 20)].every((value) => value < 20)).toBe(true)
    expect([at(30, 2), at(38, 20)].every((value) => value > 235)).toBe(true)
  })

  it('may have several pages', async () => {
    const white = new Uint8Array(WIDTH * HEIGHT).fill(255)
    const file = openPictures(
      'issue.tif',
      tiffOf([pageOfTiff(WIDTH, HEIGHT, 8, grey), pageOfTiff(WIDTH, HEIGHT, 8, white)]),
    )
    if (!file.ok) throw new Error(file.error.kind)
    expect(file.value.pages).toBe(2)
    const second = await file.value.picture(1)
    expect(second.ok && second.value.grey.every((value) => value === 255)).toBe(true)
  })

  it('that is none is refused with a kind of its own', () =>
    expect(openPictures('页.txt', new TextEncoder().encode('河湾县秋收忙，各乡镇抢收'))).toMatchObject({
      error: { kind: 'picture-unsupported' },
    }))
})

describe('a picture that is too large', () => {
  const png = Uint8Array.from(files.get('grey PNG') ?? [])
  new DataView(png.buffer).setUint32(16, 30_000)
  new DataView(png.buffer).setUint32(20, 30_000)
  const webp = new Uint8Array(40)
  webp.set(new TextEncoder().encode('RIFF\0\0\0\0WEBPVP8X'))
  webp.set([0x2f, 0x75, 0, 0x2f, 0x75, 0], 24)
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0x75, 0x30, 0x75, 0x30, 3, 1, 0x22, 0])

  it.each([
    ['PNG', png],
    ['WebP', webp],
    ['JPEG', jpeg],
    ['TIFF', tiffOf([pageOfTiff(30_000, 30_000, 1, new Uint8Array(8))])],
  ])('is refused by its head, before anything is decoded: %s', (_, bytes) => {
    const file = openPictures('scan', bytes)
    expect(file).toMatchObject({
      ok: false,
      error: { kind: 'picture-too-large', values: { width: 30_000, height: 30_000 } },
    })
  })

  it('is one page’s failure where the file has others', async () => {
    const file = openPictures(
      'issue.tif',
      tiffOf([pageOfTiff(30_000, 30_000, 1, new Uint8Array(8)), pageOfTiff(WIDTH, HEIGHT, 8, grey)]),
    )
    if (!file.ok) throw new Error(file.error.kind)
    expect(await file.value.picture(0)).toMatchObject({ error: { kind: 'picture-too-large' } })
    expect((await file.value.picture(1)).ok).toBe(true)
  })
})

describe('a damaged picture', () => {
  it('is refused when its data hold more than its head says', async () => {
    const png = encode({ width: 4, height: 4, data: new Uint8Array(16), channels: 1, depth: 8 })
    const bomb = deflateSync(new Uint8Array(50_000_000))
    const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from('IDAT'), bomb, Buffer.alloc(4)])
    chunk.writeUInt32BE(bomb.length)
    const file = Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
    expect(await opened('bomb.png', file)).toMatchObject({ error: { kind: 'picture-damaged' } })
  })

  it('is refused when its pages have no end', () => {
    const tiff = tiffOf([pageOfTiff(WIDTH, HEIGHT, 8, grey)])
    const view = new DataView(tiff.buffer)
    const first = view.getUint32(4, true)
    view.setUint32(first + 2 + view.getUint16(first, true) * 12, first, true)
    expect(openPictures('endless.tif', tiff)).toMatchObject({ error: { kind: 'picture-damaged' } })
  })

  it.each(kinds)(
    'is read or refused, and nothing is thrown, wherever it was cut or changed: %s',
    async (kind) => {
      const whole = files.get(kind) ?? new Uint8Array()
      const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.integer({ min: 0, max: 255 }) })
      await fc.assert(
        fc.asyncProperty(fc.array(change, { maxLength: 6 }), fc.nat(whole.length), async (changes, end) => {
          const bytes = Uint8Array.from(whole)
          for (const { at, to } of changes) bytes[at] = to
          const result = await opened('scan', bytes.subarray(0, end % 2 === 0 ? whole.length : end))
          if (!result.ok) expect(result.error.kind).toMatch(/^picture-(damaged|too-large|unsupported)$/)
          else expect(result.value.grey).toHaveLength(result.value.width * result.value.height)
        }),
        { numRuns: 80, seed: 20_241_106 },
      )
    },
  )
})
