import { describe, expect, it } from 'vitest'
import { tiles } from './tiles.ts'

const runs = (text: string): readonly string[] | undefined =>
  tiles(text)?.map(({ from, length }) => text.slice(from, from + length))

describe('tiles', () => {
  it.each([
    ['1111月月99日日，，', ['11', '月', '9', '日', '，']],
    ['人人', ['人']],
    ['记者记者 曹曹//', ['记者', '曹', '/']],
    ['Fines forFines for', ['Fines for']],
  ])('reads %j as doubled runs', (text, expected) => {
    expect(runs(text)).toEqual(expected)
  })

  it.each(['', '   ', '快！快！快！', '谢谢，谢谢', '一二一', 'abc'])('finds no tiling of %j', (text) => {
    expect(tiles(text)).toBeUndefined()
  })
})
