import { SaxesParser } from 'saxes'
import type { Markup } from '#core/import/markup'

/** Why a file is no markup that can be read. `line` is 1-based. */
export type MarkupFault =
  | { readonly kind: 'not-well-formed'; readonly line: number }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'too-many-tags' }

/** Deeper than any of the formats; what is deeper was made to break programs. */
const DEEPEST = 128
/** A broadsheet with a tag for each letter has about 300,000. */
const MOST_TAGS = 4_000_000

interface OpenTag {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: Markup[]
  text: string
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Of the names that XHTML has beside those of XML: those that OCR programs write. */
const NAMED_LETTERS = { nbsp: '\u00a0', shy: '\u00ad', mdash: '—', ndash: '–', hellip: '…', copy: '©' }

/**
 * Parses XML. What a document type declares is never read, so no entity of a file's own and nothing outside it comes
 * in: an entity that is not XML's is an error.
 */
export function parseMarkup(text: string): Markup | MarkupFault {
  const parser = new SaxesParser()
  Object.assign(parser.ENTITIES, NAMED_LETTERS)
  const open: OpenTag[] = []
  let root: Markup | undefined
  let tags = 0
  let fault: MarkupFault | undefined
  parser.on('error', () => {
    fault ??= { kind: 'not-well-formed', line: parser.line }
    throw new Stop()
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= DEEPEST) fault ??= { kind: 'too-deep' }
    if (++tags > MOST_TAGS) fault ??= { kind: 'too-many-tags' }
    if (fault) throw new Stop()
    const own: Record<string, string> = {}
    for (const [key, value] of Object.entries(attributes)) own[local(key)] = String(value)
    open.push({ name: local(name), attributes: own, children: [], text: '' })
  })
  parser.on('text', (words) => {
    const last = open.at(-1)
    if (last) last.text += words
  })
  parser.on('cdata', (words) => {
    const last = open.at(-1)
    if (last) last.text += words
  })
  parser.on('closetag', () => {
    const tag = open.pop()
    if (!tag) return
    const above = open.at(-1)
    if (above) above.children.push(tag)
    else root = tag
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
  }
  return fault ?? root ?? { kind: 'not-well-formed', line: 1 }
}

/** Ends the parsing of a file that is refused. */
class Stop extends Error {}

export const isFault = (parsed: Markup | MarkupFault): parsed is MarkupFault => 'kind' in parsed
