import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applyKinds } from '#core/galley/commands/rule-fixes'
import { cleanPage } from '#core/galley/commands/clean-page'
import { setStatus } from '#core/galley/commands/describe-article'
import { replaceText } from '#core/galley/commands/replace-text'
import { openedGalley, type Galley } from '#core/galley/galley'
import { readPage } from '#core/read-page'
import { pageOfText } from '#core/source/page'
import { observable } from './observable.ts'
import { restedGalley } from './rested.ts'

const PAGE = `大河两岸秋收忙

入秋以来，河湾县各乡镇抢抓晴好天气，
组织农机手日夜抢收。
`

function cleaned(): Galley {
  const page = pageOfText('p', '样报', '', PAGE)
  const reading = readPage(page)
  return cleanPage(openedGalley(page, reading.fixes), reading).galley
}

const typed = (galley: Galley, insert: string): Galley => {
  const [article] = galley.articles
  return replaceText(galley, { article: article.id, firstBlock: 0, count: 1, from: 1, to: 1, insert }).galley
}

describe('the rested galley', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('stays behind while a hand types and has the last word when it rests', () => {
    // An article that a hand touches for the first time gets another status, which is shown at once.
    const first = typed(cleaned(), '。')
    const state = observable({ galley: first })
    const rested = restedGalley(state)
    state.set({ galley: typed(first, '秋') })
    vi.advanceTimersByTime(200)
    const last = typed(state.get().galley, '收')
    state.set({ galley: last })
    vi.advanceTimersByTime(200)
    expect(rested.get()).toBe(first)
    vi.advanceTimersByTime(200)
    expect(rested.get()).toBe(last)
  })

  it.each([
    ['a ruling', (galley: Galley) => applyKinds(galley, ['line-break']).galley],
    ['a status', (galley: Galley) => setStatus(galley, galley.articles[0].id, 'proof').galley],
    ['a new block', (galley: Galley) => typed(galley, '\u2029')],
  ])('follows %s at once, with what was typed before it', (_, change) => {
    const first: Galley = { ...typed(cleaned(), '。'), rulings: { kinds: [], decisions: {}, rulesOff: [] } }
    const state = observable({ galley: first })
    const rested = restedGalley(state)
    state.set({ galley: typed(first, '秋') })
    state.set({ galley: change(state.get().galley) })
    expect(rested.get()).toBe(state.get().galley)
    vi.advanceTimersByTime(1000)
    expect(rested.get()).toBe(state.get().galley)
  })
})
