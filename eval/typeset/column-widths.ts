import type { Content, Tree } from './content.ts'

/** Space between articles side by side, between their columns, around the page, inside a box; in pixels. */
export const GUTTER = 30
export const COLUMN_GAP = 30
export const MARGIN = 34
export const BOX_PADDING = 22

/** The width of each article, in pixels, from a layout tree. */
export function articleWidths(tree: Tree, width: number): ReadonlyMap<string, number> {
  const widths = new Map<string, number>()
  const walk = (node: Tree, room: number): void => {
    if (typeof node === 'string') widths.set(node, room)
    else if ('v' in node) for (const child of node.v) walk(child, room)
    else {
      const free = room - GUTTER * (node.h.length - 1)
      for (const [index, child] of node.h.entries()) walk(child, free * node.w[index])
    }
  }
  walk(tree, width)
  return widths
}

/** The articles' ids as the eye meets them. */
export const inPrintedOrder = (tree: Tree): readonly string[] =>
  typeof tree === 'string' ? [tree] : ('v' in tree ? tree.v : tree.h).flatMap(inPrintedOrder)

/** The width of one column of an article that is `width` pixels wide. */
export const columnWidth = (width: number, columns: number, boxed: boolean): number =>
  (width - (boxed ? BOX_PADDING : 0) - COLUMN_GAP * (columns - 1)) / columns

/** The width of each article's columns in ems of the body type. */
export function columnEms(content: Content): ReadonlyMap<string, number> {
  const { layout } = content
  const widths = articleWidths(layout.tree, layout.width - 2 * MARGIN)
  return new Map(
    layout.articles.map(({ id, cols, boxed }) => {
      const width = widths.get(id)
      if (width === undefined) throw new Error(`${content.source.name}: ${id} is not in the layout's tree`)
      return [id, columnWidth(width, cols, boxed) / layout.body]
    }),
  )
}
