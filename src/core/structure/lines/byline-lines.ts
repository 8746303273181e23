import { isHan, NEVER_FIRST } from '../../text/characters.ts'
import type { Script } from '../../text/characters.ts'
import { endsSentence } from '../../text/sentences.ts'
import { bareEnglishName, englishNameLine, isPhotoLead, smallByline } from '../bylines/english.ts'
import { englishTitle } from '../bylines/english-titles.ts'
import { nameInSmallType, namesUnderHead, recordedBy } from '../bylines/under-head.ts'
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
  if (script === 'han') return byline ?? hanByContext(strips, index, above)
  // Photograph: Jane Doe belongs to the caption above it, unless the writer's line stands there.
  if (byline) return isPhotoLead(text) && !above ? undefined : byline
  if (isNameOverTitle(strips, index)) return englishNameLine(text)
  const small = smallByline(text)
  if (small && beginsText(strips[index + 1], strips[index + 2])) return small
  return standsUnderHead(strips, index) ? bareEnglishName(text) : undefined
}

/** Lines that are bylines only between a head and a text: ◇ 田七, 记者：张三, 司马青 李星河, 记录 苦竹. */
function hanByContext(
  strips: readonly Strip[],
  index: number,
  above: BylineLine | undefined,
): BylineLine | undefined {
  const { text } = strips[index]
  if (above) return recordedBy(text, strips[index - 1].text)
  return isUnderHead(strips, index) ? namesUnderHead(text) : undefined
}

/** Rosalind Achebe / Transport correspondent: a name between a head and a line that is only a title. */
function isNameOverTitle(strips: readonly Strip[], index: number): boolean {
  const [above, strip, below] = [strips[index - 1], strips[index], strips[index + 1]]
  if (!below || strip.gapAfter || (above && !strip.gapBefore && endsSentence(above.text, 'latin')))
    return false
  const title = englishTitle(below.text)
  return title !== undefined && title.title !== ''
}

/** What goes on a sentence (a play / by Jane Doe / and others) begins with a small letter. */
const beginsText = (below: Strip | undefined, next: Strip | undefined): boolean =>
  below !== undefined &&
  /^[“"‘']?[\p{Lu}\d]/u.test(below.text) &&
  (below.text.length >= SHORTEST_ENGLISH || (below.text.length <= 2 && next !== undefined))

const SHORTEST_ENGLISH = 20
/** Under such a word the name is the headline: somebody has died, or is portrayed. */
const OF_SOMEBODY =
  /^(?:Obituar(?:y|ies)|Deaths?|Lives|Lives remembered|In memoriam|Profile|Appreciation|Appointments?|Births?|Marriages|Candidates?|Winners?|Cast|Results?)\b/i

/** Vale 3 Loxley 2: the result stands between a sports byline and its text. */
const SCORE = /^\p{Lu}[\p{L} .’'-]{2,24} \d{1,3}(?:\s+\p{Lu}[\p{L} .’'-]{2,24} \d{1,3})?$/u
/** A place and a date under a name sign a letter; running text has small words. */
const isProse = (strip: Strip | undefined): boolean =>
  strip !== undefined &&
  (strip.text.length <= 2 || (strip.text.match(/(?<=[\s’'-])\p{Ll}{2,}/gu) ?? []).length >= 2)
/** Photo by / Jane Doe */
const GOES_ON = /[@:;,.!?…”"’)\]—–-]$|@|\b(?:by|and|or|of|the|a|an|to|in|at|for|from|with)$/i

/** A line between a head (no sentence, not one word alone) and a text that begins. */
function standsUnderHead(strips: readonly Strip[], index: number): boolean {
  const [over, above, strip] = [strips[index - 2], strips[index - 1], strips[index]]
  if (!above || strip.doubled !== 'no' || above.text === strip.text) return false
  if (GOES_ON.test(above.text) || !/^[“‘"']?\p{L}/u.test(above.text)) return false
  if ([over, above].some((head) => head !== undefined && OF_SOMEBODY.test(head.text))) return false
  const words = above.text.split(/\s+/).length
  if (words < 2 && (!over || endsSentence(over.text, 'latin') || over.text.split(/\s+/).length < 2))
    return false
  const first = strips.slice(index + 1, index + 4).findIndex(({ text }) => !SCORE.test(text))
  const text = strips[index + 1 + Math.max(first, 0)] as Strip | undefined
  return isProse(text) && beginsText(text, strips[index + 2 + Math.max(first, 0)])
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

/** A short line without an end above, and below a text, be it the short lines of a poem. */
function isUnderHead(strips: readonly Strip[], index: number): boolean {
  const [above, below] = [strips[index - 1], strips[index + 1]]
  if (!above || !below || above.text.length > LONGEST_HEAD || above.indented) return false
  if (/[，。！？；：、…』）)]$|[。！？…，][”」]$/.test(above.text) || /[：:\d]/.test(above.text)) return false
  return (
    /^[\u4e00-\u9fff“「《]/.test(above.text) &&
    /^[\u4e00-\u9fff“「『《\d]/.test(below.text) &&
    below.text.length >= 4
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
    if (found[index] || !free(index)) return undefined
    const signed =
      isSetAsByline(strips, index) && !found[index - 1] ? nameInSmallType(strips[index].text) : undefined
    if (signed) return { byline: signed, apart: true }
    if (!standsBetween(strips, index)) return undefined
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

/** By the body's type: bylines are set smaller than the text, decks and sub-headings are not. */
const SMALL = 0.97
const LARGE = 1.1

/** On a printed sheet: a line smaller than the text, straight between the head and the text of one article. */
function isSetAsByline(strips: readonly Strip[], index: number): boolean {
  const [above, own, below] = [index - 1, index, index + 1].map((at) => strips[at]?.place)
  if (!above || !own || !below || own.article < 0) return false
  return (
    own.scale < SMALL &&
    above.role === 'head' &&
    above.scale >= LARGE &&
    below.role === 'text' &&
    below.scale > own.scale &&
    above.article === own.article &&
    below.article === own.article
  )
}
