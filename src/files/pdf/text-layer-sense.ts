import type { ReadingReason } from '#shared/reopen'
import { plausibilityOf } from '../everyday-characters.ts'
import { surpriseOf } from './letter-pairs.ts'

/** What a text layer is worth as text. */
export interface TextLayerSense {
  /** Letters that no table gives a character for: holes, private use, controls. */
  readonly unreadable: number
  readonly why: Extract<ReadingReason, 'usual' | 'rare' | 'broken'>
}

/** In characters: as much tells whether the rest is to be trusted. */
const SAMPLE = 50_000
/** What a font without a table, or with a wrong one, gives. */
const HOLE = /[\p{Co}\p{Cn}\ufffd\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu
/** Above this share of holes among the letters nobody reads it. */
const MOST_HOLES = 0.05
/** Chinese is judged by its characters, from so many on; other scripts beyond Latin are believed. */
const HAN = /\p{Script=Han}/gu
const LEAST_HAN = 20
/** In letters of longer words: by fewer nothing is judged. */
const LEAST_LATIN = 80
/** In bits: between what languages have and what letters have that stand for others (`surpriseOf`). */
const MOST_SURPRISE = 5

/**
 * Whether the letters that a PDF carries say what is printed: producers embed fonts with no table, or a wrong one, from
 * their glyphs to characters, and then a page looks well and reads as gibberish. In doubt it is believed.
 */
export function senseOfTextLayer(text: string): TextLayerSense {
  const sample = text.slice(0, SAMPLE)
  const unreadable = (text.match(HOLE) ?? []).length
  const letters = sample.replace(/\s/g, '').length
  const holes = (sample.match(HOLE) ?? []).length
  if (holes > letters * MOST_HOLES) return { unreadable, why: 'broken' }
  return { unreadable, why: isStrangeHan(sample) || isStrangeLatin(sample) ? 'rare' : 'usual' }
}

function isStrangeHan(text: string): boolean {
  const characters = text.match(HAN) ?? []
  return characters.length >= LEAST_HAN && plausibilityOf(characters.join('')) < 0
}

function isStrangeLatin(text: string): boolean {
  const { bits, letters } = surpriseOf(text)
  return letters >= LEAST_LATIN && bits > MOST_SURPRISE
}
