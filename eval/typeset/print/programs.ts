import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Runs a program to its end and gives what it printed. */
function outputOf(program: string, args: readonly string[]): string {
  const done = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 180_000,
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  })
  if (done.error) throw done.error
  if (done.status !== 0)
    throw new Error(`${program} ended with ${done.status ?? 'a signal'}: ${done.stderr.slice(-500)}`)
  return done.stdout
}

/** Gives a folder that is gone afterwards. */
export function inFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'galley-pages-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function browse(chromium: string, html: string, args: readonly string[]): string {
  return inFolder((folder) => {
    const page = join(folder, 'page.html')
    writeFileSync(page, html)
    const profile = `--user-data-dir=${join(folder, 'profile')}`
    return outputOf(chromium, [...QUIET, profile, ...args, pathToFileURL(page).href])
  })
}

/** The text of an element when the page's scripts are done. */
export function elementText(chromium: string, html: string, id: string): string {
  const dom = browse(chromium, html, ['--virtual-time-budget=20000', '--dump-dom'])
  const found = new RegExp(`<pre id="${id}">(.*?)</pre>`, 's').exec(dom)
  if (!found) throw new Error(`Chromium gave no element ${id}`)
  return unescaped(found[1])
}

export function printToPdf(chromium: string, html: string, pdf: string): void {
  browse(chromium, html, ['--no-pdf-header-footer', '--virtual-time-budget=10000', `--print-to-pdf=${pdf}`])
  const pages = /Pages:\s+(\d+)/.exec(outputOf('pdfinfo', [pdf]))?.[1]
  if (pages !== '1') throw new Error(`${pdf} has ${pages ?? 'no'} pages; one was wanted`)
}

/** Article after article, as the PDF draws them. */
export const rawText = (pdf: string): string => outputOf('pdftotext', ['-raw', pdf, '-'])

/** In reading order, as far as pdftotext finds it. It eats hyphens at line ends. */
export const flowText = (pdf: string): string => outputOf('pdftotext', [pdf, '-'])

/** The same from its boxes, which keep every hyphen. */
export function flowTextOfBoxes(pdf: string): string {
  const boxes = outputOf('pdftotext', ['-bbox-layout', pdf, '-'])
  const within = (html: string, tag: string): readonly string[] =>
    [...html.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gs'))].map(([match]) => match)
  const lineOf = (line: string): string =>
    within(line, 'word')
      .map((word) => unescaped(word.replace(/<[^>]*>/g, '')))
      .join(' ')
  const flows = within(boxes, 'flow').map((flow) => [...within(flow, 'line').map(lineOf), ''])
  return `${flows.flat().join('\n')}\n\f`
}

const LANGUAGES = { 'zh-Hans': 'chi_sim', 'zh-Hant': 'chi_tra', en: 'eng' } as const

/** The page's picture at 200 dpi, read by Tesseract. */
export const ocrText = (pdf: string, language: keyof typeof LANGUAGES): string =>
  inFolder((folder) => {
    const picture = join(folder, 'page')
    outputOf('pdftoppm', ['-r', '200', '-gray', '-singlefile', '-png', pdf, picture])
    return outputOf('tesseract', [
      `${picture}.png`,
      '-',
      '-l',
      LANGUAGES[language],
      '--psm',
      '1',
      '--dpi',
      '200',
    ])
  })

/** A picture of the page in grey, as PNG. */
export function picture(pdf: string, dpi: number): Buffer {
  return inFolder((folder) => {
    outputOf('pdftoppm', ['-r', String(dpi), '-gray', '-singlefile', '-png', pdf, join(folder, 'page')])
    return readFileSync(join(folder, 'page.png'))
  })
}

const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replaceAll('&amp;', '&')
