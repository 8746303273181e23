import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { succeed } from '#shared/result'
import { writeBackup } from '../../backup/write-backup.ts'
import type { Library } from '../../library.ts'
import { moveLibrary } from '../../place/move-library.ts'
import { libraryPlaces, openInPlace } from '../../place/places.ts'
import { at, newPage, NOWHERE, typedArticle, valueOf, wholeOf } from '../samples.ts'
import type { MovingStep } from './kill-while-moving.ts'
import { standStillAt } from './killed-process.ts'

/** Another process: saves, and moves the library on to another folder, without end; says what was answered. */
const [root = '', killedAt] = process.argv.slice(2)
const step = (name: MovingStep): void => {
  standStillAt(killedAt, name)
}
const places = libraryPlaces(join(root, 'library-place.json'), join(root, 'library'), null)
let library: Library | null = null
const opened = (): Library => (library ??= valueOf(openInPlace(places)))

function save(number: number): void {
  const page = valueOf(opened().keepPage(newPage('moved '.repeat(3000)), at(0)))
  valueOf(opened().openPage(page, at(0)))
  const articles = [0, 1, 2].map((index) =>
    typedArticle(`a${index}`, `第 ${number} 次`, ['乡村振兴'.repeat(400)]),
  )
  valueOf(opened().save({ page, change: wholeOf(articles, { nextId: number }), place: NOWHERE }, at(0)))
  writeSync(1, `${number}\n`)
}

let number = 0
for (let move = 1; ; move++) {
  save(++number)
  let copies = 0
  const needs = {
    places,
    copy: async (path: string, target: string) => {
      step('announced')
      const written = await writeBackup(path, target, {
        step: (done) => {
          if (done > 0.3) step('half copied')
        },
      })
      step('copied')
      // The editor goes on while it is copied: every other time the copy is old at once.
      if (copies++ === 0 && move % 2 === 0) save(++number)
      return succeed(written)
    },
    whileClosed: async <Value>(action: () => Promise<Value>): Promise<Value> => {
      library?.close()
      library = null
      step('closed')
      const done = await action()
      step('arrived')
      return done
    },
    now: () => at(move),
  }
  const moved = valueOf(await moveLibrary(needs, join(root, `place-${move}`)))
  if (!moved) throw new Error('nobody called it off')
}
