import { countHan } from '../../text/characters.ts'
import type { Ink } from './ink.ts'
import type { Edit, Pair, Range } from './passages.ts'
import { DATED, isSignature } from './meant-lines.ts'
import type { SceneLine } from '../rule.ts'

/** A stretch of the page's lines: those it begins and ends in, and whether it takes them up whole. */
export interface Copy {
  readonly range: Range
  readonly firstLine: number
  readonly lastLine: number
  readonly fromLineStart: boolean
  readonly toLineEnd: boolean
}

export const isWhole = (copy: Copy): boolean => copy.fromLineStart && copy.toLineEnd

/** So few units at a line's edge may be misread and are taken along with the rest of the line. */
const RAGGED_EDGE = 3

/** The copy with the few units before and behind it that are left of its first and last line. */
export function copyOf(ink: Ink, range: Range, within: Range): Copy {
  const firstLine = ink.line[range.from]
  const lastLine = ink.line[range.to - 1]
  let from = range.from
  while (from > within.from && ink.line[from - 1] === firstLine) from--
  let to = range.to
  while (to < within.to && ink.line[to] === lastLine) to++
  const fromLineStart = range.from - from <= RAGGED_EDGE
  const toLineEnd = to - range.to <= RAGGED_EDGE
  return {
    range: { from: fromLineStart ? from : range.from, to: toLineEnd ? to : range.to },
    firstLine,
    lastLine,
    fromLineStart,
    toLineEnd,
  }
}

/** Numbers, and words that number, date or tell apart: an OCR engine does not change one into another. */
const TELLS_APART = /[0-9０-９一二三四五六七八九十百千万萬甲乙丙丁东東西南北上下左右男女]/

/** Differences that a reading error makes: few, single, and no figures or names. */
export function areMisreadings(pair: Pair, text: string, length: number): boolean {
  const { edits } = pair
  return (
    edits.length * 60 <= length &&
    edits.every((edit) =>
      isMisreading(
        text.slice(edit.at, edit.at + edit.first),
        text.slice(edit.other, edit.other + edit.second),
        edit,
      ),
    )
  )
}

function isMisreading(one: string, other: string, edit: Edit): boolean {
  if (edit.first > 2 || edit.second > 2) return false
  if (TELLS_APART.test(one + other)) return false
  // Two Chinese characters for two others are another name; one for one may be a reading of it.
  return !(edit.first > 1 && edit.second > 1 && countHan(one) > 1 && countHan(other) > 1)
}

const ODD = /[\ufffd□■◆~^|_{}<>*#\\@]/g

/** How much of a copy looks misread: marks that no newspaper prints, letters of another script inside a word. */
export function oddities(lines: readonly SceneLine[], copy: Copy): number {
  let odd = 0
  for (let at = copy.firstLine; at <= copy.lastLine; at++) {
    const { text } = lines[at]
    odd += (text.match(ODD) ?? []).length
    odd += (text.match(/[\u3400-\u9fff][a-z][\u3400-\u9fff]/g) ?? []).length
    odd += (text.match(/[a-z][0-9A-Z][a-z]/g) ?? []).length
    odd += (text.match(/[\u3400-\u9fff][,.;][\u3400-\u9fff]/g) ?? []).length
  }
  return odd
}

const widthsOf = (lines: readonly SceneLine[], copy: Copy): readonly number[] =>
  lines.slice(copy.firstLine, copy.lastLine + 1).flatMap(({ text }) => {
    const width = text.trim().length
    return width > 0 ? [width] : []
  })

/** Lines that end where the writer wants, not where the column ends: shorter than the longest by far, or at stops. */
export function isRagged(lines: readonly SceneLine[], copy: Copy): boolean {
  const widths = widthsOf(lines, copy)
  if (widths.length < 2) return false
  const inner = widths.slice(0, -1)
  const longest = Math.max(...inner)
  const short = inner.filter((width) => width < longest * 0.85).length
  if (short * 2 > inner.length) return true
  const own = lines.slice(copy.firstLine, copy.lastLine + 1)
  const stopped = own.filter(({ text }) => /[，。；！？,.;!?—…]["”’」』]?\s*$/.test(text)).length
  const prose = own.some(({ text }) => /[。！？.!?][”’」』"]?\s*[^”’」』"\s]/.test(text))
  return !prose && widths.length >= 3 && stopped * 4 >= widths.length * 3
}

/** Rows of a table or of results: hardly a sentence in them. */
export function isTabular(lines: readonly SceneLine[], copy: Copy): boolean {
  const text = lines
    .slice(copy.firstLine, copy.lastLine + 1)
    .map((line) => line.text)
    .join('')
  const figures = (text.match(/[0-9０-９]/g) ?? []).length
  return figures * 5 > text.length || !/[。！？.!?]/.test(text)
}

const lineAt = (lines: readonly SceneLine[], from: number, step: 1 | -1): string => {
  for (let at = from, far = 0; at >= 0 && at < lines.length && far < 3; at += step, far++) {
    const text = lines[at].text.trim()
    if (text !== '') return text
  }
  return ''
}

/** Beside the stretch stands whom it is for or who signed: two notices may share the words between. */
export function isOfNotice(lines: readonly SceneLine[], copy: Copy): boolean {
  const before = lineAt(lines, copy.firstLine - 1, -1)
  const after = lineAt(lines, copy.lastLine + 1, 1)
  return /[：:]$/.test(before) || (after.length <= 24 && (isSignature(after) || DATED.test(after)))
}

const blank = (lines: readonly SceneLine[], at: number): boolean =>
  at < 0 || at >= lines.length || lines[at].text.trim() === ''

/** Between blank lines, or the page's edges. */
export const standsApart = (lines: readonly SceneLine[], from: number, to: number): boolean =>
  blank(lines, from - 1) && blank(lines, to + 1)

/** Does its paragraph go on below? The last line is full, or does not end a sentence. */
export function goesOn(lines: readonly SceneLine[], copy: Copy): boolean {
  const last = lines[copy.lastLine].text.trim()
  const widths = widthsOf(lines, copy)
  const full = widths.length > 1 && last.length >= Math.max(...widths) - 1
  const ends = /[。！？.!?][”’」』）)"']*$/.test(last) || /摄|攝|供图|供圖/.test(last.slice(-6))
  return !ends || (full && !blank(lines, copy.lastLine + 1))
}

/** A paragraph ends inside: a line stops short at a sentence's end. */
export function hasParagraphs(lines: readonly SceneLine[], copy: Copy): boolean {
  const longest = Math.max(...widthsOf(lines, copy))
  return lines.slice(copy.firstLine, copy.lastLine).some(({ text }) => {
    const line = text.trim()
    return line.length < longest - 1 && /[。！？.!?][”’」』）)"']*$/.test(line)
  })
}

/** Set in columns of different widths, as a lead and its story are. */
export function differInWidth(lines: readonly SceneLine[], one: Copy, other: Copy): boolean {
  const width = (copy: Copy): number => Math.max(...widthsOf(lines, copy))
  const [a, b] = [width(one), width(other)]
  return Math.max(a, b) >= Math.min(a, b) * 1.15
}

const CREDIT = /[/／ （(].{0,12}(?:摄影?|攝影?|供图|供圖|提供)[）)]?$|\b(?:Photo|Photograph|Picture)s?\b/

export const hasCredit = (lines: readonly SceneLine[], copy: Copy): boolean =>
  CREDIT.test(
    lines
      .slice(Math.max(copy.firstLine, copy.lastLine - 1), copy.lastLine + 1)
      .map((line) => line.text)
      .join('')
      .trim(),
  )
