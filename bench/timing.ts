/** Milliseconds; the middle of the samples, where the lowest and the highest tenth of them end, and the last 5 %. */
export interface Timing {
  readonly median: number
  readonly low: number
  readonly high: number
  readonly p95: number
}

/** Runs something a few times unmeasured, then measured. */
export function timed(rounds: { readonly warm: number; readonly measured: number }, run: () => void): Timing {
  for (let round = 0; round < rounds.warm; round++) run()
  return timingOf(Array.from({ length: rounds.measured }, () => lasting(run)))
}

/** How long it takes, once. */
export function lasting(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

export function timingOf(samples: readonly number[]): Timing {
  const at = (share: number): number => percentile(samples, share)
  return { median: at(0.5), low: at(0.1), high: at(0.9), p95: at(0.95) }
}

/** The sample below which a share (0 … 1) of them lies. There must be one. */
function percentile(samples: readonly number[], share: number): number {
  if (samples.length === 0) throw new Error('nothing was measured')
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.round((sorted.length - 1) * share)]
}

const digits = (milliseconds: number): string =>
  milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toPrecision(3)

/**
 * The 95th percentile of several rounds: the middle one of the rounds' own. A round in which the machine did
 * something else does not speak for the others.
 */
export const p95Of = (rounds: readonly (readonly number[])[]): number =>
  middle(rounds.map((samples) => timingOf(samples).p95))

export const middle = (samples: readonly number[]): number => percentile(samples, 0.5)

/** One line of the report: what, how long with its spread, and the figure that a target is set for. */
export function report(name: string, { median, low, high }: Timing, figure = ''): void {
  const spread = `${digits(median)} ms (${digits(low)} … ${digits(high)})`
  console.log(`${name.padEnd(26)}${spread.padEnd(34)}${figure}`.trimEnd())
}

export const skipped = (name: string, why: string): void => {
  console.log(`${name.padEnd(26)}skipped: ${why}`)
}

/** `0.7 s — target ≤ 2 s: met` */
export const against = (figure: string, target: string, met: boolean): string =>
  `${figure} — target ${target}: ${met ? 'met' : 'MISSED'}`
