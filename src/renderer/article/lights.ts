/** Ranges that are lit, by whoever lit them; the browser paints them without a node of ours in the text. */
const lit = new Set<Range>()
const NAME = 'galley-lit'

/** Lights the texts of these elements until the returned function is called. */
export function lightUp(elements: readonly HTMLElement[]): () => void {
  const ranges = elements.map((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return range
  })
  for (const range of ranges) lit.add(range)
  repaint()
  return () => {
    for (const range of ranges) lit.delete(range)
    repaint()
  }
}

function repaint(): void {
  if (lit.size === 0) CSS.highlights.delete(NAME)
  else CSS.highlights.set(NAME, new Highlight(...lit))
}
