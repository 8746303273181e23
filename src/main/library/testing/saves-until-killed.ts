import { writeSync } from 'node:fs'
import { openLibrary } from '../open-library.ts'
import { at, newPage, NOWHERE, typedArticle, valueOf, wholeOf } from './samples.ts'

/** Another process: saves without end and says each number after its save was answered. */
const library = valueOf(openLibrary(process.argv[2] ?? ''))
const page = valueOf(library.keepPage(newPage('killed'), at(0)))
valueOf(library.openPage(page, at(0)))
const others = Array.from({ length: 20 }, (_, index) =>
  typedArticle(`other${index}`, '别的稿件', ['家庭'.repeat(300)]),
)
for (let number = 1; ; number++) {
  const article = typedArticle('saved', '', [`第 ${number} 次`, '乡村振兴'.repeat(400)])
  valueOf(library.save({ page, change: wholeOf([article, ...others]), place: NOWHERE }, at(number)))
  writeSync(1, `${number}\n`)
}
