/** One replacement: `text.slice(0, from) + insert + text.slice(to)`. UTF-16 offsets. */
export interface TextChange {
  readonly from: number
  readonly to: number
  readonly insert: string
}

const isLow = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at))

/**
 * The change that made `after` of `before`, or `null` when they are equal.
 *
 * `caret` is where the caret stands in `after`. It tells which of two equal characters went: of 看看 with one left
 * and the caret behind it, the second; with the caret before it, the first. A general comparison could not know.
 * Never cuts a surrogate pair.
 */
export function textChange(before: string, after: string, caret: number | null): TextChange | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  const most = caret === null ? shorter : Math.min(shorter, Math.max(0, after.length - caret))
  let suffix = 0
  while (suffix < most && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++
  if (suffix > 0 && isLow(after, after.length - suffix)) suffix--
  let prefix = 0
  while (prefix < shorter - suffix && before[prefix] === after[prefix]) prefix++
  if (prefix > 0 && (isLow(after, prefix) || isLow(before, prefix))) prefix--
  return { from: prefix, to: before.length - suffix, insert: after.slice(prefix, after.length - suffix) }
}

/** Where an offset of the text before a change stands after it; inside the change: behind what was put in. */
export function offsetAfter(change: TextChange, offset: number): number {
  if (offset <= change.from) return offset
  if (offset >= change.to) return offset + change.insert.length - (change.to - change.from)
  return change.from + change.insert.length
}
