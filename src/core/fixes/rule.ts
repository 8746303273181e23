import type { SourceSpan } from '../text/span.ts'
import type { Script } from '../text/characters.ts'
import type { Traced } from '../text/traced.ts'
import type { LinePlace } from '../source/line-place.ts'
import type { BlockKind } from '../structure/reading.ts'
import type { FixKind, Reason } from './fix.ts'
import type { HouseStyle } from './house-style.ts'

/**
 * When a rule looks at the page. Each stage sees the text as the sure fixes of the stages before it print it.
 *
 *   characters  the raw text, character by character
 *   lines       single lines and their neighbours
 *   blocks      the inside of blocks: what stands between two lines that belong together
 *   text        finished blocks, as they read with their lines joined
 *
 * The first three help to read the page, so they see what was printed and nothing else. The last one has the house
 * style: what it changes can mislead nobody any more.
 */
export type Stage = SheetStage | 'text'
export type SheetStage = 'characters' | 'lines' | 'blocks'

/** A source line as it reads after the fixes of earlier stages; blanks at its ends are kept. */
export interface SceneLine extends Traced {
  readonly span: SourceSpan
  /** Where it is printed; text that came without a sheet has no places. */
  readonly place: LinePlace | undefined
}

/**
 * The blanks, line ends and removed hyphens between two characters of a block that print side by side.
 *
 *     …“四新”领域妇联组织的⏎⏎“标签”，…       pieces: ⏎⏎   inserted: ''
 */
export interface Gap {
  /** Sorted, never empty; more than one where another fix already stands in between. */
  readonly pieces: readonly SourceSpan[]
  /** What is to be printed instead of all pieces together. */
  readonly inserted: string
  /** The printed line before and after the gap. */
  readonly before: string
  readonly after: string
  readonly kind: BlockKind
  /** How sure the structure is that the two lines belong together. */
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

/** What a rule may look at. `lines` are there from the second stage on, `gaps` in the third. */
export interface Scene {
  readonly text: string
  readonly script: Script
  readonly lines: readonly SceneLine[]
  readonly gaps: readonly Gap[]
}

/**
 * The printed text of a block. Where a fix prints something else than the source, or a line end was joined, `at`
 * is INSERTED or leaps: no rule of this stage may span such a place.
 */
export interface SceneBlock extends Traced {
  readonly kind: BlockKind
  readonly script: Script
}

/** What a rule of the stage `text` may look at. */
export interface TextScene {
  readonly blocks: readonly SceneBlock[]
  readonly style: HouseStyle
}

export interface Finding {
  readonly span: SourceSpan
  readonly replacement: string
  readonly reasons: readonly Reason[]
  readonly confidence: number
}

/** A piece of a page and what it reads after this rule's sure fixes alone. Equal texts: it must stay untouched. */
export interface Example {
  readonly before: string
  readonly after: string
  /** What it reads when the rule's suggestions are accepted too; absent where that is not told. */
  readonly suggested?: string
  /**
   * For rules of the stage `blocks`: all lines are taken as one block of this kind. For those of the stage `text`
   * each line is a block of this kind, by default a paragraph.
   */
  readonly block?: BlockKind
  /** For rules that go by places: numbers of the lines that are printed a second time over the line above. */
  readonly copies?: readonly number[]
  /** Where the house's style differs from the usual one. */
  readonly style?: Partial<HouseStyle>
}

/** One reason for which text is repaired. Pure: it proposes, `resolve.ts` decides, nobody changes the text. */
export type Rule = SheetRule | TextRule

/** Names a rule in fixes, settings and on the command line: small letters and hyphens. */
export type RuleId = string

interface AnyRule {
  readonly id: RuleId
  readonly kind: FixKind
  /** For developers: what it repairs. Editors read `shared/language/rules.ts`. */
  readonly about: string
  readonly examples: readonly Example[]
}

export interface SheetRule extends AnyRule {
  readonly stage: SheetStage
  readonly find: (scene: Scene) => readonly Finding[]
}

export interface TextRule extends AnyRule {
  readonly stage: 'text'
  readonly find: (scene: TextScene) => readonly Finding[]
}
