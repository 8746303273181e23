/** A page's number as it is printed: A4 has a section and a number, 第4版 a number only. */
export interface PrintedNumber {
  /** A capital letter, or nothing. */
  readonly section: string
  readonly number: number
}

/** So many lines at a page's top and at its foot may hold its number. */
const LINES = 3
/** A page's number is told by its digits alone only where nothing else stands on the line. */
const ALONE = /^[-–—·•.\s]*(?<section>[A-Z]?)(?<number>\d{1,3})[-–—·•.\s]*$/

/** In the order in which they are believed. All pages of a file must have the same one. */
const SHAPES: readonly RegExp[] = [
  /第\s*(?<section>[A-Z]?)(?<number>\d{1,3})\s*版/,
  /(?<![\d.])(?<section>[A-Z]?)(?<number>\d{1,3})\s*版(?![本权式图画面])/,
  /\bpage\s+(?<section>[A-Z]?)(?<number>\d{1,3})\b/i,
  /第\s*(?<section>[A-Z]?)(?<number>\d{1,3})\s*页/,
  ALONE,
]
/** 下转第4版, Continued on Page 4: they tell of another page. */
const JUMP = /[下上](?:转|接|轉)|(?:continued|turn|see)\b/i

/** The numbers of all pages by one shape that tells most of them, `null` where a page has none. */
export function printedNumbers(pages: readonly (readonly string[])[]): readonly (PrintedNumber | null)[] {
  const byShape = SHAPES.map((shape) => pages.map((lines) => numberOn(lines, shape)))
  const told = byShape.map((numbers) => numbers.filter((one) => one !== null).length)
  return byShape[told.indexOf(Math.max(...told))] ?? []
}

function numberOn(lines: readonly string[], shape: RegExp): PrintedNumber | null {
  const written = lines.filter((line) => line.trim() !== '')
  for (const line of [...written.slice(0, LINES), ...written.slice(LINES).slice(-LINES)]) {
    if (JUMP.test(line)) continue
    const groups = shape.exec(line.normalize('NFKC').trim())?.groups
    if (groups) return { section: groups['section'] ?? '', number: Number(groups['number']) }
  }
  return null
}
