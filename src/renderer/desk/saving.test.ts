import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setStatus } from '#core/galley/commands/describe-article'
import { openedGalley, type Status } from '#core/galley/galley'
import { USUAL_OPTIONS } from '#core/read-page'
import { pageOfText } from '#core/source/page'
import type { SaveRequest } from '#shared/opened-page'
import { fail, failure, succeed } from '#shared/result'
import { startSaving } from './saving.ts'
import { startSession } from './session.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A page with one article on the desk, and what was sent of it. */
function page() {
  const { page: _page, ...galley } = openedGalley(pageOfText('p', 'p.txt', '', '一行\n'), [])
  const article = {
    id: 'a',
    blocks: [{ id: 'b', kind: 'paragraph' as const, pieces: [{ typed: '一' }] }],
    section: '',
    bylines: [],
    status: 'editing' as const,
    note: '',
  }
  const session = startSession(
    {
      id: 'p',
      name: 'p.txt',
      sha256: '',
      text: '一行\n',
      encoding: 'utf-8',
      layout: null,
      galley: { ...galley, articles: [article] },
      history: null,
      place: null,
    },
    USUAL_OPTIONS,
  )
  const sent: SaveRequest[] = []
  let full = false
  const saving = startSaving(session, false, (request) => {
    sent.push(request)
    return Promise.resolve(full ? fail(failure('disk-full')) : succeed({ at: '2026-11-26T10:42:00Z' }))
  })
  return {
    saving,
    give: (status: Status) => session.perform('status', (now) => setStatus(now, 'a', status)),
    statuses: () => sent.flatMap(({ change }) => change.articles?.changed.map(({ status }) => status) ?? []),
    fill: (on: boolean) => void (full = on),
  }
}

describe('an article that is finished and reopened in the same breath', () => {
  it('is stored as finished first, so that the library keeps its version', async () => {
    const { saving, give, statuses } = page()
    give('finished')
    give('editing')
    expect(await saving.flush()).toBe(true)
    expect(statuses()).toEqual(['finished', 'editing'])
    give('finished')
    expect(await saving.flush()).toBe(true)
    expect(statuses()).toEqual(['finished', 'editing', 'finished'])
  })
  it('is so when the disk was full at first, too', async () => {
    const { saving, give, statuses, fill } = page()
    fill(true)
    give('finished')
    expect(await saving.flush()).toBe(false)
    give('editing')
    fill(false)
    expect(await saving.flush()).toBe(true)
    expect(statuses().slice(-2)).toEqual(['finished', 'editing'])
  })
})
