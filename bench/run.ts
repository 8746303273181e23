import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPage } from '#core/read-page'
import { linesOf, pageOfText } from '#core/source/page'
import { OWN_SAMPLE, SHARED } from '../eval/pages.ts'
import { benchDesk } from './desk/desk.ts'
import { benchLibrary } from './library/run.ts'
import { benchPdf } from './pdf/run.ts'
import { benchScans } from './scans/run.ts'
import type { Timing } from './timing.ts'
import { against, report, skipped, timed, timingOf } from './timing.ts'

/**
 * npm run bench: medians and spreads (10 % … 90 %) of one run; ratios are taken within the run.
 *
 *   page warm         the sample page read again and again in one process
 *   split and join    the same text merely split into its lines and joined again
 *   50 pages          in one text, against one page
 *   long issue        raw OCR of a whole newspaper issue, each time in a fresh process, with its peak memory
 *   galley clean      the command on the sample page, its whole process; against calibre's heuristics
 *   the desk          see desk/
 *   library           100,000 articles (--articles=20000, --million) against bare SQLite and FTS5: library/run.ts
 *   scans             OCR of a Chinese page against the time inside its models: scans/run.ts
 *   pdf               a PDF page from its bytes to the desk against PDFium's own text: pdf/run.ts
 *
 * `npm run bench -- desk library` runs some parts.
 */
const PROCESSES = 5
const MOST_GROWTH = 60
const MOST_SECONDS = 2
const MOST_MEGABYTES = 400
const TIMES_FASTER = 5

const shared = join(SHARED, 'sample/page.txt')
const sample = existsSync(shared) ? shared : join(OWN_SAMPLE, '样报.txt')
const text = readFileSync(sample, 'utf8')
const read = (source: string): void => {
  readPage(pageOfText('bench', 'bench', '', source))
}

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  reading: benchReading,
  desk: benchDesk,
  library: () => {
    benchLibrary(process.argv.includes('--million') ? 1_000_000 : articlesAskedFor())
  },
  scans: benchScans,
  pdf: benchPdf,
}
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = wanted.find((name) => !(name in parts))
if (unknown !== undefined)
  throw new Error(`bench has no part ${unknown}, only ${Object.keys(parts).join(', ')}`)
for (const [name, run] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await run()

function articlesAskedFor(): number {
  const given = process.argv.find((word) => word.startsWith('--articles='))
  return given === undefined ? 100_000 : Number(given.slice('--articles='.length))
}

function benchReading(): void {
  console.log(
    `${sample.split(/[\\/]/).at(-1) ?? ''}: ${text.length} characters, ${text.split('\n').length} lines\n`,
  )
  const warm = timed({ warm: 15, measured: 40 }, () => {
    read(text)
  })
  report('page warm', warm)
  splitAndJoin(warm)
  growth(warm)
  longIssue()
  commands()
}

function splitAndJoin(page: Timing): void {
  let sum = 0
  const naive = timed({ warm: 500, measured: 3000 }, () => {
    sum += text.split('\n').join('').length
  })
  if (sum === 0) throw new Error('nothing was joined')
  report('split and join', naive, `page warm is ${(page.median / naive.median).toFixed(0)} ×`)
}

function growth(page: Timing): void {
  const fifty = Array.from({ length: 50 }, () => text).join('\n')
  const many = timed({ warm: 1, measured: 5 }, () => {
    read(fifty)
  })
  const times = many.median / page.median
  report(
    '50 pages',
    many,
    against(`${times.toFixed(1)} × one page`, `≤ ${MOST_GROWTH} ×`, times <= MOST_GROWTH),
  )
}

function longIssue(): void {
  const folder = join(SHARED, 'real/en-atlanta-1922-raw')
  const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined
  if (file === undefined) {
    skipped('long issue', 'shared/real has none')
    return
  }
  const path = join(folder, file)
  const runs = Array.from({ length: PROCESSES }, () => readOnce(path))
  const timing = timingOf(runs.map(({ milliseconds }) => milliseconds))
  const seconds = timing.median / 1000
  const peak = Math.max(...runs.map(({ megabytes }) => megabytes))
  report(
    `${linesOf(readFileSync(path, 'utf8')).length} lines`,
    timing,
    against(`${seconds.toFixed(1)} s`, `≤ ${MOST_SECONDS} s`, seconds <= MOST_SECONDS),
  )
  console.log(
    ' '.repeat(60) + against(`peak ${peak.toFixed(0)} MB`, `≤ ${MOST_MEGABYTES} MB`, peak <= MOST_MEGABYTES),
  )
}

interface Once {
  readonly milliseconds: number
  readonly megabytes: number
}

function readOnce(path: string): Once {
  const done = spawnSync(process.execPath, [join(import.meta.dirname, 'read-once.ts'), path], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(done.stdout) as Once
}

function commands(): void {
  const galley = join(import.meta.dirname, '../out/cli/galley.mjs')
  if (!existsSync(galley)) {
    skipped('galley clean', 'not built')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  try {
    const own = ofProcess(process.execPath, [galley, 'clean', sample, '--out', join(folder, 'galley')])
    if (!own) throw new Error('galley clean failed')
    report('galley clean', own)
    if (spawnSync('ebook-convert', ['--version']).error) {
      skipped('ebook-convert', 'the command is not installed')
      return
    }
    const other = ofProcess('ebook-convert', [sample, join(folder, 'other.txt'), '--enable-heuristics'])
    if (!other) throw new Error('ebook-convert failed')
    const times = other.median / own.median
    const figure = `galley clean is ${times.toFixed(1)} × as fast`
    report('ebook-convert', other, against(figure, `≥ ${TIMES_FASTER} ×`, times >= TIMES_FASTER))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How long a program takes from its start to its end; undefined when it does not run or fails. */
function ofProcess(program: string, args: readonly string[]): Timing | undefined {
  let failed = false
  const timing = timed({ warm: 1, measured: PROCESSES }, () => {
    failed ||= spawnSync(program, args, { stdio: 'ignore' }).status !== 0
  })
  return failed ? undefined : timing
}
