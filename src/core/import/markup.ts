/** A tag of XML or XHTML with what is in it, names without their prefixes: `mets:div` is `div`. */
export interface Markup {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Markup[]
  /** Its own text, without that of its children. */
  readonly text: string
}

export const attribute = (tag: Markup, name: string): string => tag.attributes[name] ?? ''

/** A number that an attribute holds; `undefined` where it holds none. */
export function numberOf(tag: Markup, name: string): number | undefined {
  const words = tag.attributes[name]?.trim() ?? ''
  const value = Number(words)
  return words !== '' && Number.isFinite(value) ? value : undefined
}

/** All tags of these names inside, in the order of the file; not those inside one that is given. */
export function descendants(tag: Markup, ...names: readonly string[]): readonly Markup[] {
  const found: Markup[] = []
  const walk = (inner: Markup): void => {
    for (const child of inner.children) {
      if (names.includes(child.name)) found.push(child)
      else walk(child)
    }
  }
  walk(tag)
  return found
}

export const childrenOf = (tag: Markup, ...names: readonly string[]): readonly Markup[] =>
  tag.children.filter((child) => names.includes(child.name))

/** Its text with that of all that is inside. */
export const wholeText = (tag: Markup): string => tag.text + tag.children.map(wholeText).join('')
