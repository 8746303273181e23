import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Galley } from './galley.ts'
import { emptyHistory, noted, redo, undo, type History } from './history.ts'
import { numbered, opened, randomCommand, randomReading } from './random-galleys.test-data.ts'
import {
  historyChange,
  restoredHistory,
  type HistoryChange,
  type NumberedHistory,
  type StoredHistory,
} from './stored-history.ts'

const characters = fc.constantFrom(...'人看甘肃1200，。“” \n\n\nab-\u3000\u{20BB7}\r\t')
const texts = fc.array(characters, { maxLength: 120 }).map((list) => list.join(''))
const numbers = fc.array(fc.nat(1000), { minLength: 40, maxLength: 160 })

const isName = (name: string): name is string => name !== 'unknown'

/** What the library does with a change, through JSON as through the wire. */
function written(rows: StoredHistory, change: HistoryChange): StoredHistory {
  const told = JSON.parse(JSON.stringify(change)) as HistoryChange
  const kept = rows.steps.filter(
    ({ number }) =>
      number >= told.first && number < told.end && !told.steps.some((step) => step.number === number),
  )
  return { present: told.present, steps: [...kept, ...told.steps] }
}

const NOTHING: StoredHistory = { present: 0, steps: [] }

interface Desk {
  readonly galley: Galley
  readonly history: History<string>
}

const turned = ({ galley, history }: Desk, direction: typeof undo<string>): Desk | null =>
  direction(history, galley)

/** All states that a direction leads to, the present first. */
function statesOf(desk: Desk, direction: typeof undo<string>): readonly Galley[] {
  const states: Galley[] = []
  for (let now: Desk | null = desk; now; now = turned(now, direction)) states.push(now.galley)
  return states
}

/** A desk after random commands, undos and redos, stored now and then, and what is stored of it. */
function worked(text: string, shapeNumbers: readonly number[], commandNumbers: readonly number[]) {
  const reading = randomReading(text, shapeNumbers)
  const next = numbered(commandNumbers)
  let desk: Desk = { galley: opened(text, reading), history: emptyHistory() }
  let known: NumberedHistory<string> = { ...desk, base: 0 }
  let rows = NOTHING
  const store = () => {
    const { change, after } = historyChange(known, desk.history, desk.galley)
    known = after
    rows = written(rows, change)
  }
  for (let step = 0; step < 30; step++) {
    const choice = next(10)
    if (choice < 2) desk = turned(desk, undo) ?? desk
    else if (choice === 2) desk = turned(desk, redo) ?? desk
    else {
      const { galley, caret } = randomCommand(desk.galley, reading, next)
      if (galley !== desk.galley) {
        const done = { galley: desk.galley, caret, command: `c${next(3)}`, count: step, caretAfter: caret }
        desk = { galley, history: noted(desk.history, done, next(3) === 0) }
      }
    }
    if (next(3) === 0) store()
  }
  store()
  return { desk, rows, store, known: () => known }
}

describe('a stored history', () => {
  it('leads back to the raw page and forward to the end after a restart', () => {
    fc.assert(
      fc.property(texts, numbers, numbers, (text, shapeNumbers, commandNumbers) => {
        const { desk, rows } = worked(text, shapeNumbers, commandNumbers)
        const back = restoredHistory(rows, desk.galley, isName)
        if (!back) throw new Error('the history does not fit its own page')
        expect(statesOf(back, undo)).toEqual(statesOf(desk, undo))
        expect(statesOf(back, redo)).toEqual(statesOf(desk, redo))
        const told = ({ done, undone }: History<string>) =>
          [...done, ...undone].map(({ command, count, caret, caretAfter }) => [
            command,
            count,
            caret,
            caretAfter,
          ])
        expect(told(back.history)).toEqual(told(desk.history))
      }),
      { numRuns: 200 },
    )
  })

  it('writes only what a step changed: the next command costs one row', () => {
    fc.assert(
      fc.property(texts, numbers, numbers, (text, shapeNumbers, commandNumbers) => {
        const { desk, known } = worked(text, shapeNumbers, commandNumbers)
        expect(historyChange(known(), desk.history, desk.galley).change.steps).toEqual([])
        const step = { galley: desk.galley, caret: null, command: 'next', count: null, caretAfter: null }
        const galley = { ...desk.galley, nextId: desk.galley.nextId + 1 }
        const { change } = historyChange(known(), noted(desk.history, step, false), galley)
        expect(change.steps).toHaveLength(1)
        expect(change.end).toBe(change.present)
      }),
      { numRuns: 50 },
    )
  })

  it('that lost its oldest rows leads back as far as there are rows', () => {
    fc.assert(
      fc.property(texts, numbers, numbers, fc.nat(20), (text, shapeNumbers, commandNumbers, lost) => {
        const { desk, rows } = worked(text, shapeNumbers, commandNumbers)
        const least = Math.min(...rows.steps.map(({ number }) => number))
        const left = { ...rows, steps: rows.steps.filter(({ number }) => number >= least + lost) }
        const back = restoredHistory(left, desk.galley, isName)
        if (!back) throw new Error('the history does not fit its own page')
        const states = statesOf(back, undo)
        expect(states).toEqual(statesOf(desk, undo).slice(0, states.length))
      }),
      { numRuns: 50 },
    )
  })

  it('that belongs to another state of the page, or holds a strange command, is none', () => {
    const page = opened('一二三', { fixes: [], articles: [], furniture: [] })
    const article = {
      id: 'a1',
      blocks: [],
      section: '',
      bylines: [],
      status: 'editing' as const,
      note: '',
    }
    const present: Galley = { ...page, articles: [article], nextId: 2 }
    const step = { galley: page, caret: null, command: 'new-article', count: null, caretAfter: null }
    const history = noted(emptyHistory<string>(), step, false)
    const { change } = historyChange({ galley: page, history: emptyHistory(), base: 0 }, history, present)
    expect(restoredHistory(change, present, isName)?.history.done).toEqual([step])
    expect(restoredHistory(change, page, isName)).toBeNull()
    const strange = change.steps.map(({ number, step: row }) => ({
      number,
      step: { ...row, command: 'unknown' },
    }))
    expect(restoredHistory({ ...change, steps: strange }, present, isName)).toBeNull()
  })
})
