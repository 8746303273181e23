import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { succeed } from '#shared/result'
import { openLibrary } from '../../opening/open-library.ts'
import type { Library } from '../../library.ts'
import { compactLibrary, writeCompact } from '../../space/compact.ts'
import { at, newPage, NOWHERE, typedArticle, valueOf, wholeOf } from '../samples.ts'
import type { CompactingStep } from './kill-while-compacting.ts'
import { standStillAt } from './killed-process.ts'

/** Another process: saves, throws a page away for good and compacts the library, without end; says what was answered. */
const [folder = '', killedAt] = process.argv.slice(2)
const step = (name: CompactingStep): void => {
  standStillAt(killedAt, name)
}
let library: Library | null = null
const opened = (): Library => (library ??= valueOf(openLibrary(folder)))

function save(number: number): void {
  const page = valueOf(opened().keepPage(newPage('compacted '.repeat(3000)), at(0)))
  valueOf(opened().openPage(page, at(0)))
  const articles = [0, 1, 2].map((index) =>
    typedArticle(`a${index}`, `第 ${number} 次`, ['乡村振兴'.repeat(400)]),
  )
  valueOf(opened().save({ page, change: wholeOf(articles, { nextId: number }), place: NOWHERE }, at(0)))
  writeSync(1, `${number}\n`)
}

function throwAway(): void {
  const noise = valueOf(opened().keepPage(newPage(randomBytes(60_000).toString('hex'), 'noise.txt'), at(0)))
  valueOf(opened().trash({ pages: [noise], articles: [], onDesk: [] }, at(0)))
  valueOf(opened().purge(null))
}

let number = 0
for (let time = 1; ; time++) {
  save(++number)
  throwAway()
  let copies = 0
  const needs = {
    write: (path: string, target: string) => {
      step('begun')
      const written = writeCompact(path, target, {
        step: (done) => {
          if (done > 0) step('half compared')
        },
      })
      step('written')
      // The editor goes on while it is written: every other time it is old at once.
      if (copies++ === 0 && time % 2 === 0) save(++number)
      return Promise.resolve(succeed(written))
    },
    whileClosed: async <Value>(action: () => Promise<Value>): Promise<Value> => {
      library?.close()
      library = null
      step('closed')
      const done = await action()
      step('exchanged')
      return done
    },
    opens: () => {
      opened()
      step('opened')
      return succeed(null)
    },
    now: () => at(time),
  }
  valueOf(await compactLibrary(needs, opened().file))
}
