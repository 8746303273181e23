import { readAs } from '#core/text/find'
import type { Person } from '#shared/directory'

type Typed =
  | { readonly kind: 'known'; readonly person: Person }
  /** Several may be meant: the editor says who. */
  | { readonly kind: 'unsure' }
  | { readonly kind: 'new' }

/** Pinyin, initials, or a single character: typed to find somebody, hardly ever a whole name. */
const SOUGHT = /^(?:[a-z\s'’]+|.)$/iu

/**
 * Who is meant by a name that was typed and sent off, of the people that the library found for just these words.
 * Nobody new is made of letters that somebody's pinyin has.
 */
export function whoIsTyped(found: readonly Person[], typed: string): Typed {
  const exact = exactPerson(found, typed)
  if (exact) return { kind: 'known', person: exact }
  const [first] = found
  if (!first) return { kind: 'new' }
  // 賈瑩瑩 may be another spelling of 贾莹莹, or somebody else.
  const wanted = readAs(typed)
  if (found.some(({ name, spellings }) => [name, ...spellings].some((one) => readAs(one) === wanted)))
    return { kind: 'unsure' }
  if (!SOUGHT.test(typed)) return { kind: 'new' }
  return found.length === 1 ? { kind: 'known', person: first } : { kind: 'unsure' }
}

/** The person who has just this name or spelling. */
export const exactPerson = (found: readonly Person[], typed: string): Person | undefined =>
  found.find(({ name, spellings }) => name === typed || spellings.includes(typed))
