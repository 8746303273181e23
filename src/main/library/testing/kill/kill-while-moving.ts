import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fullCheck, isSound } from '../../check/full-check.ts'
import { LIBRARY_FILE } from '../../opening/open-library.ts'
import { libraryPlaces, openInPlace } from '../../place/places.ts'
import { UNWATCHED } from '../../work/watch.ts'
import { valueOf } from '../samples.ts'
import { killedProcess, type When } from './killed-process.ts'

export interface KilledMove {
  /** Saves that were answered. */
  readonly answered: number
  /** Whether it was interrupted while a library was on its way. */
  readonly onItsWay: boolean
  /** Nothing is the wish. */
  readonly problems: readonly string[]
}

/** Where a move can be interrupted so that it did not come to its end, and where it has. */
export const STEPS_ON_THE_WAY = ['announced', 'half copied', 'copied', 'closed'] as const
export type MovingStep = (typeof STEPS_ON_THE_WAY)[number] | 'arrived'

/** Lets another process save and move its library, kills it, and looks. */
export async function killWhileMoving(root: string, when: When<MovingStep>): Promise<KilledMove> {
  const said = await killedProcess('./moves-until-killed.ts', [root], when)
  const answered = Number(said.at(-1))
  const places = libraryPlaces(join(root, 'library-place.json'), join(root, 'library'), null)
  const onItsWay = places.unfinished() !== null
  return { answered, onItsWay, problems: problemsIn(root, answered) }
}

function problemsIn(root: string, answered: number): readonly string[] {
  const places = libraryPlaces(join(root, 'library-place.json'), join(root, 'library'), null)
  const opened = openInPlace(places)
  if (!opened.ok) return [`it does not open: ${opened.error.kind}`]
  const library = opened.value
  try {
    const galley = valueOf(library.galley(valueOf(library.recentPages(1))[0]?.id ?? ''))
    const stored = galley.nextId
    const heads = galley.articles.map(({ blocks }) => JSON.stringify(blocks[0]?.pieces))
    const folders = readdirSync(root).filter((name) => name.startsWith('place-') || name === 'library')
    const files = folders.flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => join(folder, name)),
    )
    return [
      // The save that was under way may be there too.
      ...(stored === answered || stored === answered + 1
        ? []
        : [`save ${answered} was answered, ${stored} is there`]),
      ...(new Set(heads).size === 1 && heads.length === 3 ? [] : ['its articles are of several saves']),
      ...(isSound(fullCheck(library.file, UNWATCHED)) ? [] : ['it is not sound']),
      ...files.filter((name) => name.includes('arriving')).map((name) => `${name} is left`),
      // Only the one that was moved away last may still have its name, and then it is whole.
      ...folders
        .map((folder) => join(root, folder, LIBRARY_FILE))
        .filter((path) => path !== library.file && existsSync(path))
        .flatMap((path) => (isSound(fullCheck(path, UNWATCHED)) ? [] : [`${path} is half a library`])),
    ]
  } finally {
    library.close()
  }
}
