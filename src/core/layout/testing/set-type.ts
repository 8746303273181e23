import type { Box } from '../../source/page.ts'
import type { Ink, PrintedSheet } from '../printed-sheet.ts'

/** Body type of the sheets in tests, in points; a Chinese character is as wide. */
export const EM = 10
const LEADING = 16

interface Setting {
  readonly size?: number
  readonly bold?: boolean
  readonly runs?: Ink['runs']
}

/** A line of Chinese type with its left end at `x` and its top at `y`. */
export function ink(text: string, x: number, y: number, setting: Setting = {}): Ink {
  const { size = EM, bold = false, runs = 'across' } = setting
  const length = [...text].length * size
  const box: Box =
    runs === 'across'
      ? { left: x, top: y, width: length, height: size }
      : { left: x, top: y, width: size, height: length }
  return {
    text,
    box,
    size,
    bold,
    face: bold ? 1 : 0,
    runs,
    shadow: false,
    blankBefore: false,
    confidence: 1,
    said: undefined,
  }
}

/** Lines one below the other. A line that begins with 　　 is set in. */
export const column = (x: number, y: number, lines: readonly string[]): readonly Ink[] =>
  lines.map((line, index) => {
    const inset = line.length - line.trimStart().length
    return ink(line.trimStart(), x + inset * EM, y + index * LEADING)
  })

/** `count` lines of running text, ten characters wide, told apart by a sign. */
export const prose = (x: number, y: number, sign: string, count: number): readonly Ink[] =>
  column(
    x,
    y,
    Array.from({ length: count }, (_, index) =>
      index === 0
        ? `　　${sign}文字从此处开始`
        : index === count - 1
          ? `${sign}到此为止。`
          : `${sign}这一行把本栏排满了`,
    ),
  )

export const sheet = (inks: readonly Ink[], more: Partial<PrintedSheet> = {}): PrintedSheet => ({
  width: 600,
  height: 800,
  inks,
  wholeLines: false,
  rules: [],
  pictures: [],
  ...more,
})

export const levelRule = (x: number, y: number, width: number): Box => ({ left: x, top: y, width, height: 1 })
