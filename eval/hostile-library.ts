import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash } from '../src/main/library/testing/kill/deeds.ts'
import { killWhileWriting, makeArchive } from '../src/main/library/testing/kill/kill-while-writing.ts'

/**
 * npm run hostile -- library [--times=200] [--seed=1]
 *
 * Another process saves, gives bulk statuses, renames, backs up and imports, and is killed (SIGKILL) at a random
 * moment. Then the library must open, be sound by `integrity_check`, by its seals, words and bylines, and be what it was
 * before or after the deed it was about, compared with a library in which the same was done and nobody was killed.
 */
const option = (name: string, usual: number): number =>
  Number(process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual)

const times = option('times', 200)
const first = option('seed', 1)
const LONGEST_MS = 900
const folder = mkdtempSync(join(tmpdir(), 'galley-hostile-'))
const during = new Map<string, number>()
let [answered, broken] = [0, 0]
try {
  const archive = makeArchive(folder)
  for (let seed = first; seed < first + times; seed++) {
    const own = join(folder, String(seed))
    mkdirSync(own)
    const killed = await killWhileWriting(own, archive, seed, hash(seed) % LONGEST_MS)
    rmSync(own, { recursive: true })
    answered += killed.answered
    during.set(killed.during, (during.get(killed.during) ?? 0) + 1)
    if (killed.problems.length === 0) continue
    broken++
    console.log(`seed ${seed}, behind deed ${killed.answered}, during ${killed.during}:`)
    for (const problem of killed.problems.slice(0, 5)) console.log(`  ${problem}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const kinds = [...during].map(([kind, count]) => `${kind} ${count}`).join(', ')
console.log(`library: killed ${times} times behind ${answered} deeds (during: ${kinds}), ${broken} broken`)
process.exitCode = broken > 0 ? 1 : 0
