import type { Fix } from '#core/fixes/fix'
import type { LineFate, FatedFix, FatePlace } from '#core/galley/line-fate'
import { sayWhy, type Speak } from './index.ts'

/** Characters that have no picture, or a different one in every font. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\u00a0\u1680\u2000-\u200a\u202f\u205f\u034f\ufffe\uffff]/gu
const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Source text on one line: line ends as the mark of the source pane, blanks alone and the unseen by a sign. */
export function showSource(text: string): string {
  const line = text.replace(/\s*[\n\r\f]\s*/g, '⏎').replace(UNSEEN, codePoint)
  return line.trim() === '' ? line.replace(/\s/gu, '␣') : line
}

/** What a fix makes of its source text. */
export function sayBecomes(speak: Speak, { replacement, kind }: Fix, source: string): string {
  switch (replacement) {
    case '':
      return speak(kind === 'line-break' && source.trim() === '' ? 'fixes:joins' : 'fixes:becomes-nothing')
    case ' ':
      return speak('fixes:becomes-blank')
    case '\n':
      return speak('fixes:becomes-break')
    default:
      return speak('fixes:becomes', { text: showSource(replacement) })
  }
}

/** “在广西”删去 — the text of a fix and what becomes of it. A long one is cut. */
export function sayMarked(speak: Speak, fix: Fix, source: string): string {
  const shown = showSource(source)
  const characters = [...shown]
  const short = characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : shown
  return speak('fixes:marked-text', { text: short, becomes: sayBecomes(speak, fix, source) })
}

export const sayConfidence = (speak: Speak, { confidence }: Fix): string =>
  speak('fixes:confidence', { percent: Math.round(confidence * 100) })

/** One fix of a line: what it does, why, how sure. `text` is the page's. */
export const sayFatedFix = (speak: Speak, { fix, state }: FatedFix, text: string): string =>
  speak(`fixes:fate-${state}`, {
    what: sayMarked(speak, fix, text.slice(fix.span.from, fix.span.to)),
    why: sayWhy(speak, fix),
    sure: sayConfidence(speak, fix),
  })

/** Where a line is and whether it runs on: “第 19 行 · “抓四化”…的正文 · 与下一行接合”. */
export function sayLine(
  speak: Speak,
  fate: LineFate,
  nameOf: (place: FatePlace & { kind: 'article' }) => string,
): string {
  const place = (one: FatePlace): string => {
    switch (one.kind) {
      case 'article':
        return speak('fixes:fate-article', {
          name: nameOf(one),
          kind: speak(`desk:kind-${one.block.kind}`),
        })
      case 'furniture':
        return speak('fixes:fate-furniture', { kind: speak(`desk:furniture-kind-${one.furniture}`) })
      case 'removed':
      case 'superseded':
      case 'unplaced':
        return speak(`fixes:fate-${one.kind}`)
    }
  }
  const changed = fate.fixes.some(({ state }) => state === 'applied')
  const end = fate.end === 'joined' ? [speak('fixes:fate-joined')] : changed ? [] : [speak('fixes:fate-kept')]
  return [
    speak('fixes:fate-line', { line: fate.line + 1 }),
    ...(fate.places.length === 0 ? [speak('fixes:fate-blank')] : fate.places.map(place)),
    ...(fate.places.every(({ kind }) => kind === 'removed' || kind === 'superseded') && fate.places.length > 0
      ? []
      : end),
  ].join(' · ')
}
