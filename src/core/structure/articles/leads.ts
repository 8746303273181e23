import type { Setting } from '../setting.ts'
import type { Paragraph } from '../items/item.ts'

const bare = (text: string): string => text.replace(/[^\u3400-\u9fffA-Za-z0-9]/g, '')

/** A stretch this long stands in a lead and in its story, and hardly elsewhere. */
const STRETCH = { han: 10, latin: 26 } as const
const STEP = 5
/** So much of a lead is looked at. */
const LOOKED_AT = 600

/** Finds the paragraph that repeats most of another one: a lead prints again what the opening says. */
export class Repetitions {
  readonly #length: number
  readonly #places = new Map<string, Paragraph[]>()

  constructor(paragraphs: readonly Paragraph[], setting: Setting) {
    this.#length = STRETCH[setting.script]
    for (const paragraph of paragraphs) {
      const text = bare(paragraph.text.text)
      for (let at = 0; at + this.#length <= text.length; at++) {
        const stretch = text.slice(at, at + this.#length)
        const known = this.#places.get(stretch)
        if (!known) this.#places.set(stretch, [paragraph])
        else if (known.at(-1) !== paragraph && known.length < 4) known.push(paragraph)
      }
    }
  }

  of(lead: Paragraph): Paragraph | undefined {
    return this.#found(lead).paragraph
  }

  /** Which share of a paragraph's stretches stands in one other paragraph, 0 … 1. */
  share(lead: Paragraph): number {
    return this.#found(lead).share
  }

  #found(lead: Paragraph): { readonly paragraph: Paragraph | undefined; readonly share: number } {
    const text = bare(lead.text.text).slice(0, LOOKED_AT)
    let all = 0
    const counts = new Map<Paragraph, number>()
    for (let at = 0; at + this.#length <= text.length; at += STEP) {
      all++
      for (const paragraph of this.#places.get(text.slice(at, at + this.#length)) ?? []) {
        if (paragraph !== lead) counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1)
      }
    }
    let found: Paragraph | undefined
    for (const [paragraph, count] of counts)
      if (count > (found ? (counts.get(found) ?? 0) : 0)) found = paragraph
    return { paragraph: found, share: found ? (counts.get(found) ?? 0) / all : 0 }
  }
}
