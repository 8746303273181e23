import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fullCheck, isSound } from '../check/full-check.ts'
import { LIBRARY_FILE, openLibrary } from '../opening/open-library.ts'
import { UNWATCHED } from '../work/watch.ts'
import { ALL, valueOf } from './samples.ts'

const SAVES_UNTIL_KILLED = fileURLToPath(new URL('./saves-until-killed.ts', import.meta.url))

/** What is wrong with a library after the process that saved into it was killed; nothing is the wish. */
export interface Aftermath {
  /** Saves that the process was told are on disk, since it started. */
  readonly answered: number
  readonly problems: readonly string[]
}

/** Lets another process save into the folder, kills it `wait` milliseconds after its first save, and looks. */
export async function killWhileSaving(folder: string, wait: number): Promise<Aftermath> {
  const child = spawn(process.execPath, [SAVES_UNTIL_KILLED, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (data: Buffer) => {
    said += String(data)
  })
  const closed = new Promise((resolve) => child.once('close', resolve))
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), closed])
  await new Promise((resolve) => setTimeout(resolve, wait))
  child.kill('SIGKILL')
  await closed
  // What it was just writing may have been cut off: only whole lines count.
  const numbers = said.split('\n').slice(0, -1).map(Number)
  return { answered: numbers.length, problems: problemsIn(folder, numbers.at(-1) ?? 0) }
}

function problemsIn(folder: string, answered: number): readonly string[] {
  const opened = openLibrary(folder)
  if (!opened.ok) return [`it does not open: ${opened.error.kind}`]
  const library = opened.value
  try {
    const galley = valueOf(library.galley(valueOf(library.recentPages(1))[0]?.id ?? ''))
    const stored = galley.nextId
    const heads = galley.articles.map(({ blocks }) => blocks[0]?.pieces[0])
    const found = valueOf(library.articles({ ...ALL, text: `第 ${stored} 次` })).total
    const report = fullCheck(join(folder, LIBRARY_FILE), UNWATCHED)
    return [
      // The save that was under way may be there too.
      ...(stored === answered || stored === answered + 1
        ? []
        : [`save ${answered} was answered, but ${stored} is stored`]),
      ...(heads.every((head) => head && 'typed' in head && head.typed === `第 ${stored} 次`)
        ? []
        : ['its articles are of several saves']),
      ...(galley.furniture[0]?.span.to === stored % 7000 ? [] : ['its furniture is of another save']),
      ...(found === heads.length ? [] : [`search finds ${found} of ${heads.length} articles`]),
      ...(isSound(report) ? [] : [`the check says ${JSON.stringify(report)}`]),
    ]
  } finally {
    library.close()
  }
}
