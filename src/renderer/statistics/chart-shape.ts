/** Where a chart's marks are drawn, in its own pixels; the scale's words stand left of and below it. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The end of a scale from 0 that holds all values: 2, 4, 10, 20, 40, 100 …, so that its half is a round number, too. */
export function topOf(values: readonly number[]): number {
  const most = Math.max(2, ...values)
  const power = 10 ** Math.floor(Math.log10(most))
  return ([1, 2, 4].find((step) => step * power >= most) ?? 10) * power
}

const GAP = 0.3
/** A day on which little was done is still seen. */
const LEAST = 1.5

export function barsOf(values: readonly number[], top: number, frame: Frame): readonly Bar[] {
  const step = frame.width / Math.max(1, values.length)
  return values.map((value, index) => {
    const height = value === 0 ? 0 : Math.max(LEAST, (value / top) * frame.height)
    return {
      x: frame.left + step * (index + GAP / 2),
      y: frame.top + frame.height - height,
      width: step * (1 - GAP),
      height,
    }
  })
}

/** The middles of the bars' upper edges. */
export const pointsOf = (
  values: readonly number[],
  top: number,
  frame: Frame,
): readonly { readonly x: number; readonly y: number }[] => {
  const step = frame.width / Math.max(1, values.length)
  return values.map((value, index) => ({
    x: frame.left + step * (index + 0.5),
    y: frame.top + frame.height * (1 - value / top),
  }))
}

/** Which of so many steps are named below the chart: at most `most` of them, evenly, the last among them. */
export function namedSteps(count: number, most: number): readonly number[] {
  const every = Math.max(1, Math.ceil(count / most))
  return Array.from({ length: count }, (_, index) => index).filter(
    (index) => (count - 1 - index) % every === 0,
  )
}
