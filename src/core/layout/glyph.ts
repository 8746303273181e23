/** One letter as it is drawn. Places are on the sheet: origin top left, y downwards. */
export interface Glyph {
  readonly text: string
  /** Where its base line begins. */
  readonly x: number
  readonly y: number
  /** An em of its type. */
  readonly size: number
  /** How far the next letter is set, where the type tells; 0 where it does not. */
  readonly advance: number
  /** Degrees clockwise that its line is turned by: 0 is upright. */
  readonly turn: number
  readonly bold: boolean
  readonly face: number
}

/** Whether a letter only takes up room. */
export const isBlankGlyph = (glyph: Glyph): boolean => glyph.text.trim() === ''
