import type { Script } from '../../text/characters.ts'
import { bylineOfLine } from '../bylines/line-byline.ts'
import type { Contacts } from './forms/contacts.ts'
import { contactsIn } from './forms/contacts.ts'
import { aroundEnglishDate, isDateAlone, isDated } from './forms/dates.ts'
import { isFolio, isFolioWithSection, isLetteredFolio } from './forms/folios.ts'
import { isSmall, isSureForm } from './forms/index.ts'
import { isEnglishMakers, isOneMaker } from './forms/makers.ts'
import { isIssue, isNotice, isPointer, isSlogan, isSmallNote, isStoryPointer } from './forms/notes.ts'
import {
  isEnglishPaper,
  isHostsName,
  isMasthead,
  isNamedOnPage,
  isNameOfPaper,
  isPinyinName,
  isPinyinOfPaper,
  speaksOfHost,
} from './forms/papers.ts'
import { isSection } from './forms/sections.ts'
import type { Strip } from './strip.ts'

export { JUMP_LINE } from './forms/jumps.ts'

/** So many lines from the page's edge furniture is looked for; extraction keeps it together there. */
const HEAD_ZONE = 12
const FOOT_ZONE = 8
const LONGEST = 160
/** A head or foot in one line, as it comes when extraction runs the cells together. */
const LONGEST_HEAD = { han: 90, latin: 110 } as const
/** So many lines at the page's top may be its head, one by one. */
const HEAD_RUN = 7
const LONGEST_BLOCK = 8
const LONGEST_NAME = 40
/** A line across the page's foot is longer than a column's lines. */
const WIDER_THAN_COLUMN = 1.3
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
  readonly #page: string

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
    this.#page = strips.map(({ text }) => text).join('\n')
  }

  found(): readonly boolean[] {
    for (let pass = 0; pass < PASSES; pass++) {
      this.#findEdgeRuns()
      for (const index of this.#strips.keys())
        if (!this.#found[index] && !this.#isLabel(index)) this.#found[index] = this.#isFurniture(index)
    }
    return this.#found
  }

  #isFurniture(index: number): boolean {
    const { text } = this.#strips[index]
    if (text.length > LONGEST) return false
    if (isSureForm(text) || this.#isStoryPointer(index) || this.#speaksOfPage(index)) return true
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
    return (
      /[.!?;,’”"]$/.test(text) &&
      !/\b(?:Co|Inc|Ltd|[ap]\.m)\.$|^[A-Z][\w ]{2,24}, [A-Z][a-z]{1,6}\.$/.test(text)
    )
  }

  /** 本版资讯仅供参考，不构成投资建议; To report a score, call …: sentences of the paper's own at the page's edge. */
  #speaksOfPage(index: number): boolean {
    const { text } = this.#strips[index]
    const near = this.#near(index) || this.#atVeryEdge(index)
    if (isNotice(text)) return this.#inZone(index) && near
    if (isEnglishMakers(text)) return this.#inZone(index) && near && !/[.!?]$/.test(text)
    const contacts = this.#contacts[index]
    if (!contacts || contacts.count === 0) return false
    const apart = this.#isolated(index)
    if (!this.#atVeryEdge(index) && !(apart && contacts.count >= 2)) return false
    if (this.#script === 'han') return contacts.opensWithOffice && !/[。！？；，、：]$/.test(text)
    const above = this.#strips[index - 1]?.text ?? ''
    const wide = text.length > above.length * WIDER_THAN_COLUMN
    return (
      (apart || wide) && /^[A-Z]/.test(text) && contacts.hosts.some((host) => this.#isOwnHost(host, index))
    )
  }

  /** Comment, page 35, but not in a list of such lines. */
  #isStoryPointer(index: number): boolean {
    const listed = (at: number): boolean => /,? (?:pages? )?[A-Z]?\d{1,3}$/.test(this.#strips[at]?.text ?? '')
    return isStoryPointer(this.#strips[index].text) && !listed(index - 1) && !listed(index + 1)
  }

  #isDatedHead(index: number): boolean {
    const { text } = this.#strips[index]
    if (text.length > LONGEST_HEAD[this.#script]) return false
    if (isDated(text)) return this.#inZone(index) || this.#isolated(index)
    if (isDateAlone(text)) return this.#near(index) && (this.#inBlock(index) || this.#inHeadRun(index))
    return this.#script === 'latin' && this.#atVeryEdge(index) && isHeadInOneLine(text)
  }

  #isContactLine(index: number): boolean {
    const contacts = this.#contacts[index]
    if (!contacts || contacts.count === 0) return false
    const { text } = this.#strips[index]
    const own =
      contacts.hosts.some((host) => this.#isOwnHost(host, index)) ||
      (text.startsWith('@') && this.#hosts.some((host) => host.includes(text.slice(1).toLowerCase())))
    const speaks = contacts.ofOffice || own
    if (this.#isContinued(index, contacts)) return true
    // A line that begins small goes on from the line before: www… or write to …
    if (this.#script === 'latin' && /^[a-z]/.test(text) && !contacts.alone) return false
    const beside = this.#found[index - 1] || this.#found[index + 1]
    const atEdge = index <= 1 || index >= this.#last - 1
    if (atEdge && speaks && (contacts.count >= 2 || this.#atVeryEdge(index) || beside)) return true
    if (this.#isolated(index) && speaks && (contacts.count >= 2 || own || /[A-Za-z]/.test(text))) return true
    if (this.#isolated(index) && contacts.alone && this.#near(index)) return true
    return beside && this.#inZone(index) && (speaks || contacts.count >= 2 || this.#inBlock(index))
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
      ({ text }, index) =>
        index !== self &&
        this.#inZone(index) &&
        ((text.length <= LONGEST_NAME && isHostsName(host, text)) ||
          (this.#found[index] && speaksOfHost(host, text))),
    )
  }

  /** The paper's name: it ends as such names do and stands beside furniture, or an address on the page bears it. */
  #isNameOfPaper(index: number): boolean {
    const { text } = this.#strips[index]
    // YANCHUAN DAILY between Chinese lines
    if (this.#script === 'han' && this.#isolated(index)) {
      if (isEnglishPaper(text) || isPinyinOfPaper(text)) return true
      if (isNameOfPaper(text) && isNamedOnPage(text, this.#page)) return true
    }
    if (!this.#inZone(index)) return false
    if (
      this.#script === 'latin' &&
      text.length <= LONGEST_NAME &&
      this.#hosts.some((host) => isHostsName(host, text))
    )
      return true
    if (index === 0 && isNameOfPaper(text)) return this.#found.some((found, at) => found && this.#inZone(at))
    if (this.#script === 'han' && isPinyinName(text)) return this.#near(index) && this.#isSetApart(index)
    if (this.#isSetApart(index) && isNamedOnPage(text, this.#page)) return true
    return isMasthead(text) && this.#near(index)
  }

  #isSmallPart(index: number): boolean {
    const { text } = this.#strips[index]
    if (isIssue(text)) return true
    const enclosed = this.#found[index - 1] && this.#found[index + 1]
    const outermost =
      (index === 0 && this.#found[1]) ||
      (index === this.#last && this.#found[index - 1] && !this.#gapBefore(index))
    if (isSmall(text)) return this.#isSmallInPlace(index)
    if (isSection(text))
      return (
        enclosed ||
        (index === 0 && this.#found[1]) ||
        (index === 1 && this.#found[0] && isFolio(this.#strips[0].text)) ||
        this.#inBlock(index)
      )
    if ((isPointer(text) || isSlogan(text)) && this.#inBlock(index)) return true
    if (isSlogan(text) && this.#atVeryEdge(index)) return true
    // Anything short inside a block that blank lines set apart from the page: 中共…机关报.
    const short = text.length <= (this.#script === 'latin' ? 40 : 24)
    if (!short || bylineOfLine(text, this.#script)) return false
    if (this.#opensEdgeBlock(index) || this.#opensHeadRun(index)) return true
    return this.#hasGaps && this.#inBlock(index) && (enclosed || (outermost && index === 0))
  }

  #isSmallInPlace(index: number): boolean {
    const { text } = this.#strips[index]
    if ((this.#atVeryEdge(index) || this.#inHeadRun(index)) && isLetteredFolio(text)) return true
    // The page's number over everything else
    if (index === 0 && this.#isolated(0) && isFolio(text)) return true
    // A number may be a table's, so it must stand in the head itself.
    const number = !/[A-Z版]/.test(text) && /^\D{0,8}\d{1,3}$/.test(text)
    return this.#near(index) && (!number || !this.#hasGaps || this.#isSetApart(index))
  }

  /**
   * A section's name without a form of its own, above the rest of a head that extraction put last:
   *
   *     庭审内外
   *     衡平法治报
   *     2024.03.15/星期五
   *     A06
   */
  #opensEdgeBlock(index: number): boolean {
    const [from, to] = this.#blockAt(index)
    if (from !== index || to < this.#last || to - from > LONGEST_BLOCK) return false
    const found = this.#found.slice(from, to + 1).filter(Boolean).length
    const { text, doubled } = this.#strips[index]
    const short = text.length <= (this.#script === 'latin' ? 20 : 6) && !/[（()）]/.test(text)
    return short && doubled === 'no' && this.#found[index + 1] && found >= 3 && found >= to - from
  }

  /** No blank line between this line and the furniture beside it, on a page that has blank lines. */
  #inBlock(index: number): boolean {
    if (!this.#hasGaps) return false
    const above = this.#found[index - 1] && !this.#gapBefore(index)
    const below = this.#found[index + 1] && !this.#gapBefore(index + 1)
    const parted = this.#gapBefore(index) || this.#strips[index].gapAfter || this.#isLabel(index + 1)
    return (above && below) || ((above || below) && parted)
  }

  /** The strips between two blank lines. */
  #blockAt(index: number): readonly [from: number, to: number] {
    let [from, to] = [index, index]
    while (!this.#gapBefore(from)) from--
    while (to < this.#last && !this.#gapBefore(to + 1)) to++
    return [from, to]
  }

  /**
   * Three small things together at the page's edge are its head, though each alone may be anything: a name that ends
   * as papers' do, a section, a folio, a date.
   */
  #findEdgeRuns(): void {
    if (!this.#hasGaps) return
    const [foot] = this.#footRun()
    if (this.#last - foot >= 2) this.#found.fill(true, foot, this.#last + 1)
    for (const [from, to] of [this.#headRun(), this.#blockAt(0), this.#blockAt(this.#last)]) {
      if (to - from > LONGEST_BLOCK) continue
      const members = this.#strips.flatMap(({ text }, at) =>
        at >= from && at <= to && !this.#isLabel(at) && (this.#found[at] || this.#mayBeHead(text))
          ? [at]
          : [],
      )
      const isName = members.some((at) => isMasthead(this.#strips[at].text))
      const isSure = members.some(
        (at) =>
          this.#found[at] || isLetteredFolio(this.#strips[at].text) || isDateAlone(this.#strips[at].text),
      )
      const enough =
        members.length >= 3 ? isName || isSure : members.length === 2 && members[0] === 0 && isName
      if (enough) for (const at of members) this.#found[at] = true
    }
  }

  #mayBeHead(text: string): boolean {
    return isDated(text) || isDateAlone(text) || isMasthead(text) || isSection(text) || isFolioOfHead(text)
  }

  /** The lines from the top that stand alone between blank lines and look like a head's, the first of them or not. */
  #headRun(): readonly [from: number, to: number] {
    let to = 0
    while (this.#inHeadRun(to + 1) && (this.#found[to + 1] || this.#mayBeHead(this.#strips[to + 1].text)))
      to++
    // 人物 under the head is the first article's.
    while (to > 1 && !this.#found[to] && isSection(this.#strips[to].text)) to--
    return this.#inHeadRun(0) ? [0, to] : [0, -1]
  }

  /** The lines at the end that stand alone and name makers and other small things. */
  #footRun(): readonly [from: number, to: number] {
    let from = this.#last + 1
    while (from > 0 && this.#isolated(from - 1) && this.#mayBeFoot(from - 1)) from--
    return [from, this.#last]
  }

  #mayBeFoot(index: number): boolean {
    const { text } = this.#strips[index]
    return this.#found[index] || isOneMaker(text) || isSmallNote(text)
  }

  /** 浣纱 over 青溪晨报, 副刊 11: the page's first line, when the second is a head's. */
  #opensHeadRun(index: number): boolean {
    if (index !== 0 || !this.#isolated(0) || !this.#found[1] || !this.#inHeadRun(1)) return false
    const { text } = this.#strips[1]
    const head = isDated(text) || isLetteredFolio(text) || isMasthead(text)
    return head && this.#strips[0].text.length <= (this.#script === 'latin' ? 20 : 6)
  }

  #inHeadRun(index: number): boolean {
    return index < HEAD_RUN && index < this.#strips.length && this.#isolated(index)
  }

  #isSetApart(index: number): boolean {
    return this.#inBlock(index) || this.#isolated(index)
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

const isFolioOfHead = (text: string): boolean => isFolio(text) || isFolioWithSection(text)

/** Sport 23.11.25 The Sunday Mercator 7: a date, names, and the page's number at an end. */
function isHeadInOneLine(text: string): boolean {
  const rest = aroundEnglishDate(text)
  if (rest === undefined || rest.length > 60) return false
  const words = rest.split(/\s+/)
  const numbered = [words[0], words[words.length - 1]].some((word) => /^[A-Z]?\d{1,3}$/.test(word))
  return numbered && words.every((word) => /^(?:[A-Z\d&|•·-]|of$|and$|the$)/.test(word))
}
