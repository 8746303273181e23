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
