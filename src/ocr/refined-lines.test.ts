import { describe, expect, it } from 'vitest'
import type { Box } from '#core/source/page'
import { refinedLines } from './refined-lines.ts'
import type { ReadLine } from './line-reader.ts'
import { box, drawn } from './testing/draw.ts'

const GLYPH = 24

/** A line as the recogniser gives it: characters beside each other, as high as the detector's box. */
function read(text: string, at: Box): ReadLine {
  const letters = [...text].filter((letter) => letter !== ' ')
  const width = at.width / letters.length
  return {
    box: at,
    runs: 'across',
    text,
    characters: letters.map((letter, index) => ({
      text: letter,
      box: { ...at, left: at.left + index * width, width },
      confidence: 0.9,
    })),
  }
}

function refined(
  line: ReadLine,
  ink: readonly Box[],
  drawing: readonly Box[] = ink,
  language: 'en' | 'zh-Hans' = 'zh-Hans',
) {
  const [first] = refinedLines([line], drawn(600, 200, drawing), ink, GLYPH, language)
  if (!first) throw new Error('a line is never lost')
  return first
}

describe('a line that was read', () => {
  const ink = [box(20, 60, 24, 24), box(50, 60, 24, 24), box(80, 78, 6, 6)]

  it('is as tight as its ink, and so are its characters', () => {
    const line = refined(read('河湾。', box(14, 50, 90, 44)), ink)
    expect(line.box).toEqual(box(20, 60, 66, 24))
    expect(line.characters.map((each) => each.box)).toEqual([
      box(20, 60, 24, 24),
      box(50, 60, 24, 24),
      box(80, 78, 6, 6),
    ])
  })

  it('stays as it was where no ink is known: white letters on a dark ground', () =>
    expect(refined(read('河湾', box(14, 50, 60, 44)), []).box).toEqual(box(14, 50, 60, 44)))

  it('is as black as its letters are', () => {
    const strokes = [box(20, 69, 24, 6), box(50, 69, 24, 6)]
    const letters = [box(20, 60, 24, 24), box(50, 60, 24, 24)]
    expect(refined(read('河湾', box(14, 50, 60, 44)), letters).blackness).toBeCloseTo(1)
    expect(refined(read('河湾', box(14, 50, 60, 44)), letters, strokes).blackness).toBeCloseTo(0.25)
  })
})

describe('the marks of a Chinese line', () => {
  const textOf = (text: string): string => refined(read(text, box(0, 50, 400, 40)), []).text

  it.each([
    ['are of full width beside Chinese characters', '今年61岁,目前;', '今年61岁，目前；'],
    ['go with what they close', '（下转第4版)', '（下转第4版）'],
    ['open before Chinese', '(下转第4版)', '（下转第4版）'],
    ['stay in half width inside numbers and words', 'page 1,200 (a:b)', 'page 1,200 (a:b)'],
    ['stay in half width around a telephone number', '电话：(0731)8555', '电话：(0731)8555'],
  ])('%s', (_, given, wanted) => expect(textOf(given)).toBe(wanted))

  it('are two strokes where one is two ems long', () => {
    const ink = [box(20, 60, 24, 24), box(50, 70, 46, 3), box(102, 60, 24, 24)]
    const line = refined(
      {
        ...read('呜—呜', box(14, 50, 120, 40)),
        characters: read('呜—呜', box(14, 50, 120, 40)).characters.map((each, index) => ({
          ...each,
          box: [box(14, 50, 34, 40), box(48, 50, 50, 40), box(98, 50, 34, 40)][index] as Box,
        })),
      },
      ink,
    )
    expect(line.text).toBe('呜——呜')
    expect(line.characters).toHaveLength(4)
  })

  it('are left alone in English', () =>
    expect(refined(read('a,b', box(0, 50, 60, 40)), [], [], 'en').text).toBe('a,b'))
})

describe('a hollow square that the recogniser passed over', () => {
  const letters = [box(20, 60, 22, 22), box(60, 60, 24, 24), box(90, 60, 24, 24)]
  const frame = [box(20, 60, 22, 2), box(20, 80, 22, 2), box(20, 60, 2, 22), box(40, 60, 2, 22)]

  it('is put in where it stands', () => {
    const line = refined(read('本报', box(50, 50, 70, 44)), letters, [...frame, ...letters.slice(1)])
    expect(line.text).toBe('本报')
    const whole = { ...read('本报', box(50, 50, 70, 44)), box: box(14, 50, 110, 44) }
    expect(refined(whole, letters, [...frame, ...letters.slice(1)]).text).toBe('□本报')
  })

  it('is none where something is inside, or where 口 was read', () => {
    const whole = { ...read('本报', box(50, 50, 70, 44)), box: box(14, 50, 110, 44) }
    expect(refined(whole, letters, letters).text).toBe('本报')
    const mouth = read('口本报', box(14, 50, 108, 44))
    expect(refined(mouth, letters, [...frame, ...letters.slice(1)]).text).toBe('口本报')
  })
})
