import { writeSync } from 'node:fs'
import { openLibrary } from '../opening/open-library.ts'
import { at, newPage, NOWHERE, typedArticle, valueOf, wholeOf } from './samples.ts'

/**
 * Another process: saves without end and says each number after its save was answered. Every article and the
 * furniture carry the number, so that half a page would show.
 */
const library = valueOf(openLibrary(process.argv[2] ?? ''))
const page = valueOf(library.keepPage(newPage('killed '.repeat(1000)), at(0)))
const before = valueOf(library.openPage(page, at(0))).galley?.nextId ?? 0
for (let number = before + 1; ; number++) {
  const articles = Array.from({ length: 8 }, (_, index) =>
    typedArticle(`a${index}`, `第 ${number} 次`, ['乡村振兴'.repeat(50 + ((number * 37 + index) % 300))]),
  )
  const change = wholeOf(articles, {
    nextId: number,
    furniture: [{ kind: 'furniture', span: { from: 0, to: number % 7000 } }],
  })
  valueOf(library.save({ page, change, place: NOWHERE }, at(number % 600)))
  writeSync(1, `${number}\n`)
}
