import type { Setting } from '../setting.ts'
import type { Body, Grouping } from './body.ts'
import { frequencies, gramsOf } from './grams.ts'
import type { Entry } from './head-search.ts'

const CANDIDATES = 8
const MOST_CANDIDATES = 14

/** Every head line, lead and byline of the page with what it shares with the articles' texts. */
export function sharesOfRuns(grouping: Grouping, setting: Setting): readonly Entry[] {
  const { bodies, headRuns } = grouping
  const texts = bodies.map((body) => new Set([...body.grams, ...gramsOf(body.dateline, setting.script)]))
  const gramShares = new Shares(bodies, texts)
  const letterShares = new Shares(
    bodies,
    bodies.map((body) => lettersOf([...body.grams].join(''))),
  )
  const openingShares = new Shares(
    bodies,
    bodies.map((body) => openingGrams(body, setting)),
  )
  return headRuns.flatMap((run) => {
    const own = run.entries.map((entry) => {
      const text =
        entry.kind === 'lead' ? entry.item.text.text : entry.kind === 'byline' ? '' : entry.text.text
      const grams = gramsOf(text.replace(/[“”‘’]/g, ''), setting.script)
      return {
        shares: gramShares.of(grams),
        openings: setting.script === 'latin' ? new Map<Body, number>() : openingShares.of(grams),
        letters: setting.script === 'latin' ? new Map<Body, number>() : letterShares.of(lettersOf(text)),
      }
    })
    const near = [
      run.next,
      run.previous,
      run.photoBefore ? grouping.bodyOfPhoto.get(run.photoBefore) : undefined,
      run.photoAfter ? grouping.bodyOfPhoto.get(run.photoAfter) : undefined,
      ...run.entries.map((entry) =>
        entry.kind === 'lead' && entry.repeated ? grouping.bodyOfParagraph.get(entry.repeated) : undefined,
      ),
    ].flatMap((body) => (body ? [body] : []))
    // A line may share nothing with its own body: what its neighbours share counts for it, too.
    const best = own.flatMap(({ shares }) => ranked(shares).slice(0, 3))
    return run.entries.map((entry, position): Entry => {
      const mine = ranked(own[position].shares)
      const few = bodies.length <= MOST_CANDIDATES ? bodies : []
      const candidates = [...new Set([...near, ...mine.slice(0, CANDIDATES), ...best, ...few])]
      return {
        entry,
        run,
        position,
        ...own[position],
        ranked: mine,
        candidates: candidates.slice(0, MOST_CANDIDATES),
      }
    })
  })
}

/** What an article says first is what its head says shorter. */
const OPENING = 2

const openingGrams = (body: Body, setting: Setting): ReadonlySet<string> =>
  gramsOf(
    body.parts
      .filter((part) => part.kind !== 'subhead')
      .slice(0, OPENING)
      .flatMap((part) => part.pieces.map((piece) => piece.text))
      .join(' '),
    setting.script,
  )

const ranked = (shares: ReadonlyMap<Body, number>): readonly Body[] =>
  [...shares].sort((a, b) => b[1] - a[1]).map(([body]) => body)

const lettersOf = (text: string): ReadonlySet<string> => new Set(text.match(/[\u3400-\u9fff]/g) ?? [])

/** How much a text shares with each body; rare grams count more. */
class Shares {
  readonly #holders = new Map<string, Body[]>()
  readonly #counts: ReadonlyMap<string, number>
  readonly #all: number

  constructor(bodies: readonly Body[], grams: readonly ReadonlySet<string>[]) {
    this.#counts = frequencies(grams)
    this.#all = bodies.length
    for (const [index, body] of bodies.entries()) {
      for (const gram of grams[index]) {
        const known = this.#holders.get(gram)
        if (known) known.push(body)
        else this.#holders.set(gram, [body])
      }
    }
  }

  of(grams: ReadonlySet<string>): ReadonlyMap<Body, number> {
    const sums = new Map<Body, number>()
    for (const gram of grams) {
      const weight = Math.log((this.#all + 1) / (this.#counts.get(gram) ?? 1))
      for (const body of this.#holders.get(gram) ?? []) sums.set(body, (sums.get(body) ?? 0) + weight)
    }
    const scale = 2.2 / Math.sqrt(grams.size + 2)
    return new Map([...sums].map(([body, sum]) => [body, Math.min(9, sum * scale)]))
  }
}
