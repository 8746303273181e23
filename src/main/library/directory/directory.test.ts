import { expect, it } from 'vitest'
import type { Library } from '../library.ts'
import { at, inLibrary, NOWHERE, pageWith, typedArticle, valueOf, wholeOf } from '../testing/samples.ts'

const counts = (library: Library) =>
  valueOf(library.statuses()).map(({ status, articles }) => `${status} ${articles}`)

it('articles are counted by status in the order of the workflow, and a status that none has is told', () =>
  inLibrary((library) => {
    expect(counts(library)).toEqual(['raw 0', 'editing 0', 'proof 0', 'finished 0', 'exported 0'])
    const one = typedArticle('one', '夜校', ['灯亮了。'])
    const two = typedArticle('two', '手艺', ['有人学了。'], { status: 'proof' })
    const page = pageWith(library, [one, two])
    expect(counts(library)).toEqual(['raw 1', 'editing 0', 'proof 1', 'finished 0', 'exported 0'])

    // One is finished, the other is no article any more.
    const change = wholeOf([{ ...one, status: 'finished' }])
    valueOf(library.save({ page, change, place: NOWHERE }, at(1)))
    expect(counts(library)).toEqual(['raw 0', 'editing 0', 'proof 0', 'finished 1', 'exported 0'])
  }))
