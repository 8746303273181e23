const NUMERAL = /^[〇零一二三四五六七八九十百千万亿萬億]$/u
const DIGITS = /^\p{Nd}+$/u

/** The figures of a text, given as folded words: numbers in digits, and Chinese numerals of two characters or more. */
export function figuresOf(words: readonly string[]): readonly string[] {
  const figures: string[] = []
  let run = ''
  const close = () => {
    // 一 alone is a word like any other.
    if (run.length > 1) figures.push(run)
    run = ''
  }
  for (const word of words) {
    if (NUMERAL.test(word)) {
      run += word
      continue
    }
    close()
    if (DIGITS.test(word)) figures.push(word)
  }
  close()
  return figures
}

/** How many of two lists pair off. */
export function commonCount(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const one of a) left.set(one, (left.get(one) ?? 0) + 1)
  let common = 0
  for (const one of b) {
    const count = left.get(one) ?? 0
    if (count === 0) continue
    left.set(one, count - 1)
    common++
  }
  return common
}
