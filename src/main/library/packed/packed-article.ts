import { isTyped, type Article, type Block, type Piece, type Status } from '#core/galley/galley'
import type { BlockKind, Byline, BylineRole } from '#core/structure/reading'
import { stored } from '../stored-json.ts'

/** Two numbers are a piece of the source, a string is typed. */
type PackedPiece = number | string
type PackedBlock = readonly [id: string, kind: BlockKind, ...pieces: PackedPiece[]]
type PackedByline = readonly [name: string, role: BylineRole, organisation: string, title: string]

/** The form of `article.body`: a third of the length of the object, because no name of a field comes again. */
type PackedArticle = readonly [
  id: string,
  blocks: readonly PackedBlock[],
  section: string,
  bylines: readonly PackedByline[],
  status: Status,
  note: string,
]

export function packArticle(article: Article): string {
  const { id, blocks, section, bylines, status, note, ...rest } = article
  // A field that is added to articles does not compile until it has its place here, and a migration.
  rest satisfies Record<string, never>
  return JSON.stringify([
    id,
    blocks.map(packBlock),
    section,
    bylines.map(packByline),
    status,
    note,
  ] satisfies PackedArticle)
}

/** @throws DamagedContent, or a TypeError where it is JSON of another form: both only when the row is damaged */
export function unpackArticle(body: string): Article {
  const [id, blocks, section, bylines, status, note] = stored<PackedArticle>(body)
  return { id, blocks: blocks.map(unpackBlock), section, bylines: bylines.map(unpackByline), status, note }
}

function packBlock(block: Block): PackedBlock {
  const { id, kind, pieces, ...rest } = block
  rest satisfies Record<string, never>
  return [
    id,
    kind,
    ...pieces.flatMap((piece): PackedPiece[] => (isTyped(piece) ? [piece.typed] : [piece.from, piece.to])),
  ]
}

function unpackBlock([id, kind, ...packed]: PackedBlock): Block {
  const pieces: Piece[] = []
  let from: number | null = null
  for (const piece of packed) {
    if (typeof piece === 'string') pieces.push({ typed: piece })
    else if (from === null) from = piece
    else {
      pieces.push({ from, to: piece })
      from = null
    }
  }
  return { id, kind, pieces }
}

function packByline(byline: Byline): PackedByline {
  const { name, role, organisation, title, ...rest } = byline
  rest satisfies Record<string, never>
  return [name, role, organisation, title]
}

const unpackByline = ([name, role, organisation, title]: PackedByline): Byline => ({
  name,
  role,
  organisation,
  title,
})
