/** As `DOMRect` has it. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface CardPlace {
  readonly left: number
  readonly top: number
}

const GAP = 8

/** How far the pane must scroll so that the words stay in sight and the card has room under them. */
export function scrollFor(words: Box, pane: Box, cardHeight: number): number {
  const lack = words.bottom + GAP + cardHeight + GAP - pane.bottom
  const spare = words.top - pane.top - GAP
  if (spare < 0) return spare
  return Math.max(0, Math.min(lack, spare))
}

/**
 * Where a card stands: under the words it is about, else above them, else beside their pane; never on them.
 * It stays inside the pane as long as it is under or above, so that the other pane is not covered either.
 */
export function placeCard(
  words: Box,
  pane: Box,
  card: { readonly width: number; readonly height: number },
  windowWidth: number,
): CardPlace {
  const left = Math.max(pane.left + GAP, Math.min(words.left, pane.right - card.width - GAP))
  if (words.bottom + GAP + card.height <= pane.bottom)
    return { left, top: Math.max(words.bottom, pane.top) + GAP }
  if (words.top - GAP - card.height >= pane.top)
    return { left, top: Math.min(words.top, pane.bottom) - GAP - card.height }
  const right = pane.right + GAP
  const top = Math.max(pane.top, Math.min(words.top, pane.bottom - card.height))
  return right + card.width <= windowWidth
    ? { left: right, top }
    : { left: Math.max(0, pane.left - GAP - card.width), top }
}
