import { isHan, NEVER_FIRST } from '../../text/characters.ts'
import type { Script } from '../../text/characters.ts'
import { endsSentence } from '../../text/sentences.ts'
import { englishNameLine, englishTitle, isPhotoLead } from '../bylines/english.ts'
import { bareName, bylineOfLine, spacedName, titleUnderByline } from '../bylines/line-byline.ts'
import type { Strip } from './strip.ts'
import type { BylineLine } from './tags.ts'

/** Which strips are bylines, by their words and by what stands above and below them. */
export function bylinesOf(
  strips: readonly Strip[],
  free: (index: number) => boolean,
  script: Script,
): readonly (BylineLine | undefined)[] {
  const found: (BylineLine | undefined)[] = []
  for (const [index, strip] of strips.entries()) {
    const above = found[index - 1]
    if (
      !free(index) ||
      endsCreditAbove(strips[index - 1], strip) ||
      closesStory(strips[index - 1], strip, script)
    )
      found.push(undefined)
    else
      found.push(
        bylineAt(strips, index, above, script) ??
          (above && script === 'latin' ? titleUnderByline(strip.text, above) : undefined),
      )
  }
  return script === 'han' ? withBareNames(strips, found, free) : found
}

function bylineAt(
  strips: readonly Strip[],
  index: number,
  above: BylineLine | undefined,
  script: Script,
): BylineLine | undefined {
  const { text } = strips[index]
  const byline = bylineOfLine(text, script)
  if (script === 'han') return byline
  // Photograph: Jane Doe belongs to the caption above it, unless the writer's line stands there.
  if (byline) return isPhotoLead(text) && !above ? undefined : byline
  return isNameOverTitle(strips, index) ? englishNameLine(text) : undefined
}

/** Rosalind Achebe / Transport correspondent: a name between a head and a line that is only a title. */
function isNameOverTitle(strips: readonly Strip[], index: number): boolean {
  const [above, strip, below] = [strips[index - 1], strips[index], strips[index + 1]]
  if (!below || strip.gapAfter || (above && !strip.gapBefore && endsSentence(above.text, 'latin')))
    return false
  const title = englishTitle(below.text)
  return title !== undefined && title.title !== ''
}

/** （记者 张三） straight under a sentence is the end of that story, no head's byline. */
const closesStory = (above: Strip | undefined, strip: Strip, script: Script): boolean =>
  above !== undefined && /^[（(].*[）)]$/.test(strip.text) && endsSentence(above.text, script)

/** A picture's credit over two lines (`… 本报 / 记者 聂小川 摄`) is no byline. */
function endsCreditAbove(above: Strip | undefined, strip: Strip): boolean {
  if (!above || !isHan(strip.text[0]) || NEVER_FIRST.includes(strip.text[0])) return false
  return (
    /(?:^|[\s。！？”])(?:本[报報刊]|[\u4e00-\u9fff]{2,6}[社报報])$/.test(above.text) &&
    /^(?:记者|記者|通讯员|摄影)/.test(strip.text)
  )
}

const LONGEST_HEAD = 26
const SHORTEST_TEXT = 10

/**
 * Adds names that stand alone between a head and a text. One such line may be a sub-heading; two on a page, or one
 * whose characters are set apart (张 三), are a way of signing.
 */
function withBareNames(
  strips: readonly Strip[],
  found: readonly (BylineLine | undefined)[],
  free: (index: number) => boolean,
): readonly (BylineLine | undefined)[] {
  const names = strips.map((strip, index) => {
    if (found[index] || !free(index) || !standsBetween(strips, index)) return undefined
    const apart = strip.letterSpaced || /^\S(?:\s\S){1,3}$/.test(strip.text)
    const byline = apart ? spacedName(strip.text.replace(/\s/g, '')) : bareName(strip.text)
    return byline && (found[index - 1] ? undefined : { byline, apart })
  })
  const together = names.filter((name) => name).length
  return found.map((byline, index) => {
    const name = names[index]
    return byline ?? (name && (name.apart || together >= 2) ? name.byline : undefined)
  })
}

function standsBetween(strips: readonly Strip[], index: number): boolean {
  const [above, below] = [strips[index - 1], strips[index + 1]]
  if (!above || !below || above.text.length > LONGEST_HEAD || below.text.length < SHORTEST_TEXT) return false
  return !/[，。！？；：、…”」]$/.test(above.text) && /[\u4e00-\u9fff]{4}/.test(above.text) && !above.indented
}
