import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpusCases } from './corpus.ts'
import type { FigureTable, Figures } from './figures.ts'
import { changeSince, COLUMNS, keepFigures, keptFigures, meanOf } from './figures.ts'
import type { EvalCase } from './pages.ts'
import { corpusPdfs, PRINTED_VARIANTS, sharedPdfs, sharedScans } from './printed-pages.ts'
import { ownSample, SHARED, sharedPages, sharedSample, VARIANTS } from './pages.ts'
import { predictInOrder, predictWithFixes, type Prediction } from './predict.ts'
import { realFigures } from './real-pages.ts'
import { characterErrors } from './scans/character-errors.ts'
import { readScans } from './scans/read-scans.ts'
import { scanCases } from './scans/scan-cases.ts'
import { score } from './score.ts'
import { againstTargets } from './targets.ts'
import { wrongRemovals } from './wrong-removals.ts'

/**
 * npm run eval [-- --detail] [-- --only=text] [-- --out=folder] [-- --keep] [-- --ocr]
 *
 * Scores the engine on all pages that have a ground truth, and tells what has changed since the figures in
 * `figures.json` were kept. `--detail` says what is wrong, `--only` takes the pages whose name or variant contains
 * the text, `--out` keeps the predictions as JSON, `--keep` keeps the figures for the next comparison. `--ocr` also
 * reads the shared pages' pictures by OCR, which takes minutes; `--ocr=kept` takes what was read the last time.
 *
 * Details of unread pages are refused, unless `--only` names one.
 */
const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)

const detail = process.argv.includes('--detail')
const only = option('only') ?? ''
const out = option('out')
const kept = keptFigures()
const table: Record<string, Figures> = {}

const NAME_WIDTH = 26
const WIDTHS = COLUMNS.map((column) => Math.max(column.length, 5) + 2)

function show(name: string, figures: Figures): void {
  table[name] = figures
  const cells = COLUMNS.map((column, index) =>
    figures[column].toFixed(column === 'wrong' ? 1 : 3).padStart(WIDTHS[index]),
  )
  console.log(`${name.padEnd(NAME_WIDTH)}${cells.join('')}  ${changeSince(kept[name], figures)}`.trimEnd())
}

/** As it comes; and, where the page's order is in doubt, what an editor has who takes up what is offered. */
function figuresOf(one: EvalCase, mayTell: boolean): Figures {
  const { page, variant, text, layout } = one
  const name = variant === 'text' ? page : `${page}.${variant}`
  const figures = figuresOfPrediction(one, name, predictWithFixes(page, text, layout), mayTell)
  const inOrder = predictInOrder(page, text, layout)
  if (inOrder) figuresOfPrediction(one, `${name} in order`, inOrder, false)
  return figures
}

function figuresOfPrediction(
  { gold }: EvalCase,
  name: string,
  { source, fixes, printed }: Prediction,
  mayTell: boolean,
): Figures {
  if (out) {
    mkdirSync(out, { recursive: true })
    writeFileSync(join(out, `${name.replace(' ', '-')}.json`), JSON.stringify(printed, null, 1))
  }
  const { scores, notes } = score(gold, printed)
  const removals = wrongRemovals(source, fixes, gold)
  const figures = { ...scores, wrong: removals.reduce((sum, { wanted }) => sum + wanted.length, 0) }
  show(name, figures)
  if (detail && mayTell) {
    for (const note of notes) console.log(`    ${note}`)
    for (const { after, wanted } of removals) console.log(`    wrongly removed after “${after}”: ${wanted}`)
  }
  return figures
}

function showAll(cases: readonly EvalCase[], mayTell: (page: string) => boolean): readonly Figures[] {
  return cases
    .filter(({ page, variant }) => `${page}.${variant}`.includes(only))
    .map((page) => figuresOf(page, mayTell(page.page)))
}

function showSet(name: string, cases: readonly EvalCase[], mayTell: (page: string) => boolean): void {
  if (cases.length === 0) return
  console.log(`\n${name} pages`)
  for (const variant of [...VARIANTS, ...PRINTED_VARIANTS, 'scan']) {
    const all = showAll(
      cases.filter((page) => page.variant === variant),
      mayTell,
    )
    if (all.length > 1) show(`${name} mean ${variant}`, meanOf(all))
  }
}

const always = (): boolean => true
console.log(
  ' '.repeat(NAME_WIDTH) +
    COLUMNS.map((column, index) => column.padStart(WIDTHS[index])).join('') +
    '  since the kept figures',
)
showAll([...ownSample(), ...sharedSample()], always)
for (const [what, there] of [
  ['sample', sharedSample()],
  ['pages', sharedPages()],
] as const)
  if (there.length === 0) console.log(`skipped: ${SHARED}/${what} is not there`)
const printed = { read: await corpusPdfs('read'), unread: await corpusPdfs('unread') }
if (printed.read.length === 0)
  console.log('skipped: the corpus as PDFs; npm run pages -- --pictures --to=out/printed-pages makes them')
const ocr = option('ocr') ?? (process.argv.includes('--ocr') ? 'again' : undefined)
const scans = ocr === undefined ? [] : await readScans(ocr !== 'kept')
showSet(
  'shared',
  [...sharedPages(), ...(await sharedPdfs()), ...(await sharedScans()), ...scanCases(scans)],
  always,
)
showSet('read', [...corpusCases('read'), ...printed.read], always)
if (detail && only === '') console.log('\nDetails of unread pages are not shown: eval/corpus/README.md')
showSet(
  'unread',
  [...corpusCases('unread'), ...printed.unread],
  (page) => only !== '' && page.startsWith(only),
)

const real = only === '' || 'real'.includes(only) ? await realFigures() : []
if (real.length > 0) console.log('\nreal pages')
for (const { name, value, wanted } of real)
  console.log(`${name.padEnd(56)}${value.toFixed(3)} ${value >= wanted - 0.0005 ? '' : 'MISSES '}≥ ${wanted}`)

if (scans.length > 0) console.log('\ncharacters that OCR reads wrongly')
for (const [what, most, own] of [
  ['simplified Chinese', 0.01, scans.filter(({ scan }) => scan.language === 'zh-Hans')],
  ['English', 0.005, scans.filter(({ scan }) => scan.language === 'en')],
] as const) {
  const errors = await Promise.all(own.map(characterErrors))
  const [wrong, printed] = [errors.map((each) => each.wrong), errors.map((each) => each.printed)].map((all) =>
    all.reduce((sum, count) => sum + count, 0),
  )
  const share = wrong / Math.max(1, printed)
  if (own.length > 0)
    console.log(
      `${what.padEnd(56)}${share.toFixed(4)} ${share <= most ? '' : 'MISSES '}≤ ${most}  ${wrong} of ${printed}`,
    )
}

const told: FigureTable = table
console.log(`\nAgainst the targets\n${againstTargets(told).join('\n')}`)
if (process.argv.includes('--keep')) {
  if (only !== '') throw new Error('Only the figures of all pages can be kept: leave out --only.')
  keepFigures(told)
}
