import type { Box } from '#core/source/page'
import type { ScannedLine } from '#core/source/scanned-page'
import type { Picture } from './picture/picture.ts'

/** A line with its text; what the picture itself tells of it is found out afterwards. */
export type ReadLine = Omit<ScannedLine, 'blackness'>

/** Reads lines that were found in a picture. Holds models in memory until it is released. */
export interface LineReader {
  /**
   * The lines in their order; undefined for one in which nothing was read.
   *
   * @param glyphHeight how high the body's type is, in pixels of the picture
   */
  readonly read: (
    picture: Picture,
    lines: readonly Box[],
    glyphHeight: number,
    signal: AbortSignal,
  ) => Promise<readonly (ReadLine | undefined)[]>
  readonly release: () => Promise<void>
}

/** A line at least this many times higher than wide runs downwards. */
const UPRIGHT = 1.8

export const runsDown = ({ width, height }: Box): boolean => height > UPRIGHT * width
