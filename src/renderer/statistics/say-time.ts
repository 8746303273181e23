import type { Speak } from '#shared/language/index'

/** 2 h 5 min; less than an hour in minutes alone. Half a minute and more counts as one. */
export function sayTime(speak: Speak, seconds: number): string {
  const minutes = Math.round(seconds / 60)
  return minutes < 60
    ? speak('statistics:minutes', { minutes })
    : speak('statistics:hours-minutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

const LONG = 3 * 3600

/** The unit in which a scale of these times is read best, and the times in it. */
export const timeScale = (
  seconds: readonly number[],
): { readonly unit: 'scale-hours' | 'scale-minutes'; readonly values: readonly number[] } =>
  Math.max(0, ...seconds) > LONG
    ? { unit: 'scale-hours', values: seconds.map((each) => each / 3600) }
    : { unit: 'scale-minutes', values: seconds.map((each) => each / 60) }
