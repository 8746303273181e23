import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { thumbnailAddress } from '#shared/facsimile'
import { succeed } from '#shared/result'
import { smallPdf } from '../../files/pdf/testing/small-pdf.ts'
import type { Library } from '../library/library.ts'
import { openLibrary } from '../library/opening/open-library.ts'
import { at, inFolder, newPage, valueOf } from '../library/testing/samples.ts'
import { startDrawer } from './drawer.ts'
import { facsimile } from './facsimile.ts'
import { thumbnails, type Thumbnails } from './thumbnails.ts'

const bytes = smallPdf([{ texts: [{ text: 'Ferry', x: 40, y: 300, size: 30 }] }])
const sha256 = createHash('sha256').update(bytes).digest('hex')
const path = (page: string): string => new URL(thumbnailAddress(page, 0), 'app://bundle/').pathname

async function withThumbnails(
  action: (made: Thumbnails, library: Library, folder: string, drawn: () => number) => Promise<void>,
  most?: number,
): Promise<void> {
  const drawer = startDrawer(new URL('./worker.ts', import.meta.url), () => [])
  await inFolder(async (home) => {
    const library = valueOf(openLibrary(home))
    const folder = join(home, 'thumbnails')
    const pictures = facsimile(
      () => succeed(library),
      drawer,
      () => undefined,
    )
    let asked = 0
    const counted = {
      ...pictures,
      sheets: (page: string) => {
        asked++
        return pictures.sheets(page)
      },
    }
    const needs = { folder, pictures: counted, sumOf: (page: string) => library.pictureSum(page) }
    try {
      await action(thumbnails(needs, most), library, folder, () => asked)
    } finally {
      drawer.close()
      library.close()
    }
  })
}
const keepPdf = (library: Library) =>
  valueOf(library.keepPage({ ...newPage('Ferry'), bytes, sha256, encoding: 'pdf' }, at(0)))

describe('the small picture of a page', () => {
  it('is drawn once and kept by the sum of what it was drawn from', () =>
    withThumbnails(async (made, library, folder, drawn) => {
      const page = keepPdf(library)
      const [first, second] = await Promise.all([made.picture(path(page)), made.picture(path(page))])
      expect(first?.subarray(1, 4)).toEqual(Uint8Array.from(Buffer.from('PNG')))
      expect(second).toEqual(first)
      expect(await made.picture(path(page))).toEqual(first)
      expect(drawn()).toBe(1)
      expect(readdirSync(folder)).toEqual([`${sha256}-0.png`])
      expect(await made.kept()).toEqual({ count: 1, bytes: first?.length })
    }))

  it('is made anew when it is missing or empty', () =>
    withThumbnails(async (made, library, folder) => {
      const page = keepPdf(library)
      const first = await made.picture(path(page))
      rmSync(folder, { recursive: true })
      expect(await made.picture(path(page))).toEqual(first)
      writeFileSync(join(folder, `${sha256}-0.png`), '')
      expect(await made.picture(path(page))).toEqual(first)
    }))

  it('gives way when there are too many', () =>
    withThumbnails(async (made, library, folder) => {
      await made.picture(path(keepPdf(library)))
      expect(readdirSync(folder)).toEqual([])
      expect(await made.kept()).toEqual({ count: 0, bytes: 0 })
    }, 10))

  it('is none for a text, for nobody, and for an address that the window would not write', () =>
    withThumbnails(async (made, library, folder) => {
      const page = valueOf(library.keepPage(newPage('只有文字'), at(0)))
      for (const asked of [path(page), path('nobody'), '/facsimile/thumbnail/../x/0.png', '/index.html'])
        expect(await made.picture(asked)).toBeNull()
      expect(existsSync(folder)).toBe(false)
    }))
})
