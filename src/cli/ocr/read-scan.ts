import { createHash } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { isPicture } from '#ocr/picture/formats/index'
import { textOfScan } from '#ocr/text-of-scan'
import { succeed, type Result } from '#shared/result'
import { recognise } from './recognise.ts'

/** As many bytes as the kinds of pictures are told apart by. */
const HEAD = 16

interface ReadScan {
  readonly name: string
  readonly sha256: string
  readonly text: string
  /** The places of its lines are not handed on yet: what a scan's columns are is told by its text alone. */
  readonly layout: null
}

/** Whether a file begins as a picture; one that cannot be read does not. */
export async function isScan(path: string): Promise<boolean> {
  try {
    const file = await open(path)
    try {
      const head = new Uint8Array(HEAD)
      await file.read(head, 0, HEAD, 0)
      return isPicture(head)
    } finally {
      await file.close()
    }
  } catch {
    return false
  }
}

/** The text of all pages of a scan. Fails with its first page that fails: half an issue is not cleaned silently. */
export async function readScan(path: string): Promise<Result<ReadScan>> {
  const request = { path, page: null, language: null, area: null, turnedBy: null }
  const read = await recognise(request, () => undefined)
  if (!read.ok) return read
  const texts: string[] = []
  for (const { result } of read.value) {
    if (!result.ok) return result
    texts.push(textOfScan(result.value))
  }
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
  return succeed({ name: basename(path), sha256, text: texts.join('\n\f'), layout: null })
}
