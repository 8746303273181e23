// Its other build declares a require of its own, as the bundle of main does.
import { unzipSync } from 'fflate/browser'
import type { Markup } from '#core/import/markup'
import { fail, failure, succeed, type Result } from '#shared/result'
import { markupFailure } from '../markup/markup-failure.ts'
import { isFault, parseMarkup } from '../markup/parse-markup.ts'

const MEGABYTE = 1024 * 1024
/** The words of a year's volume. */
const LARGEST = 64 * MEGABYTE

/**
 * The words of a Word file (Office Open XML, ECMA-376), a paragraph a line with a blank line after it. What was deleted
 * with changes tracked, notes and headers are not among them.
 */
export function docxText(name: string, bytes: Uint8Array): Result<string> {
  const document = entryOf(bytes)
  if (document === 'too-large') return fail(failure('markup-too-large', { name }))
  if (document === null) return fail(failure('file-binary', { name }))
  const root = parseMarkup(new TextDecoder().decode(document))
  if (isFault(root)) return fail(markupFailure(name, root))
  return succeed(paragraphsIn(root).join('\n\n'))
}

const DOCUMENT = 'word/document.xml'

/** No more is unpacked than the archive says the file has, whatever follows. */
function entryOf(bytes: Uint8Array): Uint8Array | 'too-large' | null {
  let isTooLarge = false
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (name !== DOCUMENT) return false
        isTooLarge ||= originalSize > LARGEST
        return originalSize <= LARGEST
      },
    })
    return isTooLarge ? 'too-large' : (files[DOCUMENT] ?? null)
  } catch {
    // Broken in whatever way: there is no reading it.
    return null
  }
}

function paragraphsIn(tag: Markup): readonly string[] {
  const found: string[] = []
  const walk = (inner: Markup): void => {
    // Word gives a drawing twice, for itself and for older programs.
    if (inner.name === 'Fallback') return
    if (inner.name === 'p') {
      const text = wordsOf(inner).trim()
      if (text !== '') found.push(text)
    }
    // A text box stands inside a paragraph and has paragraphs of its own.
    inner.children.forEach(walk)
  }
  walk(tag)
  return found
}

/** A paragraph's own words, without those of paragraphs inside it. */
const wordsOf = (tag: Markup): string =>
  tag.children
    .map((inner) => {
      switch (inner.name) {
        case 't':
          return inner.text
        case 'tab':
          return '\t'
        case 'br':
        case 'cr':
          return '\n'
        case 'noBreakHyphen':
          return '-'
        case 'p':
        case 'pPr':
        case 'del':
        case 'moveFrom':
        case 'instrText':
        case 'Fallback':
          return ''
        default:
          return wordsOf(inner)
      }
    })
    .join('')
