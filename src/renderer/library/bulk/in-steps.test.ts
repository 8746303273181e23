import { describe, expect, it } from 'vitest'
import { fail, failure, succeed } from '#shared/result'
import { observable } from '../../desk/observable.ts'
import type { Bulk } from './bulk.ts'
import { inParts, inSteps } from './in-steps.ts'

const running = () => observable<Bulk | null>(null)
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

describe('a deed in steps', () => {
  it('does every part in its order, tells before each how far it is, and says nothing afterwards', async () => {
    const bulk = running()
    const far: unknown[] = []
    const {
      done,
      left,
      failure: none,
    } = await inSteps(bulk, 'trash', [[1, 2], [3], [4, 5]], (part) => {
      const now = bulk.get()
      far.push([now?.kind, now?.done, now?.of])
      return Promise.resolve(succeed(part.length))
    })
    expect(far).toEqual([
      ['trash', 0, 5],
      ['trash', 2, 5],
      ['trash', 3, 5],
    ])
    expect([done, left, none]).toEqual([[2, 1, 2], [], null])
    expect(bulk.get()).toBeNull()
  })
  it('that is stopped ends with the part it is at: what is left was not begun', async () => {
    const bulk = running()
    const ended = await inSteps(bulk, 'purge', [[1, 2], [3], [4, 5]], (part) => {
      if (part.includes(3)) bulk.get()?.stop()
      return Promise.resolve(succeed(part))
    })
    expect(ended).toEqual({ done: [[1, 2], [3]], left: [4, 5], failure: null })
    expect(bulk.get()).toBeNull()
  })
  it('that fails counts the part it failed at as left, and what it had done as done', async () => {
    const bulk = running()
    const ended = await inSteps(bulk, 'describe', [[1, 2], [3], [4, 5]], (part) =>
      Promise.resolve(part.includes(3) ? fail(failure('disk-full')) : succeed('done')),
    )
    expect(ended).toMatchObject({ done: ['done'], left: [3, 4, 5], failure: { kind: 'disk-full' } })
    expect(bulk.get()).toBeNull()
  })
  it('on nothing does nothing', async () => {
    expect(await inSteps(running(), 'take-back', [], () => Promise.reject(new Error('a step')))).toEqual({
      done: [],
      left: [],
      failure: null,
    })
  })
})

it('parts keep the order, lose nothing, and are none for nothing', () => {
  expect(inParts([])).toEqual([])
  expect(inParts(numbers(60)).map((part) => part.length)).toEqual([60])
  expect(inParts(numbers(121)).map((part) => part.length)).toEqual([60, 60, 1])
  expect(inParts(numbers(121)).flat()).toEqual(numbers(121))
})
