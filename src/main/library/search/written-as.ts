import { readAs } from '#core/text/find'

const known = new Map<string, string>()

/** A name of somebody or of a page as it is looked for: 張 三 is 张三. Folded once a name, not at every letter typed. */
export function writtenAs(name: string): string {
  const remembered = known.get(name)
  if (remembered !== undefined) return remembered
  const folded = readAs(name)
  known.set(name, folded)
  return folded
}
