import type { Script } from '../text/characters.ts'
import { joinLines } from '../text/joining.ts'
import type { Vocabulary } from '../text/joints/vocabulary.ts'
import type { Traced } from '../text/traced.ts'

/** What every step of the structure has to know about the page. */
export interface Setting {
  /** The page's own text, which never changes. */
  readonly source: string
  readonly script: Script
  readonly vocabulary: Vocabulary
}

const SOFT_HYPHEN = '\u00ad'

/** Lines of one block as one text; soft hyphens are seen in the source, where a fix already removes them. */
export const joinStrips = (strips: readonly Traced[], setting: Setting): Traced =>
  joinLines(strips, setting.script, setting.vocabulary, (line) => {
    const last = line.at.at(-1)
    return last !== undefined && setting.source[last + 1] === SOFT_HYPHEN
  })
