import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openedGalley, type Article, type Galley } from '#core/galley/galley'
import { pageOfText } from '#core/source/page'
import type { AlikeArticle } from '#shared/alike'
import { failure, succeed, type Result } from '#shared/result'
import { observable } from '../desk/observable.ts'
import type { Saving, SavingState } from '../desk/saving.ts'
import type { Session } from '../desk/session.ts'
import { unjudged, watchAlike } from './watch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const article = (id: string, typed: string): Article => ({
  id,
  blocks: [{ id: `${id}-0`, kind: 'paragraph', pieces: [{ typed }] }],
  section: '',
  bylines: [],
  status: 'raw',
  note: '',
})
const alike = (verdict: AlikeArticle['verdict'] = null): AlikeArticle => ({
  page: 'other',
  article: 'x',
  likeness: 'near',
  verdict,
  headline: '',
  pageName: '',
  publication: '',
  issued: '',
  folio: '',
  section: '',
  status: 'raw',
})

/** A page with two articles that is stored; `type` changes what the first one reads, `store` tells that it is stored. */
function page(answer: (id: string) => Result<readonly AlikeArticle[]>) {
  const fresh = openedGalley(pageOfText('p', 'p.txt', '', ''), [])
  const state = observable({
    galley: { ...fresh, articles: [article('a', '一'), article('b', '二')] } as Galley,
  })
  const saving = observable<SavingState>({ kind: 'saved', at: null })
  const asked: string[] = []
  const watch = watchAlike(
    { id: 'p', state } as unknown as Session,
    { state: saving } as unknown as Saving,
    ({ article: id }) => {
      asked.push(id)
      return Promise.resolve(answer(id))
    },
  )
  let saves = 0
  return {
    watch,
    asked,
    change: (articles: readonly Article[]) => {
      state.update(({ galley }) => ({ galley: { ...galley, articles } }))
      saving.set({ kind: 'saving' })
    },
    store: () => {
      saving.set({ kind: 'saved', at: String(++saves) })
    },
    galley: () => state.get().galley,
  }
}
const calm = () => vi.advanceTimersByTimeAsync(5000)

it('asks about every article once, and again only about what reads otherwise', async () => {
  const { watch, asked, change, store, galley } = page((id) => succeed(id === 'b' ? [alike()] : []))
  await calm()
  expect(asked).toEqual(['a', 'b'])
  expect([...watch.found.get().keys()]).toEqual(['b'])
  const [first, second] = galley().articles as [Article, Article]
  change([{ ...first, status: 'finished' }, second])
  store()
  await calm()
  expect(asked).toEqual(['a', 'b'])
  change([article('a', '三'), second])
  store()
  await calm()
  expect(asked).toEqual(['a', 'b', 'a'])
})

it('waits until all is stored and calm', async () => {
  const { asked, change, store, galley } = page(() => succeed([]))
  await calm()
  change([article('a', '三'), ...galley().articles.slice(1)])
  await calm()
  expect(asked).toHaveLength(2)
  store()
  await vi.advanceTimersByTimeAsync(500)
  expect(asked).toHaveLength(2)
  await calm()
  expect(asked).toHaveLength(3)
})

it('forgets what is gone, and asks again where there was no answer', async () => {
  let broken = true
  const { watch, asked, change, store } = page((id) =>
    broken && id === 'a' ? { ok: false, error: failure('library-busy') } : succeed([alike()]),
  )
  await calm()
  expect([...watch.found.get().keys()]).toEqual(['b'])
  broken = false
  change([article('a', '一')])
  store()
  await calm()
  expect(asked).toEqual(['a', 'b', 'a'])
  expect([...watch.found.get().keys()]).toEqual(['a'])
})

it('asks nothing after it was stopped', async () => {
  const { watch, asked } = page(() => succeed([]))
  watch.stop()
  await calm()
  expect(asked).toEqual([])
})

it('counts as open what is neither linked nor dismissed', () => {
  expect(unjudged([alike('linked'), alike('dismissed'), alike()])).toEqual([alike()])
  expect(unjudged(undefined)).toEqual([])
})
