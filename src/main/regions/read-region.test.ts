import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ScannedPage } from '#core/source/scanned-page'
import type { OcrHost } from '#ocr/job/host'
import type { OcrRequest } from '#shared/ocr'
import type { RegionProgress } from '#shared/regions'
import { fail, failure, succeed } from '#shared/result'
import { regionsIn } from './read-region.ts'

const PART = { left: 100, top: 200, width: 400, height: 100 }
const cut = () =>
  Promise.resolve(
    succeed({ name: 'a.png', png: new Uint8Array([1]), part: PART, whole: { width: 1000, height: 2000 } }),
  )

/** One line of four letters at the part's corner. */
const SCAN: ScannedPage = {
  width: 400,
  height: 100,
  turnedBy: 0,
  language: 'zh-Hans',
  regions: [
    {
      box: { left: 0, top: 0, width: 112, height: 28 },
      failed: false,
      lines: [
        {
          box: { left: 0, top: 0, width: 112, height: 26 },
          runs: 'across',
          text: '待冰融化',
          blackness: 0.25,
          characters: [...'待冰融化'].map((text, index) => ({
            text,
            box: { left: 28 * index, top: 0, width: 26, height: 26 },
            confidence: 0.9,
          })),
        },
      ],
    },
  ],
  rules: [],
  pictures: [],
}
const REQUEST = {
  job: 7,
  page: 'p',
  sheet: 0,
  area: { left: 0.1, top: 0.1, width: 0.4, height: 0.05 },
  language: null,
}

function reading(read: OcrHost['read']) {
  const told: RegionProgress[] = []
  return { told, regions: regionsIn({ facsimile: { cut }, host: { read }, tell: (one) => told.push(one) }) }
}

describe('a region', () => {
  it('is read as a picture of its own, and its lines lie where it was cut out of the sheet', async () => {
    let asked: OcrRequest | undefined
    const { regions, told } = reading((request, _, tell) => {
      asked = request
      tell({ page: 0, pages: 1, done: 1, of: 2, region: null })
      return Promise.resolve(succeed([{ page: 0, result: succeed(SCAN) }]))
    })
    const read = await regions.read(REQUEST)
    expect(asked).toMatchObject({ language: null, turnedBy: 0, area: { width: 400, height: 100 } })
    expect(told).toEqual([{ job: 7, done: 1, of: 2 }])
    expect(read).toMatchObject({ ok: true, value: { language: 'zh-Hans' } })
    const [line] = read.ok ? read.value.lines : []
    expect(line?.text).toBe('待冰融化')
    expect(line?.box.left).toBeCloseTo(0.1, 2)
    expect(line?.box.top).toBeCloseTo(0.1, 2)
    expect(line?.box.width).toBeCloseTo(0.112, 2)
    // The picture was there as long as it was read.
    expect(existsSync(asked?.path ?? '')).toBe(false)
  })

  it('is left when it is cancelled', async () => {
    const { regions } = reading(
      (_, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve(fail(failure('ocr-cancelled', { name: 'a.png' }))))
          setImmediate(() => regions.cancel(7))
        }),
    )
    expect(await regions.read(REQUEST)).toMatchObject({ ok: false, error: { kind: 'ocr-cancelled' } })
  })

  it('tells why it could not be read', async () => {
    const { regions } = reading(() =>
      Promise.resolve(succeed([{ page: 0, result: fail(failure('ocr-found-nothing', { name: 'a.png' })) }])),
    )
    expect(await regions.read(REQUEST)).toMatchObject({ ok: false, error: { kind: 'ocr-found-nothing' } })
    const { regions: broken } = reading(() => Promise.reject(new Error('boom')))
    expect(await broken.read(REQUEST)).toMatchObject({ ok: false, error: { kind: 'ocr-failed' } })
  })
})
