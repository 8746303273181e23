import type { PrintedSheet } from '../layout/printed-sheet.ts'
import { abbyySheets } from './formats/abbyy.ts'
import { altoPages } from './formats/alto.ts'
import { bboxLayoutSheets } from './formats/bbox-layout.ts'
import { hocrSheets } from './formats/hocr.ts'
import { pageXmlSheets } from './formats/page-xml.ts'
import type { Markup } from './markup.ts'
import { attribute, descendants } from './markup.ts'

/** Formats in which lines have places and which are files of their own; METS only tells of others. */
export const STRUCTURED_FORMATS = ['alto', 'page-xml', 'hocr', 'abbyy', 'bbox-layout'] as const
export type StructuredFormat = (typeof STRUCTURED_FORMATS)[number]

/** What a file of XML is, by its outermost tag and not by its name; `undefined` when Galley cannot read it. */
export function formatOf(root: Markup): StructuredFormat | 'mets' | undefined {
  switch (root.name) {
    case 'alto':
    case 'ALTO':
      return 'alto'
    case 'PcGts':
      return 'page-xml'
    case 'mets':
      return 'mets'
    case 'html':
      if (descendants(root, 'doc').length > 0) return 'bbox-layout'
      return hasOcrPage(root) ? 'hocr' : undefined
    case 'document':
      return descendants(root, 'charParams').length > 0 ? 'abbyy' : undefined
    default:
      return undefined
  }
}

const hasOcrPage = (tag: Markup): boolean =>
  /\bocr_page\b/.test(attribute(tag, 'class')) || tag.children.some(hasOcrPage)

/** The printed sheets of a file. */
export function sheetsOfMarkup(root: Markup, format: StructuredFormat): readonly PrintedSheet[] {
  switch (format) {
    case 'alto':
      return altoPages(root).map(({ sheet }) => sheet)
    case 'page-xml':
      return pageXmlSheets(root)
    case 'hocr':
      return hocrSheets(root)
    case 'abbyy':
      return abbyySheets(root)
    case 'bbox-layout':
      return bboxLayoutSheets(root)
    default:
      return format satisfies never
  }
}
