import { expect, it } from 'vitest'
import { fail, failure, succeed } from '#shared/result'
import { ALL, at, inLibrary, newPage, NOWHERE, typedArticle, valueOf, wholeOf } from './testing/samples.ts'

const change = wholeOf([typedArticle('a', '标题', ['正文'])])

it('what is done together is there when it is done', () =>
  inLibrary((library) => {
    const page = library.together(() => {
      const kept = valueOf(library.keepPage(newPage('一页'), at(0)))
      valueOf(library.save({ page: kept, change, place: NOWHERE }, at(0)))
      return succeed(kept)
    })
    expect(valueOf(library.galley(valueOf(page))).articles).toHaveLength(1)
    expect(valueOf(library.articles({ ...ALL, text: '正文' })).total).toBe(1)
  }))

it.each([
  ['says that it failed', () => fail(failure('request-invalid', { reason: 'no' }))],
  [
    'throws',
    () => {
      throw new Error('a bug')
    },
  ],
])('nothing of it is done when it %s, and the library goes on', (_, end) =>
  inLibrary((library) => {
    const page = valueOf(library.keepPage(newPage('一页'), at(0)))
    const attempt = () =>
      library.together(() => {
        valueOf(library.save({ page, change, place: NOWHERE }, at(1)))
        valueOf(library.keepPage(newPage('又一页'), at(1)))
        return end()
      })
    if (_ === 'throws') expect(attempt).toThrow('a bug')
    else expect(attempt()).toMatchObject({ ok: false, error: { kind: 'request-invalid' } })
    expect(valueOf(library.galley(page)).articles).toEqual([])
    expect(valueOf(library.articles({ ...ALL, text: '正文' })).total).toBe(0)
    expect(valueOf(library.pageOfFile(newPage('又一页').sha256))).toBeNull()
    valueOf(library.save({ page, change, place: NOWHERE }, at(2)))
    expect(valueOf(library.articles({ ...ALL, text: '正文' })).total).toBe(1)
  }),
)
