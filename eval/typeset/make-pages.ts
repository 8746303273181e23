import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from '../../standin/chromium/find-chromium.mjs'
import type { Content } from './content.ts'
import { contentOf } from './content.ts'
import { countsOf, sumOf } from './counts.ts'
import type { LaidOut } from './print/lay-out.ts'
import {
  elementText,
  flowText,
  flowTextOfBoxes,
  inFolder,
  ocrText,
  picture,
  printToPdf,
  rawText,
} from './print/programs.ts'
import { measuringHtml, sheetHtml } from './print/sheet-html.ts'
import { printedArticles } from './printed-article.ts'
import { isClean, printedCounts, proofLine, prove, shadowCounts, unprinted } from './proof.ts'
import { ownScramble, scrambledText } from './flavours/scrambled-text.ts'

/**
 * npm run pages [-- names…] [--ocr] [--from=folder] [--to=folder] [--pictures]
 *
 * Typesets the pages of eval/corpus/content, prints them, and reads them back as raw, flow and scr text; with --ocr
 * also by OCR, the pages that ask for it. It proves that each variant has every printed character, and ends with 1
 * where one has not. `--pictures` keeps PDF and picture to look at; they are not part of the corpus.
 */
const option = (name: string, otherwise: string): string =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise

const CORPUS = join(import.meta.dirname, '../corpus')
const from = option('from', join(CORPUS, 'content'))
const to = option('to', join(CORPUS, 'pages'))
const withOcr = process.argv.includes('--ocr')
/** Pictures to look at. */
const LOOK_DPI = 100
const withPictures = process.argv.includes('--pictures')
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))

function goldOf({ format, source, articles, unassigned }: Content, page: string): string {
  return `${JSON.stringify({ format, source: { ...source, name: page }, articles, unassigned }, null, 1)}\n`
}

/** Makes one page; gives whether it is as it should be. */
function makePage(page: string, chromium: string): boolean {
  const content = contentOf(page, readFileSync(join(from, `${page}.json`), 'utf8'))
  const articles = printedArticles(content)
  const write = (ending: string, text: string | Buffer): void => {
    writeFileSync(join(to, page + ending), text)
  }
  return inFolder((folder) => {
    const pdf = join(folder, 'page.pdf')
    const laidOut = JSON.parse(elementText(chromium, measuringHtml(content, articles), 'laid-out')) as LaidOut
    const sheet = sheetHtml(content, articles, laidOut)
    printToPdf(chromium, sheet.html, pdf)
    const scr = scrambledText(content, ownScramble(content))
    const printed = printedCounts(content, articles)
    const drawn = sumOf(shadowCounts(content, articles), countsOf('-'.repeat(sheet.softHyphens)))
    const variants = [
      { name: 'raw', text: rawText(pdf), allowed: drawn },
      {
        name: 'flow',
        text: content.layout.flow === 'bbox' ? flowTextOfBoxes(pdf) : flowText(pdf),
        allowed: drawn,
      },
      { name: 'scr', text: scr.text, allowed: scr.added },
    ]
    write('.gold.json', goldOf(content, page))
    for (const { name, text } of variants) write(`.${name}.txt`, text)
    if (withOcr && content.layout.ocr) write('.ocr.txt', ocrText(pdf, content.layout.lang))
    if (withPictures) {
      write('.pdf', readFileSync(pdf))
      write('.png', picture(pdf, LOOK_DPI))
    }
    const proofs = variants.map(({ name, text, allowed }) => ({ name, proof: prove(text, printed, allowed) }))
    const wrong = unprinted(content, articles)
    console.log(`${page}  ${proofs.map(({ name, proof }) => `${name} ${proofLine(proof)}`).join('   ')}`)
    for (const text of wrong) console.log(`    not printed: ${text}`)
    return wrong.length === 0 && proofs.every(({ proof }) => isClean(proof))
  })
}

const chromium = findChromium()
if (!chromium) throw new Error('scripts/pages.mjs finds or installs Chromium first')
mkdirSync(to, { recursive: true })
const all = readdirSync(from)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort()
for (const page of named.filter((page) => !existsSync(join(from, `${page}.json`))))
  console.error(`no content: ${page}`)
const wanted = all.filter((page) => named.length === 0 || named.includes(page))
const clean = wanted.map((page) => makePage(page, chromium))
const faulty = wanted.filter((_, index) => !clean[index])
console.log(faulty.length > 0 ? `NOT COMPLETE: ${faulty.join(', ')}` : `${wanted.length} pages, all complete`)
process.exitCode = faulty.length > 0 || named.some((page) => !all.includes(page)) ? 1 : 0
