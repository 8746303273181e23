import type { Fix } from '../fixes/fix.ts'
import { SURE } from '../fixes/fix.ts'
import type { Gap } from '../fixes/rule.ts'
import { isBlank } from '../text/characters.ts'
import { JOINT_REACH } from '../text/joining.ts'
import type { Joint } from '../text/joints/joint.ts'
import { jointOf } from '../text/joints/index.ts'
import type { SourceSpan } from '../text/span.ts'
import { gaps as uncovered } from '../text/span.ts'
import type { Traced } from '../text/traced.ts'
import { INSERTED } from '../text/traced.ts'
import type { BlockDraft } from './articles/draft.ts'
import type { Seams } from './seams.ts'
import type { Setting } from './setting.ts'

/** Where a block stands in the source, and what of it must not be printed as it stands there. */
export interface BlockPlaces {
  readonly spans: readonly SourceSpan[]
  readonly gaps: readonly Gap[]
}

/** Two lines that are this far apart in the source are two stretches, whatever stands between. */
const FARTHEST = 4000
const HYPHEN = /^[-‐¬⸗=]$/
const SOFT_HYPHEN = '\u00ad'
/** Two pieces of a paragraph that the reading order tore apart. */
const TORN_CONFIDENCE = 0.82
const HEAD_CONFIDENCE = 0.92

/** What the sure fixes already do, sorted: the rules of blocks leave those characters alone. */
export class FixedPlaces {
  readonly #fixes: readonly Fix[]

  constructor(fixes: readonly Fix[]) {
    this.#fixes = fixes.filter((fix) => fix.confidence >= SURE)
  }

  /** Index of the first fix that ends after a place. */
  #after(place: number): number {
    let low = 0
    let high = this.#fixes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#fixes[middle].span.to <= place) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The pieces of a region that no fix covers. */
  free(region: SourceSpan): readonly SourceSpan[] {
    const taken: SourceSpan[] = []
    for (
      let at = this.#after(region.from);
      at < this.#fixes.length && this.#fixes[at].span.from < region.to;
      at++
    ) {
      taken.push(this.#fixes[at].span)
    }
    return uncovered(region, taken)
  }

  /** Where a stretch ends when the second copies that follow it at once are counted in. */
  withCopies(to: number): number {
    let end = to
    for (let at = this.#after(to); at < this.#fixes.length && this.#fixes[at].span.from === end; at++) {
      if (this.#fixes[at].kind !== 'duplicate') break
      end = this.#fixes[at].span.to
    }
    return end
  }
}

/** Turns a block's text into stretches of the source and the gaps between its characters. */
export function placesOf(block: BlockDraft, setting: Setting, fixed: FixedPlaces, seams: Seams): BlockPlaces {
  const { source } = setting
  const spans: SourceSpan[] = []
  const gaps: Gap[] = []
  const { text, at } = block.text
  let start = INSERTED
  let last = INSERTED
  let inserted = ''
  let lineStart = 0
  for (let unit = 0; unit < text.length; unit++) {
    const place = at[unit]
    if (place === INSERTED) {
      inserted += text[unit]
      continue
    }
    if (last === INSERTED) start = place
    else if (place !== last && (place !== last + 1 || inserted !== '')) {
      const before = text.slice(lineStart, unit - inserted.length)
      const gap = gapBetween(source, last, place, inserted, fixed)
      const evidence = seams.get(last) ?? seams.get(gap.hyphen ? last + 1 : -1)
      const torn = { confidence: TORN_CONFIDENCE, reasons: [] }
      const usual = { confidence: block.kind === 'paragraph' ? 0.85 : HEAD_CONFIDENCE, reasons: [] }
      if (gap.pieces.length > 0) {
        const { confidence, reasons } = evidence ?? (gap.apart ? torn : usual)
        const after = text.slice(unit, unit + 40)
        const joint = block.kind === 'verse' ? undefined : jointAt(block.text, unit, inserted, setting)
        if (joint?.doubtful && HYPHEN.test(text[unit - 1])) {
          gaps.push(...doubtfulHyphen(last, { before, after, kind: block.kind, joint, fixed }))
        }
        gaps.push({
          pieces: gap.pieces,
          inserted: gap.inserted,
          before,
          after,
          kind: block.kind,
          confidence: joint && !joint.doubtful ? Math.min(confidence, joint.confidence) : confidence,
          reasons: [...(joint?.reasons ?? []), ...reasons],
        })
        lineStart = unit
      }
      if (gap.apart) {
        spans.push({ from: start, to: fixed.withCopies(last + 1 + (gap.hyphen ? 1 : 0)) })
        start = place
      }
    }
    last = place
    inserted = ''
  }
  if (last !== INSERTED) spans.push({ from: start, to: fixed.withCopies(last + 1) })
  return { spans, gaps }
}

/** What was decided of two lines when they were joined: `unit` is the first of the second line. */
function jointAt({ text, at }: Traced, unit: number, inserted: string, setting: Setting): Joint {
  const end = unit - inserted.length
  const sign = setting.source[at[end - 1] + 1] ?? ''
  const dropped = HYPHEN.test(sign) || sign === SOFT_HYPHEN ? sign : ''
  const left = text.slice(Math.max(0, end - JOINT_REACH), end) + dropped
  return jointOf(left, text.slice(unit, unit + JOINT_REACH), setting.script, setting.vocabulary)
}

/** The hyphen that was printed last may have been made by the line end: a gap of its own asks the editor. */
function doubtfulHyphen(
  place: number,
  context: {
    readonly before: string
    readonly after: string
    readonly kind: BlockDraft['kind']
    readonly joint: Joint
    readonly fixed: FixedPlaces
  },
): readonly Gap[] {
  const { before, after, kind, joint, fixed } = context
  const pieces = fixed.free({ from: place, to: place + 1 })
  if (pieces.length === 0) return []
  const { confidence, reasons } = joint
  return [{ pieces, inserted: '', before: before.slice(0, -1), after, kind, confidence, reasons }]
}

interface Between {
  readonly pieces: readonly SourceSpan[]
  readonly inserted: string
  /** Other text stands between: the block goes on in another stretch. */
  readonly apart: boolean
  /** The gap begins with a hyphen that is not printed. */
  readonly hyphen: boolean
}

function gapBetween(
  source: string,
  last: number,
  place: number,
  inserted: string,
  fixed: FixedPlaces,
): Between {
  const from = last + 1
  if (place > last && place - from <= FARTHEST) {
    const pieces = fixed.free({ from, to: place })
    const raw = pieces.map((piece) => source.slice(piece.from, piece.to)).join('')
    const ink = raw.replace(/[\s\u3000\u00a0]+/g, '')
    const hyphen = HYPHEN.test(ink) && raw.startsWith(ink)
    if (ink === '' || hyphen) {
      return { pieces: raw === inserted ? [] : pieces, inserted, apart: false, hyphen }
    }
  }
  return { ...endOfStretch(source, from, inserted, fixed), apart: true }
}

/** At the end of an inner stretch the blanks up to the next ink are replaced; without any the last character is. */
function endOfStretch(
  source: string,
  from: number,
  inserted: string,
  fixed: FixedPlaces,
): Omit<Between, 'apart'> {
  const hyphen =
    (inserted === '' || inserted === '-') &&
    HYPHEN.test(source[from] ?? '') &&
    /[A-Za-z]/.test(source[from - 1] ?? '')
  let to = hyphen ? from + 1 : from
  while (to < source.length && isBlank(source[to])) to++
  if (to > from) return { pieces: fixed.free({ from, to }), inserted, hyphen }
  if (inserted === '') return { pieces: [], inserted, hyphen: false }
  const pieces = fixed.free({ from: from - 1, to: from })
  return { pieces, inserted: source[from - 1] + inserted, hyphen: false }
}
