import type { ReadingReason } from '#shared/reopen'
import { plausibilityOf } from '../everyday-characters.ts'

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
const LATIN = /\p{Script=Latin}/gu
const LEAST_LATIN = 80
const VOWEL = /[aeiouyæœøı]/i
/** Of the letters of a text in Latin script; languages have 0.35 … 0.5, letters that were shifted mostly far less. */
const LEAST_VOWELS = 0.25

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
  return { unreadable, why: isStrangeHan(sample) || lacksVowels(sample) ? 'rare' : 'usual' }
}

function isStrangeHan(text: string): boolean {
  const characters = text.match(HAN) ?? []
  return characters.length >= LEAST_HAN && plausibilityOf(characters.join('')) < 0
}

function lacksVowels(text: string): boolean {
  const letters = text.match(LATIN) ?? []
  const vowels = letters.filter((letter) => VOWEL.test(letter.normalize('NFD')))
  return letters.length >= LEAST_LATIN && vowels.length < letters.length * LEAST_VOWELS
}
