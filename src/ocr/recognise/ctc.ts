/** One character that the recogniser read: which, where in the line (0 … 1 of its width), and how sure (0 … 1). */
export interface ReadCharacter {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly confidence: number
}

/** What a recogniser says of one line: for each of `steps` places in it how likely each of `classes` is. */
export interface Scores {
  readonly values: Float32Array
  /** Where the line's numbers begin in `values`. */
  readonly from: number
  readonly steps: number
  readonly classes: number
}

/** The class that stands for “nothing new here”. */
const BLANK = 0

/**
 * Characters of a line by the best class at each place (greedy decoding of connectionist temporal classification):
 * the same class at neighbouring places is one character, a blank between them parts two.
 *
 * @param alphabet the text of each class; that of the blank is not used
 * @param used which share of the steps shows the line; the rest is padding
 */
export function decodeCtc(
  scores: Scores,
  alphabet: readonly string[],
  used: number,
): readonly ReadCharacter[] {
  const peaks: { text: string; first: number; last: number; confidence: number }[] = []
  let before = BLANK
  for (let step = 0; step < scores.steps; step++) {
    const { best, score } = bestAt(scores, step)
    const last = peaks.at(-1)
    if (best !== BLANK && best === before && last) {
      last.last = step
      last.confidence = Math.max(last.confidence, score)
    } else if (best !== BLANK) {
      peaks.push({ text: alphabet[best] ?? '', first: step, last: step, confidence: score })
    }
    before = best
  }
  const place = (step: number): number => Math.min(1, step / (scores.steps * used))
  const middles = peaks.map(({ first, last }) => place((first + last + 1) / 2))
  return peaks.map(({ text, confidence }, index) => {
    const [previous, middle, next] = [middles[index - 1], middles[index] ?? 0, middles[index + 1]]
    // Halfway to its neighbours; at the line's ends as far as on the other side.
    const before = previous === undefined ? undefined : (middle - previous) / 2
    const after = next === undefined ? undefined : (next - middle) / 2
    const from = Math.max(0, middle - (before ?? after ?? middle))
    const to = Math.min(1, middle + (after ?? before ?? 1 - middle))
    return { text, confidence, from, to }
  })
}

function bestAt(
  { values, from, classes }: Scores,
  step: number,
): { readonly best: number; readonly score: number } {
  const base = from + step * classes
  let [best, score] = [BLANK, values[base] ?? 0]
  for (let index = 1; index < classes; index++) {
    const value = values[base + index] ?? 0
    if (value > score) [best, score] = [index, value]
  }
  return { best, score }
}
