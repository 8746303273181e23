/** What is painted in the text, by whoever asked for it; the browser does it without a node of ours in the text. */
export type Light = 'galley-lit' | 'galley-doubt' | 'galley-fix' | 'galley-pointed'

const painted = new Map<Light, Highlight>()

/** Paints ranges until the returned function is called. */
export function paint(light: Light, ranges: readonly Range[]): () => void {
  if (ranges.length === 0) return () => undefined
  let highlight = painted.get(light)
  if (!highlight) {
    highlight = new Highlight()
    painted.set(light, highlight)
    CSS.highlights.set(light, highlight)
  }
  for (const range of ranges) highlight.add(range)
  return () => {
    for (const range of ranges) highlight.delete(range)
  }
}

/** Lights the texts of these elements until the returned function is called. */
export const lightUp = (elements: readonly HTMLElement[]): (() => void) =>
  paint(
    'galley-lit',
    elements.map((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return range
    }),
  )
