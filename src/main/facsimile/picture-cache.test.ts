import { describe, expect, it } from 'vitest'
import { pictureCache } from './picture-cache.ts'

const of = (bytes: number) => new Uint8Array(bytes)

describe('the cache of pictures', () => {
  it('forgets what was looked at longest ago when there is too much', () => {
    const cache = pictureCache(100)
    cache.set('a', of(40))
    cache.set('b', of(40))
    expect(cache.get('a')).toBeDefined()
    cache.set('c', of(40))
    expect(['a', 'b', 'c'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true])
    expect(cache.bytes()).toBe(80)
  })

  it('counts a picture that is drawn again once', () => {
    const cache = pictureCache(100)
    cache.set('a', of(40))
    cache.set('a', of(50))
    expect(cache.bytes()).toBe(50)
  })

  it('keeps nothing that is larger than all it may hold', () => {
    const cache = pictureCache(100)
    cache.set('a', of(200))
    expect([cache.get('a'), cache.bytes()]).toEqual([undefined, 0])
  })
})
