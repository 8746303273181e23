import type { HeadLine } from '../items/item.ts'
import type { Body } from './body.ts'

/**
 * Head lines in page order. A list grows from another, and the same list is the same object: what has been found out
 * about it stays with it. Begin with an empty one for each page.
 */
export class HeadLines {
  readonly lines: readonly HeadLine[]
  /** How well they read as one head, once that is known. */
  roles: number | undefined
  /** How each article scores with these lines as its head, as far as that is known. */
  readonly scores = new Map<Body, number>()
  readonly #longer = new Map<HeadLine, HeadLines>()

  constructor(lines: readonly HeadLine[] = []) {
    this.lines = lines
  }

  with(line: HeadLine): HeadLines {
    let list = this.#longer.get(line)
    if (!list) this.#longer.set(line, (list = new HeadLines([...this.lines, line])))
    return list
  }
}
