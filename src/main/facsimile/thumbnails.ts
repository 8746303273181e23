import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PageId } from '#core/source/page'
import { facsimileAddress, thumbnailOf, type KeptThumbnails, type SheetPicture } from '#shared/facsimile'
import type { Result } from '#shared/result'
import type { Facsimile } from './facsimile.ts'

/** Small pictures of sheets, each in a file named by the sum of what it was drawn from. */
export interface Thumbnails {
  /** By the path of its address; `null` where there is no picture. What is not kept is drawn, and kept then. */
  readonly picture: (path: string) => Promise<Uint8Array<ArrayBuffer> | null>
  /** How many there are, and what they take. */
  readonly kept: () => Promise<KeptThumbnails>
}

export interface ThumbnailsNeeds {
  /** May be cleared at any time: whatever is missing is drawn anew. */
  readonly folder: string
  readonly pictures: Facsimile
  /** The sum of what a page is drawn from. */
  readonly sumOf: (page: PageId) => Result<string>
}

/** In pixels; twice what the list shows, for screens with two pixels a point. */
const WIDTH = 112
const TALLEST = 200
/** Some five thousand of them. */
export const MOST_BYTES = 48 * 1024 * 1024

export function thumbnails({ folder, pictures, sumOf }: ThumbnailsNeeds, most = MOST_BYTES): Thumbnails {
  /** What is being drawn: two lists may ask for the same. */
  const underWay = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>()

  /** Bytes in the folder; `null` before they were counted. */
  let total: number | null = null

  const drawn = async (page: PageId, sheet: number): Promise<Uint8Array<ArrayBuffer> | null> => {
    const sheets = await pictures.sheets(page)
    const picture = sheets.ok ? sheets.value[sheet] : undefined
    if (!picture) return null
    const address = facsimileAddress({
      page,
      sheet,
      edition: picture.edition,
      across: WIDTH,
      part: partOf(picture),
    })
    return pictures.part(new URL(address, 'app://bundle/').pathname)
  }

  const keep = async (name: string, png: Uint8Array): Promise<void> => {
    await mkdir(folder, { recursive: true })
    const half = join(folder, `${name}.half`)
    await writeFile(half, png)
    await rename(half, join(folder, name))
    // Counted once, and then added up: the folder may hold thousands. What others clear is noticed when it seems full.
    total = total === null ? bytesOf(await filesIn(folder)) : total + png.length
    if (total > most) total = await thinOut(folder, most)
  }

  const make = async (name: string, page: PageId, sheet: number) => {
    const known = await readFile(join(folder, name)).catch(() => null)
    if (known && known.length > 0) return new Uint8Array(known)
    const png = await drawn(page, sheet)
    // A full disk is no reason to show nothing.
    if (png) await keep(name, png).catch(() => undefined)
    return png
  }

  return {
    picture(path) {
      const wanted = thumbnailOf(path)
      const sum = wanted ? sumOf(wanted.page) : null
      if (!wanted || !sum?.ok) return Promise.resolve(null)
      const name = `${sum.value}-${String(wanted.sheet)}.png`
      const running = underWay.get(name)
      if (running) return running
      const making = make(name, wanted.page, wanted.sheet).finally(() => underWay.delete(name))
      underWay.set(name, making)
      return making
    },
    async kept() {
      const files = await filesIn(folder)
      return { count: files.length, bytes: bytesOf(files) }
    },
  }
}

const partOf = ({ width, height }: SheetPicture) => ({
  left: 0,
  top: 0,
  width: WIDTH,
  height: Math.max(1, Math.min(TALLEST, Math.round((WIDTH * height) / width))),
})

interface KeptFile {
  readonly path: string
  readonly bytes: number
  readonly at: number
}

async function filesIn(folder: string): Promise<readonly KeptFile[]> {
  const names = await readdir(folder).catch(() => [])
  const files = await Promise.all(
    names
      .filter((name) => name.endsWith('.png'))
      .map(async (name): Promise<KeptFile | null> => {
        const path = join(folder, name)
        const found = await stat(path).catch(() => null)
        return found ? { path, bytes: found.size, at: found.mtimeMs } : null
      }),
  )
  return files.filter((file) => file !== null)
}

const bytesOf = (files: readonly KeptFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0)

/** The oldest go when there are too many; gives the bytes of those that stay. */
async function thinOut(folder: string, most: number): Promise<number> {
  const files = await filesIn(folder)
  let bytes = bytesOf(files)
  for (const file of files.toSorted((a, b) => a.at - b.at)) {
    if (bytes <= most) break
    await rm(file.path, { force: true })
    bytes -= file.bytes
  }
  return bytes
}
