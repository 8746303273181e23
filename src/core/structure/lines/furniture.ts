import type { Script } from '../../text/characters.ts'
import { bylineOfLine } from '../bylines/line-byline.ts'
import type { Contacts } from './furniture-forms.ts'
import {
  contactsIn,
  isDated,
  isEnglishMasthead,
  isIssue,
  isMasthead,
  isNameOfPaper,
  isSection,
  isSmall,
  isSureForm,
} from './furniture-forms.ts'
import { isJump } from './jumps.ts'
import type { Strip } from './strip.ts'

export { JUMP_LINE } from './jumps.ts'

/** So many lines from the page's edge furniture is looked for; extraction keeps it together there. */
const HEAD_ZONE = 12
const FOOT_ZONE = 8
const LONGEST = 160
/** A head or foot in one line, as it comes when extraction runs the cells together. */
const LONGEST_HEAD = { han: 90, latin: 110 } as const
/** Each pass may find a line beside one that the pass before has found. */
const PASSES = 4

/**
 * Which strips are furniture: page heads, folios, makers, addresses, jump lines.
 *
 * A few forms are enough by themselves. All others need their place as well: the page's edge, other furniture
 * beside them, or blank lines around a line that speaks for the paper. In doubt a line stays in the text.
 */
export function furnitureOf(
  strips: readonly Strip[],
  isLabel: (index: number) => boolean,
  script: Script,
): readonly boolean[] {
  return new FurnitureSearch(strips, isLabel, script).found()
}

class FurnitureSearch {
  readonly #strips: readonly Strip[]
  readonly #isLabel: (index: number) => boolean
  readonly #script: Script
  readonly #contacts: readonly (Contacts | undefined)[]
  readonly #hosts: readonly string[]
  readonly #found: boolean[]
  /** The last strip that is no label. */
  readonly #last: number
  readonly #hasGaps: boolean

  constructor(strips: readonly Strip[], isLabel: (index: number) => boolean, script: Script) {
    this.#strips = strips
    this.#isLabel = isLabel
    this.#script = script
    this.#contacts = strips.map(({ text }) => (/[\d@]|\w\.\w/.test(text) ? contactsIn(text) : undefined))
    this.#hosts = this.#contacts.flatMap((contacts) => contacts?.hosts ?? [])
    this.#found = strips.map(() => false)
    let last = strips.length - 1
    while (last > 0 && isLabel(last)) last--
    this.#last = last
    this.#hasGaps = strips.some((strip, index) => index > 0 && strip.gapBefore)
  }

  found(): readonly boolean[] {
    for (let pass = 0; pass < PASSES; pass++)
      for (const index of this.#strips.keys())
        if (!this.#found[index] && !this.#isLabel(index)) this.#found[index] = this.#isFurniture(index)
    return this.#found
  }

  #isFurniture(index: number): boolean {
    const { text } = this.#strips[index]
    if (text.length > LONGEST) return false
    if (isJump(text) || isSureForm(text)) return true
    if (this.#endsSentence(text)) return false
    return (
      this.#isDatedHead(index) ||
      this.#isContactLine(index) ||
      this.#isNameOfPaper(index) ||
      (this.#inZone(index) && this.#isSmallPart(index))
    )
  }

  /** A line of running text; addresses and hours may hold a comma or a stop. */
  #endsSentence(text: string): boolean {
    if (this.#script === 'han')
      return /[。！？；，、“”「」]|[：:]$/.test(text) && !/(?:电话|電話|热线)[：:]$/.test(text)
    return /[.!?;,’”"]$/.test(text) && !/\b(?:Co|Inc|Ltd|[ap]\.m)\.$/.test(text)
  }

  #isDatedHead(index: number): boolean {
    const { text } = this.#strips[index]
    if (text.length > LONGEST_HEAD[this.#script] || !isDated(text)) return false
    return this.#inZone(index) || this.#isolated(index)
  }

  #isContactLine(index: number): boolean {
    const contacts = this.#contacts[index]
    if (!contacts || contacts.count === 0) return false
    const { text } = this.#strips[index]
    const own = contacts.hosts.some((host) => this.#isOwnHost(host, index))
    const speaks = contacts.ofOffice || own
    if (this.#isContinued(index, contacts)) return true
    // A line that begins small goes on from the line before: www… or write to …
    if (this.#script === 'latin' && /^[a-z]/.test(text) && !contacts.alone) return false
    const beside = this.#found[index - 1] || this.#found[index + 1]
    const atEdge = index <= 1 || index >= this.#last - 1
    if (atEdge && speaks && (contacts.count >= 2 || this.#atVeryEdge(index) || beside)) return true
    if (this.#isolated(index) && speaks && (contacts.count >= 2 || own || /[A-Za-z]/.test(text))) return true
    if (this.#isolated(index) && contacts.alone && this.#near(index)) return true
    return beside && this.#inZone(index) && (speaks || contacts.count >= 2)
  }

  /** 本报电话： / （010）5555 1100 */
  #isContinued(index: number, contacts: Contacts): boolean {
    return contacts.alone && this.#found[index - 1] && /[：:]$/.test(this.#strips[index - 1].text)
  }

  #atVeryEdge(index: number): boolean {
    return index === 0 || index === this.#last
  }

  /** themeridian.example belongs to The Meridian, whose name stands at the page's edge. */
  #isOwnHost(host: string, self: number): boolean {
    return this.#strips.some(
      ({ text }, index) => index !== self && this.#inZone(index) && text.length <= 40 && isNameIn(host, text),
    )
  }

  /** The paper's name: it ends as such names do and stands beside furniture, or an address on the page bears it. */
  #isNameOfPaper(index: number): boolean {
    const { text } = this.#strips[index]
    // YANCHUAN DAILY between Chinese lines
    if (this.#script === 'han' && this.#isolated(index) && isEnglishMasthead(text)) return true
    if (!this.#inZone(index)) return false
    if (this.#script === 'latin' && text.length <= 40 && this.#hosts.some((host) => isNameIn(host, text)))
      return true
    if (index === 0 && isNameOfPaper(text)) return this.#found.some((found, at) => found && this.#inZone(at))
    return isMasthead(text) && this.#near(index)
  }

  #isSmallPart(index: number): boolean {
    const { text } = this.#strips[index]
    if (isIssue(text)) return true
    const enclosed = this.#found[index - 1] && this.#found[index + 1]
    const outermost =
      (index === 0 && this.#found[1]) ||
      (index === this.#last && this.#found[index - 1] && !this.#gapBefore(index))
    if (isSmall(text)) return this.#near(index) || (this.#atVeryEdge(index) && /^[A-Z]\d{1,2}$/.test(text))
    if (isSection(text)) return enclosed || (index === 0 && this.#found[1]) || this.#inBlock(index)
    // Anything short inside a block that blank lines set apart from the page: 中共…机关报.
    const short = text.length <= (this.#script === 'latin' ? 40 : 24)
    if (!short || bylineOfLine(text, this.#script)) return false
    return this.#hasGaps && this.#inBlock(index) && (enclosed || (outermost && index === 0))
  }

  /** No blank line between this line and the furniture beside it, on a page that has blank lines. */
  #inBlock(index: number): boolean {
    if (!this.#hasGaps) return false
    const above = this.#found[index - 1] && !this.#gapBefore(index)
    const below = this.#found[index + 1] && !this.#gapBefore(index + 1)
    const parted = this.#gapBefore(index) || this.#strips[index].gapAfter
    return (above && below) || ((above || below) && parted)
  }

  #gapBefore(index: number): boolean {
    return this.#strips[index]?.gapBefore ?? true
  }

  #isolated(index: number): boolean {
    const { gapBefore, gapAfter } = this.#strips[index]
    return this.#hasGaps && gapBefore && gapAfter
  }

  #inZone(index: number): boolean {
    return index < HEAD_ZONE || index > this.#last - FOOT_ZONE
  }

  #near(index: number): boolean {
    return [-2, -1, 1, 2].some((step) => this.#found[index + step])
  }
}

const SHORTEST_NAME = 5
const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '')

/** The Meridian in themeridian.example.co.uk, with or without its article. */
function isNameIn(host: string, name: string): boolean {
  if (!/^[A-Z]/.test(name) || /\d/.test(name)) return false
  const labels = host.replace(/\/.*$/, '').split('.').map(letters)
  return [name, name.replace(/^the\s/i, '')].some(
    (form) => letters(form).length >= SHORTEST_NAME && labels.includes(letters(form)),
  )
}
