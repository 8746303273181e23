import { describe, expect, it } from 'vitest'
import { tiledStretches, tiles } from './tiles.ts'

describe('tiles', () => {
  const runs = (text: string, copies: number): readonly string[] | undefined =>
    tiles(text, copies)?.map(({ from, length }) => text.slice(from, from + length))

  it.each([
    ['1111月月99日日，，', 2, ['11', '月', '9', '日', '，']],
    ['人人', 2, ['人']],
    ['记者记者曹曹//', 2, ['记者', '曹', '/']],
    ['图为图为图为，，，', 3, ['图为', '，']],
    ['村村村村口口口口', 4, ['村', '口']],
  ])('reads %j as runs of %i copies', (text, copies, expected) => {
    expect(runs(text, copies)).toEqual(expected)
  })

  it.each([
    ['', 2],
    ['快！快！快！', 2],
    ['谢谢，谢谢', 2],
    ['一二一', 2],
    ['abc', 2],
    ['人人', 3],
  ])('finds no tiling of %j in runs of %i copies', (text, copies) => {
    expect(tiles(text, copies)).toBeUndefined()
  })
})

describe('tiledStretches', () => {
  const stretches = (text: string): readonly string[] =>
    tiledStretches(text, 2).map((tile) => {
      const last = tile[tile.length - 1]
      return text.slice(tile[0].from, last.from + 2 * last.length)
    })

  it.each([
    ['记者记者记者赵一摄影报道', []],
    ['村口村口，，晚霞如画晚霞如画。。摄影赵一', ['村口村口，，晚霞如画晚霞如画。。']],
    ['摄影赵一，村口村口，，晚霞晚霞。。摄影赵一', ['村口村口，，晚霞晚霞。。']],
    ['人人都在看看', []],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(stretches(text)).toEqual(expected)
  })
})
