import type { Random } from '../random.ts'

/** Runs as a PDF producer draws them: Latin words, digits, Han characters, blanks, or one mark. */
const RUNS = /[A-Za-z][A-Za-z ]*[A-Za-z]|[0-9]+|[A-Za-z]|[\u3400-\u9fff○]+|\s+|./gsu

/**
 * A row that was drawn twice for its shadow, read run by run: 11月5日 gives 1111月月55日日. A name's characters come
 * from a font of their own and are drawn one by one: 聂小川 gives 聂聂小小川川.
 */
export function doubledRuns(row: string, names: readonly string[]): string {
  const oneByOne = (run: string): boolean =>
    run.length <= 3 && names.some((name) => name.includes(run) || run.includes(name))
  return [...row.matchAll(RUNS)]
    .map(([run]) => {
      if (run.trim() === '') return run
      return oneByOne(run) ? [...run].map((character) => character + character).join('') : run + run
    })
    .join('')
}

/** A side label that was drawn twice and read in the wrong order: its words change places, one is there twice. */
export function jumbledLabel(label: string, { pick }: Random): string {
  const blank = label.indexOf(' ')
  const cut = blank >= 0 ? blank : label.length - Math.max(2, Math.floor(label.length / 3))
  const start = label.slice(0, cut)
  const end = label.slice(cut).trimStart()
  const middle = Math.floor(start.length / 2)
  return pick([
    end + start + start,
    end + end + start,
    start.slice(middle) + end + start + start.slice(0, middle) + start,
  ])
}
