import type { PrintedSheet, SaidRole } from '../../layout/printed-sheet.ts'
import type { Markup } from '../markup.ts'
import { attribute, childrenOf, descendants } from '../markup.ts'
import type { AltoPage } from './alto.ts'

/** What METS tells of an issue: its text files, and its articles as pieces of them in reading order. */
export interface Mets {
  readonly files: readonly MetsFile[]
  readonly articles: readonly MetsArticle[]
}

export interface MetsFile {
  readonly id: string
  /** As written; mostly relative to the METS file. */
  readonly href: string
}

export interface MetsArticle {
  /** ARTICLE, ADVERTISEMENT …, as METS calls it. */
  readonly type: string
  readonly pieces: readonly MetsPiece[]
}

export interface MetsPiece {
  /** Of the text file; '' where only the piece's own id is known. */
  readonly file: string
  /** Id of a block, a line or a word with which the piece begins. */
  readonly begin: string
  /** Id of the last word, where the piece is a run of words. */
  readonly end: string
  /** Id of the page area that the piece is; some text files have a block of the same id. */
  readonly block: string
  /** Pieces of one number are one paragraph, also over columns; `undefined` where METS does not part paragraphs. */
  readonly paragraph: number | undefined
  readonly role: SaidRole | undefined
}

const ARTICLE = /^(?:article|news|letter|obituary|review|interview|poem|advertisement)s?$/i
const ROLES: readonly (readonly [RegExp, SaidRole])[] = [
  [/^(?:heading|headline|title|overline|subheadline)$/i, 'head'],
  [/^author$/i, 'byline'],
  [/^caption$/i, 'caption'],
  // Body, table and advertisement may hold anything; a paragraph is text, however large its letters were measured.
  [/^paragraph$/i, 'text'],
]
/** Units that are one paragraph, however many blocks they have. */
const PARAGRAPH = /^(?:paragraph|title|overline|subheadline|author|caption|textblock)$/i

export function metsOf(root: Markup): Mets {
  const files = descendants(root, 'file').flatMap((file) => {
    const [place] = childrenOf(file, 'FLocat')
    const href = place ? attribute(place, 'href') : ''
    return /\.xml$/i.test(href) ? [{ id: attribute(file, 'ID'), href }] : []
  })
  const maps = descendants(root, 'structMap')
  const logical = maps.filter((map) => /logical/i.test(attribute(map, 'TYPE')))
  const areas = new PhysicalAreas(root, maps)
  let paragraphs = 0
  const articles: MetsArticle[] = []
  const piecesOf = (div: Markup, outer: Pick<MetsPiece, 'paragraph' | 'role'>, into: MetsPiece[]): void => {
    const type = attribute(div, 'TYPE')
    const own = {
      role: ROLES.find(([form]) => form.test(type))?.[1] ?? outer.role,
      paragraph: PARAGRAPH.test(type) ? ++paragraphs : outer.paragraph,
    }
    for (const pointer of childrenOf(div, 'fptr'))
      for (const area of descendants(pointer, 'area')) into.push({ ...areaOf(area, ''), ...own })
    for (const link of areas.of(attribute(div, 'ID'))) into.push({ ...link, ...own })
    for (const child of childrenOf(div, 'div')) piecesOf(child, own, into)
  }
  const walk = (div: Markup): void => {
    for (const child of childrenOf(div, 'div')) {
      if (!ARTICLE.test(attribute(child, 'TYPE'))) walk(child)
      else {
        const pieces: MetsPiece[] = []
        piecesOf(child, { paragraph: undefined, role: undefined }, pieces)
        if (pieces.length > 0) articles.push({ type: attribute(child, 'TYPE'), pieces })
      }
    }
  }
  logical.forEach(walk)
  return { files, articles }
}

type Where = Pick<MetsPiece, 'file' | 'begin' | 'end' | 'block'>

const areaOf = (area: Markup, block: string): Where => ({
  file: attribute(area, 'FILEID'),
  begin: attribute(area, 'BEGIN'),
  end: attribute(area, 'END'),
  block,
})

/** Some METS keep articles and page areas apart and join them by links. */
class PhysicalAreas {
  readonly #areas = new Map<string, Where>()
  readonly #links = new Map<string, string[]>()

  constructor(root: Markup, maps: readonly Markup[]) {
    for (const map of maps)
      if (!/logical/i.test(attribute(map, 'TYPE')))
        for (const div of childrenOf(map, 'div')) this.#gather(div)
    for (const group of descendants(root, 'smLinkGrp')) {
      const [from, ...to] = childrenOf(group, 'smLocatorLink').map((link) =>
        attribute(link, 'href').replace(/^#/, ''),
      )
      if (from) this.#links.set(from, [...(this.#links.get(from) ?? []), ...to])
    }
    for (const link of descendants(root, 'smLink')) {
      const [from, to] = ['from', 'to'].map((name) => attribute(link, name).replace(/^#/, ''))
      this.#links.set(from, [...(this.#links.get(from) ?? []), to])
    }
  }

  #gather(div: Markup): void {
    for (const pointer of childrenOf(div, 'fptr'))
      for (const area of descendants(pointer, 'area'))
        if (attribute(area, 'BEGIN') !== '')
          this.#areas.set(attribute(div, 'ID'), areaOf(area, attribute(div, 'ID')))
    for (const child of childrenOf(div, 'div')) this.#gather(child)
  }

  of(id: string): readonly Where[] {
    return (this.#links.get(id) ?? []).flatMap((area) => this.#areas.get(area) ?? [])
  }
}

/** The pages of an issue with what METS says of their lines. `pages` are by file id, as METS counts them. */
export function withMets(
  pages: readonly { readonly file: string; readonly page: AltoPage }[],
  { articles }: Mets,
): readonly PrintedSheet[] {
  return pages.map(({ file, page: { sheet, ids } }) => {
    const said = new Map<number, SaidPlace>()
    let order = 0
    for (const [article, { pieces }] of articles.entries())
      for (const piece of pieces) {
        order++
        if (piece.file !== '' && piece.file !== file) continue
        for (const line of linesOfPiece(piece, ids))
          if (!said.has(line))
            said.set(line, { article, order, paragraph: piece.paragraph, role: piece.role })
      }
    const inks = sheet.inks.map((ink, index) => {
      const place = said.get(index)
      return place && ink.said ? { ...ink, said: { ...ink.said, ...place } } : ink
    })
    return { ...sheet, inks }
  })
}

interface SaidPlace {
  readonly article: number
  readonly order: number
  readonly paragraph: number | undefined
  readonly role: SaidRole | undefined
}

/** A block's lines, or those from one word to another. */
function linesOfPiece(
  { begin, end, block }: MetsPiece,
  ids: readonly (readonly string[])[],
): readonly number[] {
  const named = block === '' ? [] : ids.flatMap((own, index) => (own.includes(block) ? [index] : []))
  if (named.length > 0) return named
  const from = ids.findIndex((own) => own.includes(begin))
  if (from < 0) return []
  if (end === '' || end === begin) return ids.flatMap((own, index) => (own.includes(begin) ? [index] : []))
  const to = ids.findIndex((own, index) => index >= from && own.includes(end))
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index)
}
