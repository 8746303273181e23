import { describe, expect, it } from 'vitest'
import { possibleReadings } from './possible-readings.ts'

const BIG5 = Buffer.from('aa65c657bfa4', 'hex')

describe('the ways to read an original', () => {
  it('stand with the best first and what reads least last, each with its first lines', () => {
    const { readings, current } = possibleReadings(Buffer.from('河湾县\n\n秋收忙\n'), 'gb18030')
    expect(current).toBe('gb18030')
    expect(readings[0]).toMatchObject({ as: 'utf-8', lines: ['河湾县', '秋收忙'], unreadable: 0 })
    const counts = readings.map(({ unreadable }) => unreadable)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
  })

  it('are in doubt where the guess is', () => {
    expect(possibleReadings(BIG5, 'gb18030').sure).toBe(false)
    expect(possibleReadings(Buffer.from('河湾县'), 'utf-8').sure).toBe(true)
  })

  it('have the words of markup first', () => {
    const html = '<!doctype html><title>页</title><p>河湾县<b>秋收</b></p><p>第二段&amp;后文</p>'
    expect(possibleReadings(Buffer.from(html), 'utf-8').readings[0]).toEqual({
      as: 'markup',
      lines: ['河湾县秋收', '第二段&后文'],
      unreadable: 0,
      why: 'tags',
    })
  })

  it('are none for what is no text', () => {
    expect(possibleReadings(Buffer.from('%PDF-1.7 …'), 'pdf').readings).toEqual([])
  })
})
