import type { EvalPage } from './score.ts'
import { columnEms, inPrintedOrder } from './typeset/column-widths.ts'
import type { Content } from './typeset/content.ts'
import { flowLikeText } from './typeset/flavours/flow-like-text.ts'
import { rawLikeText } from './typeset/flavours/raw-like-text.ts'
import type { Composed } from './typeset/flavours/scrambled-text.ts'
import { scrambledText } from './typeset/flavours/scrambled-text.ts'
import type { Measure } from './typeset/flavours/set-lines.ts'
import type { Random } from './typeset/random.ts'
import { random } from './typeset/random.ts'

export const FLAVOURS = ['scr', 'raw', 'flow'] as const
export type Flavour = (typeof FLAVOURS)[number]

export interface Rewrapped {
  /** `<page>.<flavour>~<seed>` */
  readonly name: string
  readonly flavour: Flavour
  readonly text: string
  readonly gold: EvalPage
}

/**
 * The page's words printed otherwise, as a text of the flavour: other column widths, another order, with or without
 * indents, blank lines and doubled captions. The same seed gives the same text; the ground truth stays.
 */
export function rewrapped(content: Content, flavour: Flavour, seed: number): Rewrapped {
  return {
    name: `${content.source.name}.${flavour}~${seed}`,
    flavour,
    text: composed(content, flavour, seed).text,
    gold: { articles: content.articles, unassigned: content.unassigned },
  }
}

/** The same with the characters that are not printed there once. */
export function composed(content: Content, flavour: Flavour, seed: number): Composed {
  const chance = random(`${content.source.name} ${flavour} ${seed}`)
  const widths = randomWidths(content, chance)
  const indented = chance.chance(0.75)
  const kinsoku = flavour === 'scr' && chance.chance(0.6) ? 'hang' : 'carry'
  const overlay = chance.chance(0.5)
  const spacing = { latin: chance.pick(['half', 'times'] as const), squeezed: chance.chance(0.5) }
  const hyphens = chance.pick(['kept', 'eaten'] as const)
  const measureOf = (id: string): Measure => ({
    language: content.layout.lang,
    ems: widths.get(id) ?? 20,
    indented,
    kinsoku,
    spacing,
    // pdftotext eats a word's own hyphen at a line end too; such pages have none there.
    ownHyphens: flavour !== 'flow' || hyphens === 'kept',
  })
  switch (flavour) {
    case 'scr':
      return scrambledText(content, {
        seed: chance.whole(0, 1_000_000),
        columnEms: widths,
        gaps: chance.pick(['none', 'all', 'mixed', 'mixed', 'some'] as const),
        indented,
        overlay,
        kinsoku,
      })
    case 'raw':
      return rawLikeText(content, { seed: `${content.source.name} ${seed}`, overlay, measureOf })
    case 'flow':
      return flowLikeText(content, { seed: `${content.source.name} ${seed}`, hyphens, measureOf })
    default:
      return flavour satisfies never
  }
}

/** A grid that many articles share, and widths of their own for the others; in ems. */
function randomWidths(content: Content, { chance, next, pick }: Random): ReadonlyMap<string, number> {
  const english = content.layout.lang === 'en'
  const [narrowest, widest] = english ? [14, 36] : [9, 28]
  const any = (): number => narrowest + next() * (widest - narrowest)
  const grid = narrowest + next() * (widest - narrowest) * 0.6
  const own = columnEms(content)
  return new Map(
    inPrintedOrder(content.layout.tree).map((id) => {
      const printed = own.get(id) ?? grid
      if (chance(0.5)) return [id, grid] as const
      return [id, pick([any(), printed * 0.85, printed * 1.2, grid * 2])] as const
    }),
  )
}
