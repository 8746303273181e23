import { createHash } from 'node:crypto'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, parse } from 'node:path'
import { fail, failure, succeed, type Result } from '#shared/result'
import { failureOfReading } from './read-page.ts'

/** A file that is shown, not read: a picture of a page's sheets, or a PDF of them. */
export interface PictureFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

export const PICTURE_EXTENSIONS = ['png', 'jpg', 'jpeg', 'tif', 'tiff', 'webp', 'pdf']

const MEGABYTE = 1024 * 1024
const LARGEST = 200 * MEGABYTE
/** Formats name their picture near the beginning. */
const HEAD = 64 * 1024

/** Reads a file that is to be a page's picture; whether it is one its bytes tell whoever draws it. */
export async function readPicture(path: string): Promise<Result<PictureFile>> {
  const name = basename(path)
  try {
    const found = await stat(path)
    if (!found.isFile()) return fail(failure('file-unreadable', { name, message: 'not a regular file' }))
    if (found.size > LARGEST)
      return fail(
        failure('file-too-large', {
          name,
          size: Math.ceil(found.size / MEGABYTE),
          limit: LARGEST / MEGABYTE,
        }),
      )
    const bytes = await readFile(path)
    return succeed({ name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') })
  } catch (error) {
    return fail(failureOfReading(name, error))
  }
}

/**
 * The picture that lies beside a file of ALTO, PAGE or hOCR: the one that the file names, or one that is called as
 * the file is. Only in its own folder. `null` when there is none.
 */
export async function pictureBeside(path: string): Promise<string | null> {
  try {
    const folder = dirname(path)
    const names = await readdir(folder)
    const name = pictureNamed(await headOf(path), basename(path), names)
    return name === null ? null : join(folder, name)
  } catch {
    // A folder that may not be read has no picture for us.
    return null
  }
}

/** Which of these names is the picture of a file, by what its text says and by what it is called. */
export function pictureNamed(text: string, file: string, names: readonly string[]): string | null {
  const isPicture = (name: string): boolean =>
    PICTURE_EXTENSIONS.includes(parse(name).ext.slice(1).toLowerCase()) && name !== file
  const pictures = names.filter(isPicture)
  const said = namesIn(text).map((one) => one.split(/[/\\]/).at(-1) ?? '')
  const exact = said.find((one) => pictures.includes(one))
  if (exact !== undefined) return exact
  // A scan that was named .tif is often kept as .jpg beside its text.
  const stems = [...said, file, parse(file).name].map((one) => parse(one).name)
  return pictures.find((one) => stems.includes(parse(one).name)) ?? null
}

/** ALTO's fileName, PAGE's imageFilename, and the image of hOCR's page. */
function namesIn(text: string): readonly string[] {
  const found = [
    /<(?:\w+:)?fileName>\s*([^<]+?)\s*</.exec(text),
    /\bimageFilename\s*=\s*["']([^"']+)["']/.exec(text),
    /\bimage\s+(?:&quot;|&#34;|")([^"&]+)/.exec(text),
    /\bimage\s+'([^']+)'/.exec(text),
  ]
  return found.flatMap((one) => (one?.[1] === undefined ? [] : [one[1]]))
}

async function headOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead).toString('utf8')
  } finally {
    await file.close()
  }
}
