import type { Reason } from '../../fixes/fix.ts'
import type { Script } from '../characters.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The end of one line and the start of the next, both of one block and without blanks at their ends. */
export interface JointPlace {
  /** What is printed up to the line end, with the mark of a parted word; the last 80 characters are enough. */
  readonly left: string
  readonly right: string
  /** The script that the two lines are set in here, whatever the page's is. */
  readonly script: Script
  /** What the page has inside its lines. */
  readonly page: Vocabulary
}

/** How two lines of one block are set together. */
export interface Joint {
  /** How many units at the end of the left line go: a hyphen that only the line end made. */
  readonly dropped: 0 | 1
  /** What is printed between them; a hyphen where a sign that is no hyphen stood for one. */
  readonly inserted: '' | ' ' | '-'
  /** What spoke for it, the weightiest first; empty where nothing else was thinkable. */
  readonly reasons: readonly Reason[]
  /** 0 … 1, how sure it is, given that the lines belong together. */
  readonly confidence: number
  /** A hyphen that stays in the text though it may have been made by the line end: the editor is asked. */
  readonly doubtful: boolean
}

/** Two lines set together by {@link JointRule}: `left|right`, and what is printed. */
export interface JointExample {
  readonly left: string
  readonly right: string
  readonly joined: string
  readonly script: Script
  /** Other lines of the page, whose words and habits tell how this joint is meant. */
  readonly page?: readonly string[]
  readonly doubtful?: true
}

/** One kind of joint. Pure; undefined where it is none of this kind. */
export interface JointRule {
  readonly id: string
  /** For developers: what it tells apart. */
  readonly about: string
  /** Of what it joins, and of what it leaves to the rules behind it: `joined` is what all rules together make. */
  readonly examples: readonly JointExample[]
  readonly judge: (place: JointPlace) => Joint | undefined
}

const CERTAIN = 0.97

export const solid = (reasons: readonly Reason[], confidence = CERTAIN): Joint => ({
  dropped: 0,
  inserted: '',
  reasons,
  confidence,
  doubtful: false,
})

export const blank = (reasons: readonly Reason[], confidence = CERTAIN): Joint => ({
  ...solid(reasons, confidence),
  inserted: ' ',
})
