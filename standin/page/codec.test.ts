import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCodec } from './codec.ts'

const { encode, decode } = makeCodec()
const roundTrip = (value: unknown): unknown => decode(encode(value))

describe('a value across the process border', () => {
  it('comes back the same when it is anything that JSON holds, `$` keys included', () => {
    const json = fc
      .jsonValue()
      .chain((value) => fc.constantFrom(value, { $: value }, { $: 'Date', v: value }))
    fc.assert(
      fc.property(json, (value) => {
        expect(roundTrip(value)).toEqual(value)
      }),
    )
  })

  it.each([
    ['undefined in a list', [undefined, 1]],
    ['not-a-number and infinities', [NaN, Infinity, -Infinity]],
    ['a negative zero', -0],
    ['a bigint', 12345678901234567890n],
    ['a date', new Date('2022-11-10T00:00:00Z')],
    ['a date that is none', new Date(NaN)],
    ['a map and a set', new Map<unknown, unknown>([[{ a: 1 }, new Set(['看', '看'])]])],
    ['a pattern', /看{2}/giu],
    ['bytes', new Uint8Array([0, 128, 255])],
    ['other views', new Float64Array([0.5, -1])],
  ])('keeps %s', (_what, value) => {
    expect(roundTrip(value)).toStrictEqual(value)
  })

  it('keeps an error’s name and message', () => {
    const back = roundTrip(new RangeError('too long')) as Error
    expect([back instanceof Error, back.name, back.message]).toEqual([true, 'RangeError', 'too long'])
  })

  it('takes of a view only the part it shows', () => {
    expect(roundTrip(new Uint8Array([1, 2, 3, 4]).subarray(1, 3))).toStrictEqual(new Uint8Array([2, 3]))
  })

  it.each([
    ['a function', () => undefined],
    ['a symbol', Symbol('x')],
    ['a promise', Promise.resolve()],
    ['a function deep inside', { list: [{ run: () => undefined }] }],
  ])('refuses %s in the words of Electron', (_what, value) => {
    expect(() => encode(value)).toThrow('An object could not be cloned.')
  })

  it('works as the text of a function, as it does in a page', () => {
    const again = new Function(`return (${makeCodec.toString()})()`)() as ReturnType<typeof makeCodec>
    expect(again.decode(encode({ when: new Date(5) }))).toEqual({ when: new Date(5) })
  })
})
