import type { LinePlace } from '../../source/line-place.ts'
import type { Traced } from '../../text/traced.ts'

/** A line of the page as it reads after the fixes of characters, duplicates and spacing, without outer blanks. */
export interface Strip extends Traced {
  /** Number of its first and last source line, 0-based: a drop cap's strip has two. */
  readonly line: number
  readonly lastLine: number
  /** A blank line, or the page's edge, before and after. */
  readonly gapBefore: boolean
  readonly gapAfter: boolean
  /** Set in by two ems or more, as the first line of a paragraph. */
  readonly indented: boolean
  /** Exactly one blank at the start: what extraction leaves of a centred head. */
  readonly centred: boolean
  readonly letterSpaced: boolean
  /** Something of it was printed twice: runs of it, the whole line, or the end of a side label. */
  readonly doubled: 'no' | 'run' | 'line' | 'label'
  /** Where its first line is printed, when it came with a sheet. */
  readonly place: LinePlace | undefined
}

/** Shadowed type is the mark of captions and of heads over pictures. */
export const isCaptionType = (strip: Strip): boolean => strip.doubled === 'run' || strip.doubled === 'line'
