import type { Box } from '../source/page.ts'
import { isHan } from '../text/characters.ts'
import type { Glyph } from './glyph.ts'
import { isBlankGlyph } from './glyph.ts'
import type { Ink } from './printed-sheet.ts'
import { shadowsOf } from './shadows.ts'

/** In ems. A letter this far from the end of the one before still goes on with it. */
const NEAREST = -0.6
const FARTHEST = 0.8
/** … and this far, when a blank was set between them. */
const FARTHEST_OVER_BLANK = 1.3
const ACROSS = 0.25
/** From one letter of a vertical line to the next. */
const STEP_DOWN = { least: 0.75, most: 1.7 }
/** How much of an em stands above the base line; the rest hangs below. */
const ASCENT = 0.88
/** Letters farther apart than this have a blank between them, though none was set; Chinese ones farther. */
const BLANK = { latin: 0.18, han: 0.45 }

/** Letters, in the order in which they are drawn, as runs that belong to one printed line. */
export function inksOf(glyphs: readonly Glyph[]): readonly Ink[] {
  const shadows = shadowsOf(glyphs)
  const inks: Ink[] = []
  for (const copies of [false, true]) {
    let run: Run | undefined
    let blank = false
    for (const [index, glyph] of glyphs.entries()) {
      if (isBlankGlyph(glyph)) {
        blank = true
        continue
      }
      if (shadows[index] !== copies) continue
      const next: Run | undefined = run && goesOn(run, glyph, blank)
      if (next) run = next
      else {
        if (run) inks.push(inkOf(run, copies))
        run = { glyphs: [glyph], text: glyph.text, down: sideways(glyph), blankBefore: blank }
      }
      blank = false
    }
    if (run) inks.push(inkOf(run, copies))
  }
  return inks
}

interface Run {
  readonly glyphs: Glyph[]
  readonly text: string
  readonly down: boolean
  readonly blankBefore: boolean
}

const sideways = (glyph: Glyph): boolean => glyph.turn === 90 || glyph.turn === 270

const endOf = (glyph: Glyph): number => (glyph.advance > 0 ? glyph.advance : glyph.size)

/** How far a letter is from the end of another, along its line and across it, in ems. */
function distance(last: Glyph, glyph: Glyph): { readonly along: number; readonly across: number } {
  const [dx, dy] = [(glyph.x - last.x) / last.size, (glyph.y - last.y) / last.size]
  const end = endOf(last) / last.size
  switch (last.turn) {
    case 90:
      return { along: dy - end, across: dx }
    case 180:
      return { along: -dx - end, across: dy }
    case 270:
      return { along: -dy - end, across: dx }
    default:
      return { along: dx - end, across: dy }
  }
}

function goesOn(run: Run, glyph: Glyph, blank: boolean): Run | undefined {
  const last = run.glyphs[run.glyphs.length - 1]
  if (last.turn !== glyph.turn || Math.abs(last.size - glyph.size) > 0.06 * last.size) return undefined
  if (last.face !== glyph.face && last.bold !== glyph.bold) return undefined
  const { along, across } = distance(last, glyph)
  const across0 = !run.down || sideways(last)
  if (across0 && Math.abs(across) <= ACROSS && along >= NEAREST) {
    if (along > (blank ? FARTHEST_OVER_BLANK : FARTHEST)) return undefined
    const gap = blank ? ' ' : blankBetween(last.text, glyph.text, along)
    return { ...run, glyphs: push(run.glyphs, glyph), text: run.text + gap + glyph.text }
  }
  if (!stepsDown(last, glyph) || (run.glyphs.length > 1 && !run.down)) return undefined
  return {
    ...run,
    down: true,
    glyphs: push(run.glyphs, glyph),
    text: run.text + (blank ? ' ' : '') + glyph.text,
  }
}

/** The list is the run's own and only grows: copying it for each letter would cost the square of its length. */
function push(glyphs: Glyph[], glyph: Glyph): Glyph[] {
  glyphs.push(glyph)
  return glyphs
}

function stepsDown(last: Glyph, glyph: Glyph): boolean {
  if (glyph.turn !== 0) return false
  const down = (glyph.y - last.y) / last.size
  const middle = Math.abs(glyph.x + endOf(glyph) / 2 - last.x - endOf(last) / 2) / last.size
  return middle <= ACROSS && down >= STEP_DOWN.least && down <= STEP_DOWN.most
}

/** What stands between two letters where no blank was set. */
export function blankBetween(left: string, right: string, gap: number): '' | ' ' {
  const han = isHan(left.slice(-1)) || isHan(right[0])
  return gap > (han ? BLANK.han : BLANK.latin) ? ' ' : ''
}

function inkOf({ glyphs, text, down, blankBefore }: Run, shadow: boolean): Ink {
  const [first] = glyphs
  return {
    text,
    box: boxOf(glyphs),
    size: first.size,
    bold: first.bold,
    face: first.face,
    runs: down ? 'down' : 'across',
    shadow,
    blankBefore,
    confidence: 1,
    said: undefined,
  }
}

function boxOf(glyphs: readonly Glyph[]): Box {
  let [left, top, far, low] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const glyph of glyphs) {
    const [x0, y0, x1, y1] = extentOf(glyph)
    left = Math.min(left, x0)
    top = Math.min(top, y0)
    far = Math.max(far, x1)
    low = Math.max(low, y1)
  }
  return { left, top, width: far - left, height: low - top }
}

function extentOf(glyph: Glyph): readonly [number, number, number, number] {
  const { x, y, size } = glyph
  const length = endOf(glyph)
  const [up, down] = [size * ASCENT, size * (1 - ASCENT)]
  switch (glyph.turn) {
    case 90:
      return [x - down, y, x + up, y + length]
    case 180:
      return [x - length, y - down, x, y + up]
    case 270:
      return [x - up, y - length, x + down, y]
    default:
      return [x, y - up, x + length, y + down]
  }
}
