import { editsOf } from '../compare/differences.ts'
import { foldedWords } from './folded-words.ts'
import { commonCount, figuresOf } from './figures.ts'

/**
 * How two articles stand to each other. exact: the same but for marks, blanks, widths and case. near: another edition of
 * one article, or another reading of one print.
 */
export type Likeness = 'exact' | 'near'

/** In characters; a shorter text says too little: standing heads, one-line briefs. */
const LEAST = { exact: 20, near: 60 } as const

/** A run of characters this long is the same by more than chance or a standing phrase. */
const LONG = 20
/** From here on what stands in the place of something else is other words, not misread characters. */
const REWORDED = 3

/** Shares of the shorter text, by character; set on invented pages against their own noisy copies (`eval/alike.ts`). */
const EDITION = { shared: 0.65, inLong: 0.55 } as const
const MISREAD = { shared: 0.72, reworded: 0.4 } as const
/** Two fillings of one form differ in their figures: weather, prices, results. */
const FORM = { figures: 3, common: 0.45 } as const
/** Less in common than this, in short runs, and what a comparison by character finds is chance. */
const HOPE = 0.15
/** Of how many characters a run is. Any six letters say less than three Chinese characters. */
const RUN = { han: 3, latin: 6 } as const

/** `null`: two different articles. Takes some milliseconds for texts of thousands of characters. */
export function likenessOf(textA: string, textB: string): Likeness | null {
  const [a, b] = [foldedWords(textA), foldedWords(textB)]
  const [charactersA, charactersB] = [charactersOf(a), charactersOf(b)]
  const length = Math.min(charactersA.length, charactersB.length)
  if (length < LEAST.exact) return null
  if (a.length === b.length && a.every((word, at) => word === b[at])) return 'exact'
  if (length < LEAST.near || sharedRuns(charactersA, charactersB) < HOPE || isOneForm(a, b)) return null
  const { shared, inLong, reworded } = measured(charactersA, charactersB)
  const isEdition = inLong >= EDITION.inLong * length && shared >= EDITION.shared * length
  const isMisread = shared >= MISREAD.shared * length && reworded <= MISREAD.reworded
  return isEdition || isMisread ? 'near' : null
}

/** By character: a misread letter must not cost a whole word. */
const charactersOf = (words: readonly string[]): readonly string[] => words.flatMap((word) => [...word])

function isOneForm(a: readonly string[], b: readonly string[]): boolean {
  const [figuresA, figuresB] = [figuresOf(a), figuresOf(b)]
  const fewer = Math.min(figuresA.length, figuresB.length)
  return fewer >= FORM.figures && commonCount(figuresA, figuresB) < FORM.common * fewer
}

/** Share of the shorter text's short runs that the other has anywhere. */
function sharedRuns(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const han = short.filter((character) => HAN.test(character)).length
  const length = han * 2 > short.length ? RUN.han : RUN.latin
  const there = new Set(runsOf(long, length))
  const runs = runsOf(short, length)
  return runs.filter((run) => there.has(run)).length / runs.length
}

const HAN = /\p{Script=Han}/u

const runsOf = (characters: readonly string[], length: number): readonly string[] =>
  characters.slice(length - 1).map((_, at) => characters.slice(at, at + length).join(''))

/** Characters that both have in the same order, those of them in long runs, and the share of reworded among replaced. */
function measured(a: readonly string[], b: readonly string[]) {
  let [shared, inLong, replaced, reworded] = [0, 0, 0, 0]
  let [gone, come] = [0, 0]
  const close = () => {
    const run = Math.min(gone, come)
    replaced += run
    if (run >= REWORDED) reworded += run
    ;[gone, come] = [0, 0]
  }
  for (const { kind, tokens } of editsOf(a, b)) {
    if (kind === 'deleted') gone += tokens.length
    else if (kind === 'inserted') come += tokens.length
    else if (tokens.length > 0) {
      close()
      shared += tokens.length
      if (tokens.length >= LONG) inLong += tokens.length
    }
  }
  close()
  return { shared, inLong, reworded: replaced === 0 ? 0 : reworded / replaced }
}
