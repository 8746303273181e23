import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hash } from './testing/kill/deeds.ts'
import { killWhileWriting, makeArchive } from './testing/kill/kill-while-writing.ts'
import { inFolder } from './testing/samples.ts'

/** `npm run hostile` does it two hundred times, with another seed each day. */
const TIMES = 25

it(
  `is what it was before or after the last deed when the process is killed, at ${TIMES} moments`,
  { timeout: 300_000 },
  () =>
    inFolder(async (folder) => {
      const archive = makeArchive(folder)
      const found: unknown[] = []
      for (let seed = 1; seed <= TIMES; seed++) {
        const own = join(folder, String(seed))
        mkdirSync(own)
        const killed = await killWhileWriting(own, archive, seed, hash(seed) % 400)
        if (killed.problems.length > 0) found.push({ seed, ...killed })
      }
      expect(found).toEqual([])
    }),
)
