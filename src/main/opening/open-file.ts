import { basename } from 'node:path'
import { ALL_OF_PDF, type PdfChoices } from '#files/pdf/read-pdf-page'
import type { ReadFile } from '#files/read-page'
import { beginsAsPicture } from '#ocr/picture/begins-as-picture'
import type { OpenedPage, PdfQuestion } from '#shared/opened-page'
import { fail, succeed, type Failure, type Result } from '#shared/result'
import type { ScanFile } from '../scans/scans.ts'
import type { ReadPageFile } from './read-in-thread.ts'

export interface OpeningNeeds {
  readonly readPageFile: ReadPageFile
  readonly keep: (read: ReadFile) => Promise<Result<OpenedPage>>
  readonly scan: (file: ScanFile) => void
  /** Asks the editor what a PDF wants to know; the answer comes as a call of its own. */
  readonly ask: (question: PdfQuestion) => void
}

/**
 * Opens a file, whatever kind it is. `null`: it is a scan, or a PDF with scanned pages among others, which is being
 * read, or a PDF that asks something first.
 */
export async function openFile(
  path: string,
  pdf: PdfChoices,
  needs: OpeningNeeds,
): Promise<Result<OpenedPage | null>> {
  if (await beginsAsPicture(path)) {
    needs.scan(lasting(path, ALL_OF_PDF))
    return succeed(null)
  }
  const read = await needs.readPageFile(path, pdf)
  if (read.ok && read.value.partly) {
    needs.scan({ ...lasting(path, pdf), partly: read.value.partly })
    return succeed(null)
  }
  if (read.ok) return needs.keep(read.value)
  if (read.error.kind === 'pdf-without-text') {
    needs.scan(lasting(path, pdf))
    return succeed(null)
  }
  const question = questionOf(path, read.error, pdf)
  if (!question) return fail(read.error)
  needs.ask(question)
  return succeed(null)
}

/** A file of the editor's own: nothing is to be cleared away when it was read. */
const lasting = (path: string, { pages, password }: PdfChoices): ScanFile => ({
  path,
  pages: pages ?? null,
  partly: null,
  password: password ?? null,
  of: null,
  release: () => undefined,
})

function questionOf(path: string, { kind, values }: Failure, pdf: PdfChoices): PdfQuestion | undefined {
  const name = basename(path)
  switch (kind) {
    case 'pdf-locked':
      return { kind: 'password', path, name, wrong: false }
    case 'pdf-password-wrong':
      return { kind: 'password', path, name, wrong: true }
    case 'pdf-too-many-pages':
      return {
        kind: 'pages',
        path,
        name,
        pages: Number(values['pages']),
        limit: Number(values['limit']),
        password: pdf.password ?? null,
      }
    default:
      return undefined
  }
}
