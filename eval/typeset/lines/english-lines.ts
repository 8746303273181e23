import { hyphenPoints } from './hyphenation.ts'
import { timesEms } from './times-widths.ts'

export interface EnglishMeasure {
  /** The width of a line, in ems; `line` counts from 0, so that an indent or a drop cap can narrow the first ones. */
  readonly ems: (line: number) => number
  /** Whether a line may end at a hyphen or dash that is the word's own. */
  readonly ownHyphens: boolean
}

export interface EnglishLine {
  readonly text: string
  /** Ends in a hyphen that the line break has put in. */
  readonly soft: boolean
}

interface Cut {
  readonly at: number
  readonly soft: boolean
}

/** A blank as wide as this is too ugly to keep a word whole. */
const LOOSE = 0.9

/** The lines of a paragraph, each as full as it can be. */
export function englishLines(text: string, { ems, ownHyphens }: EnglishMeasure): readonly EnglishLine[] {
  const lines: EnglishLine[] = []
  const words = text.split(' ')
  let line = ''
  const fits = (candidate: string): boolean => timesEms(candidate) <= ems(lines.length) - 0.04
  const close = (soft: boolean, text: string): void => {
    lines.push({ text, soft })
    line = ''
  }
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const start = line === '' ? '' : `${line} `
    if (fits(start + word)) {
      line = start + word
      continue
    }
    const cut = cutsOf(word, ownHyphens).findLast(({ at, soft }) =>
      fits(start + word?.slice(0, at) + (soft ? '-' : '')),
    )
    const loose = ems(lines.length) - timesEms(line) > LOOSE
    if (cut && (!cut.soft || loose || line === '')) {
      close(cut.soft, start + word.slice(0, cut.at) + (cut.soft ? '-' : ''))
      words.unshift(word.slice(cut.at))
    } else if (line !== '') {
      close(false, line)
      words.unshift(word)
    } else close(false, word)
  }
  return line === '' ? lines : [...lines, { text: line, soft: false }]
}

/** Where a word may be parted, from left to right. */
function cutsOf(word: string, ownHyphens: boolean): readonly Cut[] {
  const own = ownHyphens
    ? [...word.matchAll(/(?<=[A-Za-z0-9])-(?=[A-Za-z])|—(?=\w)/g)].map(({ index }) => ({
        at: index + 1,
        soft: false,
      }))
    : []
  const [opening] = /^[“‘(]*/.exec(word) ?? ['']
  const [letters] = /^[A-Za-z]+/.exec(word.slice(opening.length)) ?? ['']
  const soft = word.includes('-')
    ? []
    : hyphenPoints(letters).map((at) => ({ at: opening.length + at, soft: true }))
  return [...own, ...soft].sort((a, b) => a.at - b.at)
}

/** Lines of at most so many characters, words whole: heads, captions and pull quotes. */
export function wrapped(text: string, characters: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > characters) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
