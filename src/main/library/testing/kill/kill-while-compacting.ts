import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fullCheck, isSound } from '../../check/full-check.ts'
import { LIBRARY_FILE, openLibrary } from '../../opening/open-library.ts'
import { UNWATCHED } from '../../work/watch.ts'
import { valueOf } from '../samples.ts'
import { killedProcess, type When } from './killed-process.ts'

export const COMPACTING_STEPS = [
  'begun',
  'half compared',
  'written',
  'closed',
  'exchanged',
  'opened',
] as const
export type CompactingStep = (typeof COMPACTING_STEPS)[number]

/** Lets another process save and compact its library, kills it, and says what is wrong then; nothing is the wish. */
export async function killWhileCompacting(
  folder: string,
  when: When<CompactingStep>,
): Promise<readonly string[]> {
  const said = await killedProcess('./compacts-until-killed.ts', [folder], when)
  const answered = Number(said.at(-1))
  const opened = openLibrary(folder)
  if (!opened.ok) return [`it does not open: ${opened.error.kind}`]
  const library = opened.value
  try {
    // The page that is thrown away may be the one that was opened last.
    const pages = valueOf(library.recentPages(9)).map(({ id }) => valueOf(library.galley(id)))
    const galley = pages.find(({ articles }) => articles.length > 0)
    const stored = galley?.nextId ?? 0
    const others = readdirSync(folder).filter((name) => !name.startsWith(LIBRARY_FILE))
    return [
      // The save that was under way may be there too.
      ...(stored === answered || stored === answered + 1
        ? []
        : [`save ${answered} was answered, ${stored} is there`]),
      ...(isSound(fullCheck(library.file, UNWATCHED)) ? [] : ['it is not sound']),
      ...others
        .filter((name) => !/^library(\.lock|-set-aside-[\d-]+\.sqlite(-wal|-shm)?)$/.test(name))
        .map((name) => `${name} is left`),
      // What was set aside and not deleted yet is a whole library.
      ...others
        .filter((name) => name.endsWith('.sqlite'))
        .flatMap((name) => (isSound(fullCheck(join(folder, name), UNWATCHED)) ? [] : [`${name} is half`])),
    ]
  } finally {
    library.close()
  }
}
