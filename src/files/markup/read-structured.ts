import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { altoPages, type AltoPage } from '#core/import/formats/alto'
import { metsOf, withMets, type Mets } from '#core/import/formats/mets'
import type { Markup } from '#core/import/markup'
import { formatOf, sheetsOfMarkup, type StructuredFormat } from '#core/import/structured'
import { layOut } from '#core/layout/lay-out'
import { laidOutText, type LaidOutText } from '#core/layout/laid-out-text'
import type { PrintedSheet } from '#core/layout/printed-sheet'
import { fail, failure, succeed, type Result } from '#shared/result'
import { markupFailure } from './markup-failure.ts'
import { isFault, parseMarkup } from './parse-markup.ts'

export interface StructuredPage extends LaidOutText {
  readonly format: StructuredFormat | 'mets'
}

/** Whether a text is XML of some kind; `readStructured` tells which. */
export const looksLikeMarkup = (text: string): boolean =>
  /^\s*<(?:\?xml|!DOCTYPE|!--|[a-z][\w:.-]*[\s>])/i.test(text)

/** Whether a text is a web page, of which the words between its tags are wanted. */
export const isWebPage = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!doctype html|<html[\s>])/i.test(text)

/**
 * Reads ALTO (with the METS beside it), METS (with the ALTO beside it), PAGE, hOCR, ABBYY XML and pdftotext's boxes.
 * `undefined` when the text is markup of another kind, which is a page of plain text like any other.
 */
export async function readStructured(
  name: string,
  path: string,
  text: string,
): Promise<Result<StructuredPage> | undefined> {
  const root = parseMarkup(text)
  if (isFault(root))
    return KNOWN_ROOTS.test(text.slice(0, 4000)) ? fail(markupFailure(name, root)) : undefined
  const format = formatOf(root)
  if (!format) return undefined
  const sheets = format === 'mets' ? await sheetsOfIssue(root, path) : await sheetsOfFile(root, format, path)
  const laidOut = laidOutText(sheets.map(layOut))
  if (laidOut.text.trim() === '')
    return fail(failure(format === 'mets' ? 'issue-without-pages' : 'file-blank', { name }))
  return succeed({ ...laidOut, format })
}

const KNOWN_ROOTS = /<(?:\w+:)?(?:alto|ALTO|PcGts|mets)\b|ocr_page|charParams|<doc>/

/** ALTO alone, or with the METS that tells of it. */
async function sheetsOfFile(
  root: Markup,
  format: StructuredFormat,
  path: string,
): Promise<readonly PrintedSheet[]> {
  const mets = format === 'alto' ? await metsBeside(path) : undefined
  if (!mets) return sheetsOfMarkup(root, format)
  return withMets(
    altoPages(root).map((page) => ({ file: mets.file, page })),
    mets.mets,
  )
}

/** All pages of an issue that are there; those that are missing or broken are left out. */
async function sheetsOfIssue(root: Markup, path: string): Promise<readonly PrintedSheet[]> {
  const mets = metsOf(root)
  const pages: { readonly file: string; readonly page: AltoPage }[] = []
  for (const { id, href } of mets.files) {
    const alto = await markupAt(placeOf(href, path))
    if (alto && formatOf(alto) === 'alto') pages.push(...altoPages(alto).map((page) => ({ file: id, page })))
  }
  return withMets(pages, mets)
}

/** A file that METS names must stand in its own folder or below: a page from elsewhere never leads to other files. */
function placeOf(href: string, mets: string): string | undefined {
  const local = decoded(href.replace(/^file:(?:\/\/)?/i, ''))
  const folder = dirname(resolve(mets))
  const place = resolve(folder, local.replace(/^[/\\]+/, ''))
  const inside = relative(folder, place)
  return inside.startsWith('..') || isAbsolute(inside) ? undefined : place
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

const LARGEST = 64 * 1024 * 1024

async function markupAt(path: string | undefined): Promise<Markup | undefined> {
  if (path === undefined) return undefined
  try {
    const found = await stat(path)
    if (!found.isFile() || found.size > LARGEST) return undefined
    const parsed = parseMarkup(await readFile(path, 'utf8'))
    return isFault(parsed) ? undefined : parsed
  } catch {
    // It is not there, or may not be read: what METS tells of it has no page.
    return undefined
  }
}

/** The METS in the file's folder, or in the one above, that names this file. */
async function metsBeside(path: string): Promise<{ readonly mets: Mets; readonly file: string } | undefined> {
  const folder = dirname(resolve(path))
  for (const place of [folder, dirname(folder)]) {
    const names = await readdir(place).catch(() => [])
    for (const name of names.filter((name) => /mets[^/]*\.xml$/i.test(name)).slice(0, 4)) {
      const root = await markupAt(join(place, name))
      if (!root || formatOf(root) !== 'mets') continue
      const mets = metsOf(root)
      const own = mets.files.find(({ href }) => basename(href) === basename(path))
      if (own) return { mets, file: own.id }
    }
  }
  return undefined
}
