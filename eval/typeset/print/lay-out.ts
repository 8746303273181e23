import type { Tree } from '../content.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface LaidOut {
  readonly boxes: Readonly<Record<string, Box>>
  /** Heights of photographs that were stretched to fill their columns. */
  readonly photos: Readonly<Record<string, number>>
  /** Where the rows of the page begin. */
  readonly rows: readonly number[]
  readonly height: number
}

/**
 * Runs in the browser, where text has a height: places the boxes, whose ids are in the tree. Where widths may be
 * tuned, neighbours become about equally high; photographs and the space between boxes take up the rest.
 * Everything it needs is inside: only its own source text goes into the page.
 */
export function layOut(tree: Tree, pageWidth: number, tunes: boolean, gutter: number): LaidOut {
  const between = 20
  const boxes: Record<string, Box> = {}
  const photos: Record<string, number> = {}
  const rows: number[] = []

  const element = (id: string): HTMLElement => {
    const found = document.getElementById(id)
    if (!found) throw new Error(`no box ${id}`)
    return found
  }
  const inner = (node: { h: readonly Tree[] }, width: number): number => width - gutter * (node.h.length - 1)
  function heightOf(node: Tree, width: number): number {
    if (typeof node === 'string') {
      element(node).style.width = `${width}px`
      return element(node).getBoundingClientRect().height
    }
    if ('v' in node)
      return node.v.reduce((sum, child) => sum + heightOf(child, width), between * (node.v.length - 1))
    return Math.max(...node.h.map((child, index) => heightOf(child, inner(node, width) * node.w[index])))
  }

  /** The shares near the wanted ones that leave the least unevenness. */
  function tune(node: Tree, width: number): void {
    if (typeof node === 'string') return
    if ('v' in node) {
      for (const child of node.v) tune(child, width)
      return
    }
    const steps = Array.from({ length: 11 }, (_, index) => (index - 5) * 0.02)
    const [first, second, third] = node.w
    const candidates =
      node.h.length === 2
        ? steps.map((step) => [first + step, second - step])
        : node.h.length === 3
          ? steps.flatMap((a) => steps.map((b) => [first + a, second + b, third - a - b]))
          : []
    const costOf = (shares: readonly number[]): number => {
      const heights = node.h.map((child, index) => heightOf(child, inner(node, width) * shares[index]))
      return Math.max(...heights) * 1.3 - Math.min(...heights)
    }
    let least = Infinity
    for (const shares of candidates.filter((shares) => Math.min(...shares) >= 0.2)) {
      const cost = costOf(shares)
      if (cost >= least) continue
      least = cost
      node.w = shares
    }
    for (const [index, child] of node.h.entries()) tune(child, inner(node, width) * node.w[index])
  }

  const photoOf = (node: Tree): HTMLElement | null =>
    typeof node === 'string' ? element(node).querySelector<HTMLElement>('.photo') : null
  function stretch(id: string, width: number, height: number): void {
    const photo = photoOf(id)
    if (!photo) return
    let room = 360
    while (room > 0 && heightOf(id, width) < height - 3) {
      photo.style.height = `${photo.getBoundingClientRect().height + 3}px`
      room -= 3
    }
    photos[id] = photo.getBoundingClientRect().height
  }

  function place(node: Tree, x: number, y: number, width: number, height: number): void {
    if (typeof node === 'string') {
      stretch(node, width, height)
      boxes[node] = { x, y, width, height: heightOf(node, width) }
      return
    }
    if ('h' in node) {
      let left = x
      for (const [index, child] of node.h.entries()) {
        const share = inner(node, width) * node.w[index]
        place(child, left, y, share, height)
        left += share + gutter
      }
      return
    }
    const heights = node.v.map((child) => heightOf(child, width))
    const free = height - heights.reduce((sum, one) => sum + one, between * (node.v.length - 1))
    const pictured = node.v.findIndex((child) => photoOf(child))
    let gap = between
    if (free > 4 && pictured >= 0) {
      stretch(node.v[pictured] as string, width, heights[pictured] + free)
      heights[pictured] = heightOf(node.v[pictured], width)
    } else if (free > 4 && node.v.length > 1) gap += Math.min(free / (node.v.length - 1), 40)
    let top = y
    for (const [index, child] of node.v.entries()) {
      place(child, x, top, width, heights[index])
      top += heights[index] + gap
    }
  }

  if (tunes) tune(tree, pageWidth)
  const all = typeof tree !== 'string' && 'v' in tree ? tree.v : [tree]
  let y = 0
  for (const row of all) {
    const height = heightOf(row, pageWidth)
    place(row, 0, y, pageWidth, height)
    rows.push(y)
    y += height + between + 8
  }
  return { boxes, photos, rows, height: y }
}
