import { fileURLToPath } from 'node:url'
import { corpusPages, corpusGold } from './corpus.ts'
import type { PrintedJoint, PrintedSheet } from './joints/printed-sheet.ts'
import { printedSheet } from './joints/printed-sheet.ts'
import { readJoints } from './joints/read-joints.ts'
import { sharedPages } from './pages.ts'
import type { EvalPage } from './score.ts'

/**
 * node eval/joints.ts [--detail] [--only=text] [--seeds=6]
 *
 * Breaks the paragraphs of the ground truth into lines anew, at random widths and in several manners, and counts how
 * many joints between two lines come back exactly as they were. Which lines belong together is given.
 */
interface GoldText {
  readonly page: string
  readonly paragraphs: readonly string[]
}

const TEXT_KINDS = new Set(['paragraph', 'lead', 'caption'])

const textOf = (page: string, gold: EvalPage): GoldText => ({
  page,
  paragraphs: gold.articles.flatMap(({ blocks = [] }) =>
    blocks.flatMap(({ kind, text }) => (TEXT_KINDS.has(kind) && !text.includes('\n') ? [text] : [])),
  ),
})

/** The pages that may be looked at, each once. */
function goldTexts(): readonly GoldText[] {
  const own = corpusPages()
    .filter(({ state }) => state === 'read')
    .map(({ page }) => textOf(page, corpusGold(page) as EvalPage))
  const shared = new Map(sharedPages().map(({ page, gold }) => [page, gold]))
  return [...own, ...[...shared].map(([page, gold]) => textOf(page, gold))]
}

interface Tally {
  joints: number
  right: number
  /** Wrong as it stands, and right when the editor accepts what is suggested. */
  suggested: number
  readonly notes: Map<string, number>
}

const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)

function count(tallies: Map<string, Tally>, sheet: PrintedSheet): void {
  const read = readJoints(sheet)
  for (const [index, joint] of sheet.joints.entries()) {
    const key = `${sheet.language} ${joint.kind}`
    const tally = tallies.get(key) ?? { joints: 0, right: 0, suggested: 0, notes: new Map<string, number>() }
    tallies.set(key, tally)
    tally.joints++
    const { deed, suggested } = read[index]
    if (deed === joint.truth) tally.right++
    else {
      if (suggested === joint.truth) tally.suggested++
      const note = noteOf(sheet, joint, deed, suggested)
      tally.notes.set(note, (tally.notes.get(note) ?? 0) + 1)
    }
  }
}

function noteOf(sheet: PrintedSheet, joint: PrintedJoint, deed: string, suggested: string): string {
  const { text } = sheet
  const [before, after] = [
    text.slice(Math.max(0, joint.from - 14), joint.from),
    text.slice(joint.to, joint.to + 14),
  ]
  const shown = (between: string): string =>
    `${before}[${between}]${after}`
      .replace(/\r/g, '')
      .replace(/\n/g, '⏎')
      .replace(/\u00ad/g, '~')
  return `${shown(deed)}  for [${joint.truth}]${suggested === joint.truth ? '  (suggested)' : ''}`
}

function run(): void {
  const only = option('only') ?? ''
  const seeds = Number(option('seeds') ?? 6)
  const tallies = new Map<string, Tally>()
  for (const gold of goldTexts()) {
    if (!gold.page.includes(only)) continue
    for (let seed = 1; seed <= seeds; seed++)
      count(tallies, printedSheet(gold.paragraphs, `${gold.page} ${seed}`))
  }
  const width = 26
  console.log(`${''.padEnd(width)}  joints   right      %  suggested`)
  const sum = { joints: 0, right: 0, suggested: 0 }
  for (const [name, tally] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(row(name.padEnd(width), tally))
    sum.joints += tally.joints
    sum.right += tally.right
    sum.suggested += tally.suggested
    if (process.argv.includes('--detail'))
      for (const [note, times] of [...tally.notes].sort((a, b) => b[1] - a[1]))
        console.log(`    ${String(times).padStart(3)}  ${note}`)
  }
  console.log(row('all'.padEnd(width), sum))
}

const row = (
  name: string,
  { joints, right, suggested }: Pick<Tally, 'joints' | 'right' | 'suggested'>,
): string =>
  name +
  String(joints).padStart(8) +
  String(right).padStart(8) +
  ((100 * right) / joints).toFixed(2).padStart(7) +
  String(suggested).padStart(11)

if (process.argv[1] === fileURLToPath(import.meta.url)) run()
