import { createHash } from 'node:crypto'
import { open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { linesOf, type PageLayout } from '#core/source/page'
import { fail, failure, succeed, type Failure, type Result } from '#shared/result'
import type { TextEncoding, TextReading } from '#shared/reopen'
import { isDocx } from './docx/is-docx.ts'
import { docxText } from './docx/docx-text.ts'
import { decode, encodingByMark, isWide, readIn, type Decoded } from './decode.ts'
import { beginsAsBinary, hasManyControls, isMostlyControls } from './looks-binary.ts'
import { decodeMarkup } from './markup/decode-markup.ts'
import { isWebPage, looksLikeMarkup, readStructured, type StructuredPage } from './markup/read-structured.ts'
import { textOfMarkup } from './markup/text-of-markup.ts'
import { isPdf } from './pdf/is-pdf.ts'
import { ALL_OF_PDF, readPdfPage, type PartlyText, type PdfChoices } from './pdf/read-pdf-page.ts'

/** What a text was made of, when it is not the file's own. */
export type SourceFormat = 'pdf' | 'docx' | 'markup' | StructuredPage['format']

/** A file as it was read: its bytes are kept beside its text, so that nothing is lost by reading it wrongly. */
export interface ReadFile {
  /** Without folders. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string
  /** Without its byte order mark, otherwise as it came: line ends, NULs and control characters too. */
  readonly text: string
  readonly encoding: TextEncoding | SourceFormat
  /** How it is printed, when the file tells: then `text` is made of it, in reading order. */
  readonly layout: PageLayout | null
  /** Of a PDF some pages of which are pictures: what is needed to read those, too, and put them between the others. */
  readonly partly?: PartlyText | null
}

const MEGABYTE = 1024 * 1024
/** A newspaper page has about 30 KB; a year of them in one file is no page. */
const LARGEST_FILE = 8 * MEGABYTE
/** Markup has many words for each of the page's. */
const LARGEST_MARKUP = 64 * MEGABYTE
/** A PDF carries its pictures and fonts. */
const LARGEST_PDF = 200 * MEGABYTE
/** In UTF-16 code units. Longer ones are data, not columns, and stop every text view. */
const LONGEST_LINE = 100_000

/** Reads a page from the disk and checks that it is one. A file that is too large is refused unread. */
export async function readPageFile(path: string, pdf: PdfChoices = ALL_OF_PDF): Promise<Result<ReadFile>> {
  const name = basename(path)
  try {
    const found = await stat(path)
    if (found.isDirectory()) return fail(failure('file-is-folder', { name }))
    // Reading a pipe or a device may never end.
    if (!found.isFile()) return fail(failure('file-unreadable', { name, message: 'not a regular file' }))
    if (found.size > LARGEST_PDF) return fail(tooLarge(name, found.size, LARGEST_PDF))
    const first = await firstBytes(path)
    if (isPdf(first)) return await pageFromPdf(name, await readFile(path), pdf)
    if (isDocx(first)) return pageFromDocx(name, await readFile(path))
    if (found.size > LARGEST_MARKUP) return fail(tooLarge(name, found.size, LARGEST_FILE))
    const bytes = await readFile(path)
    return (await pageFromMarkup(name, path, bytes)) ?? pageFromBytes(name, bytes)
  } catch (error) {
    return fail(failureOfReading(name, error))
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** `undefined` when the file is markup of no kind that is known, or none at all. */
async function pageFromMarkup(
  name: string,
  path: string,
  bytes: Uint8Array,
): Promise<Result<ReadFile> | undefined> {
  const start = new TextDecoder(encodingByMark(bytes)?.replace(/^utf-32.*/, 'utf-8') ?? 'utf-8').decode(
    bytes.subarray(0, 4096),
  )
  if (!looksLikeMarkup(start)) return undefined
  const decoded = decodeMarkup(bytes)
  if (decoded === null) return undefined
  const read = await readStructured(name, path, decoded.text)
  if (read?.ok === false) return read
  if (read) {
    const { format, ...page } = read.value
    return succeed({ name, bytes, sha256: hashOf(bytes), ...page, encoding: format })
  }
  return isWebPage(start) ? pageOfText(name, bytes, textOfMarkup(decoded.text), 'markup') : undefined
}

async function pageFromPdf(name: string, bytes: Uint8Array, pdf: PdfChoices): Promise<Result<ReadFile>> {
  const read = await readPdfPage(name, bytes, pdf)
  if (!read.ok) return read
  return succeed({ name, bytes, sha256: hashOf(bytes), ...read.value, encoding: 'pdf' })
}

function pageFromDocx(name: string, bytes: Uint8Array): Result<ReadFile> {
  const text = docxText(name, bytes)
  return text.ok ? pageOfText(name, bytes, text.value, 'docx') : text
}

/** Text that was pasted or dropped, as if it had been a file in UTF-8. */
export function pageFromText(name: string, text: string): Result<ReadFile> {
  // Half a surrogate pair has no bytes; through them it becomes U+FFFD, here and in the library alike.
  const bytes = new TextEncoder().encode(text)
  const refused = refusedBytes(name, bytes)
  return refused ?? pageOfText(name, bytes, new TextDecoder().decode(bytes), 'utf-8')
}

/** A kept original read otherwise than before, because an editor says so. What has no character is U+FFFD. */
export function pageReadAs(name: string, bytes: Uint8Array, as: TextReading): Result<ReadFile> {
  const refused = refusedBytes(name, bytes)
  if (refused) return refused
  return as === 'markup'
    ? pageOfText(name, bytes, textOfMarkup(decodedLoosely(bytes).text), 'markup')
    : pageOfText(name, bytes, readIn(bytes, as).text, as)
}

const decodedLoosely = (bytes: Uint8Array): Decoded => decodeMarkup(bytes) ?? readIn(bytes, 'utf-8')

function pageFromBytes(name: string, bytes: Uint8Array): Result<ReadFile> {
  const refused = refusedBytes(name, bytes)
  if (refused) return refused
  if (beginsAsBinary(bytes) || (!isWide(bytes) && hasManyControls(bytes)))
    return fail(failure('file-binary', { name }))
  const decoded = decode(bytes)
  return decoded
    ? pageOfText(name, bytes, decoded.text, decoded.encoding)
    : fail(failure('file-unreadable', { name, message: 'not UTF-8, UTF-16, GB18030 or Big5' }))
}

const refusedBytes = (name: string, { length }: Uint8Array): Result<never> | undefined => {
  if (length === 0) return fail(failure('file-empty', { name }))
  return length > LARGEST_FILE ? fail(tooLarge(name, length, LARGEST_FILE)) : undefined
}

function pageOfText(
  name: string,
  bytes: Uint8Array,
  text: string,
  encoding: ReadFile['encoding'],
): Result<ReadFile> {
  if (isBlank(text)) return fail(failure('file-blank', { name }))
  if (isMostlyControls(text)) return fail(failure('file-binary', { name }))
  const lines = linesOf(text)
  const long = lines.findIndex(({ span }) => span.to - span.from > LONGEST_LINE)
  const span = lines[long]?.span
  if (span) {
    return fail(
      failure('line-too-long', { name, line: long + 1, length: span.to - span.from, limit: LONGEST_LINE }),
    )
  }
  return succeed({ name, bytes, sha256: hashOf(bytes), text, encoding, layout: null })
}

/** Only blanks, controls and characters without a shape. */
const isBlank = (text: string): boolean => !/[^\p{Z}\p{Cc}\p{Cf}]/u.test(text)

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const tooLarge = (name: string, size: number, limit: number): Failure =>
  failure('file-too-large', { name, size: Math.ceil(size / MEGABYTE), limit: limit / MEGABYTE })

export function failureOfReading(name: string, error: unknown): Failure {
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return failure('file-missing', { name })
    case 'EACCES':
    case 'EPERM':
      return failure('file-forbidden', { name })
    case 'EISDIR':
      return failure('file-is-folder', { name })
    default:
      return failure('file-unreadable', { name, message })
  }
}
