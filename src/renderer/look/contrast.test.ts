import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HUES } from '#shared/directory'

/** WCAG 2.2, 1.4.11: what a mark needs to be seen beside what it lies on. Hues are marks, never text. */
const ENOUGH_FOR_MARKS = 3
/** What sections and articles are marked on: lists, the window's edge, menus, the line that is lit. */
const GROUNDS = ['paper', 'surface', 'raised', 'lit'] as const

const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const usual = coloursOf(':root')
const looks = [
  { contrast: 'usual', colours: usual },
  { contrast: 'high', colours: new Map([...usual, ...coloursOf("[data-contrast='high']")]) },
] as const
const themes = [
  { theme: 'light', at: 0 },
  { theme: 'dark', at: 1 },
] as const

describe.each(looks)('in $contrast contrast', ({ colours }) => {
  it.each(themes)("every section's colour is seen on all it lies on in the $theme theme", ({ at }) => {
    const colour = (name: string) => colours.get(name)?.[at] ?? `no colour ${name}`
    const hues = Array.from({ length: HUES }, (_, index) => `hue-${index + 1}`)
    const faint = hues.flatMap((hue) =>
      GROUNDS.map((ground) => ({ hue, ground, ratio: contrastOf(colour(hue), colour(ground)) })).filter(
        // What is no number is not enough, either.
        ({ ratio }) => !(ratio >= ENOUGH_FOR_MARKS),
      ),
    )
    expect(faint).toEqual([])
  })
})

it('contrast is measured as WCAG does', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

/** Each colour of a rule of tokens.css, in light and in dark: `#rrggbb`. */
function coloursOf(selector: string): ReadonlyMap<string, readonly [light: string, dark: string]> {
  const from = tokens.indexOf(`\n${selector} {`)
  const rule = tokens.slice(from, tokens.indexOf('\n}', from))
  const found = rule.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]))
}

/** 1 … 21 */
function contrastOf(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Relative, 0 … 1, of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
