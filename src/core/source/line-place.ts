/** What the printed page tells of a line, for whoever reads its structure. Measures are ems of the body type. */
export interface LinePlace {
  /** Number of the sheet it is printed on, 0-based. */
  readonly sheet: number
  /** Number of its article among those of the whole source; −1 when the sheet does not tell. */
  readonly article: number
  readonly role: PlaceRole
  /** Size of its type by that of the body: 1 is the body's. */
  readonly scale: number
  /** It is set in another face or weight than the body. */
  readonly otherFace: boolean
  readonly runs: 'across' | 'down'
  /** Where it stands in its column; `undefined` where it stands in none. */
  readonly column: ColumnPlace | undefined
  /** Article and order are what the source itself says (METS, PAGE), not what was measured. */
  readonly said: boolean
  /** Whether a paragraph begins with it, where the source says that. */
  readonly begins: boolean | undefined
  /** The whole word that its end and the next line's beginning are parts of, where the source says it. */
  readonly joinedWord: string | undefined
}

/** `copy`: a second printing of the line above, at the same place; `label`: runs down beside the text. */
export type PlaceRole = 'head' | 'text' | 'caption' | 'furniture' | 'label' | 'copy'

export interface ColumnPlace {
  /** From the column's left edge, and to its right edge. */
  readonly indent: number
  readonly room: number
  /** How much more than usual it is apart from the line above it in the column; `undefined` at the top. */
  readonly apart: number | undefined
}
