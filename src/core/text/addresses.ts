/** Web and e-mail addresses, in which every character counts. */
const ADDRESSES =
  /(?:https?|ftp):\/\/[^\s，。；、）》”’」]+|www\.[\w.-]+(?:[/:?#][\w./:?#&=%+~@-]*)?|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|gov|edu|tw|hk)\b(?:[/:?#][\w./:?#&=%+~@-]*)?/gi

/** Tells of a place in the text whether it is inside an address. */
export function addressesIn(text: string): (place: number) => boolean {
  const spans = [...text.matchAll(ADDRESSES)].map((match) => [match.index, match.index + match[0].length])
  return (place) => spans.some(([from, to]) => from <= place && place < to)
}
