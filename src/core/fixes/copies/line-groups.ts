import { squash } from '../../text/characters.ts'
import type { SceneLine } from '../rule.ts'
import { letterSpaced } from '../rules/letter-spaced-head.ts'

const LETTERS = /[A-Za-z\u3400-\u9fff]/

/** A line and its copies: `A A`, `A A A`, or `A`, `A B`, `B` where the extraction ran two pieces together. */
export interface Group {
  /** Numbers of the lines; the first is the first copy. */
  readonly lines: readonly number[]
  readonly kind: 'copies' | 'run-together'
  /** A blank line stands between two of the copies. */
  readonly parted: boolean
  /** Some copies are letter-spaced and some are not. */
  readonly spaced: boolean
}

/** The text of the page's lines without blanks, and where the next line with text stands. */
export interface Sheet {
  readonly lines: readonly SceneLine[]
  readonly texts: readonly string[]
  readonly bare: readonly string[]
  readonly next: readonly number[]
}

export function sheetOf(lines: readonly SceneLine[]): Sheet {
  const texts = lines.map((line) => line.text.trim())
  const next: number[] = new Array<number>(lines.length).fill(lines.length)
  for (let index = lines.length - 2; index >= 0; index--)
    next[index] = texts[index + 1] === '' ? next[index + 1] : index + 1
  return { lines, texts, bare: texts.map(squash), next }
}

/** So many blank lines may stand between two copies. */
const MOST_BLANKS = 2
const MOST_COPIES = 4

function groupAt(sheet: Sheet, index: number): Group | undefined {
  const { texts, bare, next } = sheet
  const text = bare[index] ?? ''
  if (text === '' || !LETTERS.test(text)) return undefined
  const copies = [index]
  for (let at = next[index]; copies.length < MOST_COPIES && bare[at] === text; at = next[at]) {
    if (at - copies[copies.length - 1] > MOST_BLANKS + 1) break
    copies.push(at)
  }
  if (copies.length > 1) {
    const spaced = copies.map((at) => letterSpaced(texts[at]) > 0)
    return {
      lines: copies,
      kind: 'copies',
      parted: copies[copies.length - 1] - index >= copies.length,
      spaced: spaced.includes(true) && spaced.includes(false),
    }
  }
  const [first, second, third] = [texts[index], texts[index + 1] ?? '', texts[index + 2] ?? '']
  const continued = second.startsWith(first) && /[\s\u3000]/.test(second[first.length] ?? '')
  if (continued && third !== '' && second.slice(first.length).trim() === third)
    return { lines: [index, index + 1, index + 2], kind: 'run-together', parted: false, spaced: false }
  return undefined
}

/** Groups that follow each other at once. */
export function runsOf(sheet: Sheet): readonly (readonly Group[])[] {
  const runs: Group[][] = []
  for (let index = 0; index < sheet.lines.length;) {
    const run: Group[] = []
    let at = index
    for (let group = groupAt(sheet, at); group; group = groupAt(sheet, at)) {
      run.push(group)
      at = group.lines[group.lines.length - 1] + 1
    }
    if (run.length > 0) runs.push(run)
    index = Math.max(at, index + 1)
  }
  return runs
}

/** Numbers of the first and the last line of groups in succession. */
export const edgesOf = (run: readonly Group[]): readonly [number, number] => [
  run[0].lines[0],
  run[run.length - 1].lines[run[run.length - 1].lines.length - 1],
]
