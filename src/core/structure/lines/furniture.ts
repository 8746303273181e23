import type { Script } from '../../text/characters.ts'
import { bylineOfLine } from '../bylines/line-byline.ts'
import type { Contacts } from './forms/contacts.ts'
import { contactsIn } from './forms/contacts.ts'
import { isBesideDate, isDateAlone, isDated, isEnglishHead } from './forms/dates.ts'
import { isFolio, isLetteredFolio } from './forms/folios.ts'
import type { HeadPart } from './forms/head-parts.ts'
import { headPartOf, headPartsIn } from './forms/head-parts.ts'
import { isSectionWithFolio, isSmall, isSureForm } from './forms/index.ts'
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
import { PageEdge } from './page-edge.ts'
import type { Strip } from './strip.ts'

export { JUMP_LINE } from './forms/jumps.ts'

const LONGEST = 160
/** A head or foot in one line, as it comes when extraction runs the cells together. */
const LONGEST_HEAD = { han: 90, latin: 110 } as const
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
  readonly #edge: PageEdge
  readonly #page: string

  constructor(strips: readonly Strip[], isLabel: (index: number) => boolean, script: Script) {
    this.#strips = strips
    this.#isLabel = isLabel
    this.#script = script
    this.#contacts = strips.map(({ text }) => (/[\d@]|\w\.\w/.test(text) ? contactsIn(text) : undefined))
    this.#hosts = this.#contacts.flatMap((contacts) => contacts?.hosts ?? [])
    this.#found = strips.map(() => false)
    this.#edge = new PageEdge(strips, isLabel)
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
      (this.#edge.inZone(index) && this.#isSmallPart(index))
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
    const near = this.#near(index) || this.#edge.isOutermost(index)
    if (isNotice(text)) return this.#edge.inZone(index) && near
    if (isEnglishMakers(text)) return this.#edge.inZone(index) && near && !/[.!?]$/.test(text)
    const contacts = this.#contacts[index]
    if (!contacts || contacts.count === 0) return false
    const apart = this.#edge.isAlone(index)
    if (!this.#edge.isOutermost(index) && !(apart && contacts.count >= 2)) return false
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
    if (isDated(text)) return this.#edge.inZone(index) || this.#edge.isAlone(index)
    if (isDateAlone(text)) {
      if (!isBesideDate(text) && this.#has('date')) return false
      return this.#near(index) && (this.#inBlock(index) || this.#edge.isAloneAtTop(index))
    }
    return this.#script === 'latin' && this.#edge.isOutermost(index) && isEnglishHead(text)
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
    const atEdge = index <= 1 || index >= this.#edge.last - 1
    if (atEdge && speaks && (contacts.count >= 2 || this.#edge.isOutermost(index) || beside)) return true
    if (this.#edge.isAlone(index) && speaks && (contacts.count >= 2 || own || /[A-Za-z]/.test(text)))
      return true
    if (this.#edge.isAlone(index) && contacts.alone && this.#near(index)) return true
    return beside && this.#edge.inZone(index) && (speaks || contacts.count >= 2 || this.#inBlock(index))
  }

  /** 本报电话： / （010）5555 1100 */
  #isContinued(index: number, contacts: Contacts): boolean {
    return contacts.alone && this.#found[index - 1] && /[：:]$/.test(this.#strips[index - 1].text)
  }

  /** themeridian.example belongs to The Meridian, whose name stands at the page's edge. */
  #isOwnHost(host: string, self: number): boolean {
    return this.#strips.some(
      ({ text }, index) =>
        index !== self &&
        this.#edge.inZone(index) &&
        ((text.length <= LONGEST_NAME && isHostsName(host, text)) ||
          (this.#found[index] && speaksOfHost(host, text))),
    )
  }

  /** The paper's name: it ends as such names do and stands beside furniture, or an address on the page bears it. */
  #isNameOfPaper(index: number): boolean {
    const { text } = this.#strips[index]
    // YANCHUAN DAILY between Chinese lines
    if (this.#script === 'han' && this.#edge.isAlone(index)) {
      if (isEnglishPaper(text) || isPinyinOfPaper(text)) return true
      if (isNameOfPaper(text) && isNamedOnPage(text, this.#page)) return true
    }
    if (!this.#edge.inZone(index)) return false
    if (
      this.#script === 'latin' &&
      text.length <= LONGEST_NAME &&
      this.#hosts.some((host) => isHostsName(host, text))
    )
      return true
    if (index === 0 && isNameOfPaper(text))
      return this.#found.some((found, at) => found && this.#edge.inZone(at))
    if (this.#script === 'han' && isPinyinName(text)) return this.#near(index) && this.#isSetApart(index)
    if (this.#isSetApart(index) && isNamedOnPage(text, this.#page)) return true
    if (isNameOfPaper(text)) return this.#near(index)
    if (isEnglishPaper(text) && /^The /.test(text)) return this.#near(index) && !this.#has('name')
    // 一句话新闻, ASK THE EXAMINER: under the paper's name it is a column's.
    return (
      isMasthead(text) && this.#near(index) && !this.#has('name') && (index === 0 || this.#found[index + 1])
    )
  }

  #isSmallPart(index: number): boolean {
    const { text } = this.#strips[index]
    if (isIssue(text)) return true
    const enclosed = this.#found[index - 1] && this.#found[index + 1]
    const outermost =
      (index === 0 && this.#found[1]) ||
      (index === this.#edge.last && this.#found[index - 1] && !this.#edge.gapBefore(index))
    if (isSmall(text)) return this.#isSmallInPlace(index)
    if (isSection(text)) {
      if (enclosed) return true
      if (this.#has('section')) return false
      return (
        (index === 0 && this.#found[1]) ||
        (index === 1 && this.#found[0] && isFolio(this.#strips[0].text)) ||
        (this.#edge.isAtTop(index) && this.#found[index + 1] && !this.#edge.gapBefore(index + 1)) ||
        this.#inBlock(index)
      )
    }
    if ((isPointer(text) || isSlogan(text)) && this.#inBlock(index)) return true
    if (isSlogan(text) && this.#edge.isOutermost(index)) return true
    // Anything short inside a block that blank lines set apart from the page: 中共…机关报.
    const short = text.length <= (this.#script === 'latin' ? 40 : 24)
    if (!short || bylineOfLine(text, this.#script)) return false
    if (this.#opensEdgeBlock(index) || this.#opensHeadRun(index)) return true
    return this.#edge.hasGaps && this.#inBlock(index) && (enclosed || (outermost && index === 0))
  }

  #isSmallInPlace(index: number): boolean {
    const { text } = this.#strips[index]
    if ((this.#edge.isOutermost(index) || this.#edge.isAloneAtTop(index)) && isLetteredFolio(text))
      return true
    // The page's number over everything else
    if (index === 0 && (isSectionWithFolio(text) || (this.#edge.isAlone(0) && isFolio(text)))) return true
    if (!this.#near(index)) return false
    // A number may be a table's.
    const goesOn = index === 0 || this.#found[index - 1]
    if (/^\d{1,3}$/.test(text) && (!goesOn || this.#has('folio'))) return false
    if (this.#edge.hasGaps) return this.#isSetApart(index)
    // Without blank lines only what goes on from the page's edge is sure to be no line of a list.
    const below = this.#found.slice(index + 1, this.#edge.last + 1)
    return goesOn && (this.#edge.isAtTop(index) || below.every(Boolean))
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
    const [from, to] = this.#edge.blockAt(index)
    if (from !== index || to < this.#edge.last || to - from > LONGEST_BLOCK) return false
    const found = this.#found.slice(from, to + 1).filter(Boolean).length
    const { text, doubled } = this.#strips[index]
    const short = text.length <= (this.#script === 'latin' ? 20 : 6) && !/[（()）]/.test(text)
    return short && doubled === 'no' && this.#found[index + 1] && found >= 3 && found >= to - from
  }

  /** No blank line between this line and the furniture beside it, on a page that has blank lines. */
  #inBlock(index: number): boolean {
    if (!this.#edge.hasGaps) return false
    const above = this.#found[index - 1] && !this.#edge.gapBefore(index)
    const below = this.#found[index + 1] && !this.#edge.gapBefore(index + 1)
    const parted = this.#edge.gapBefore(index) || this.#strips[index].gapAfter || this.#isLabel(index + 1)
    return (above && below) || ((above || below) && parted)
  }

  /**
   * Three small things together at the page's edge are its head, though each alone may be anything: a name that ends
   * as papers' do, a section, a folio, a date.
   */
  #findEdgeRuns(): void {
    if (!this.#edge.hasGaps) return
    const [foot] = this.#footRun()
    if (this.#edge.last - foot >= 2) this.#found.fill(true, foot, this.#edge.last + 1)
    for (const run of [this.#headRun(), this.#edge.blockAt(0), this.#edge.blockAt(this.#edge.last)])
      for (const at of this.#headIn(run)) this.#found[at] = true
  }

  #headIn([from, to]: readonly [from: number, to: number]): readonly number[] {
    if (to - from > LONGEST_BLOCK) return []
    const seen = new Set<HeadPart>()
    const members: number[] = []
    for (let at = from; at <= to; at++) {
      const { text } = this.#strips[at]
      const part = this.#isLabel(at) ? undefined : headPartOf(text)
      const again = part !== undefined && seen.has(part) && !isBesideDate(text)
      if (this.#found[at] || (part && !again)) members.push(at)
      if (part) seen.add(part)
    }
    if (to + 1 - from - members.length > 1) return []
    const isSure = members.some((at) => this.#found[at] || isLetteredFolio(this.#strips[at].text))
    const titled = seen.has('name') && members[0] === 0
    return (members.length >= 3 && (isSure || seen.has('name') || seen.has('date'))) ||
      (members.length === 2 && titled)
      ? members
      : []
  }

  /** The lines from the top that stand alone between blank lines and look like a head's, the first of them or not. */
  #headRun(): readonly [from: number, to: number] {
    let to = 0
    while (this.#edge.isAloneAtTop(to + 1) && (this.#found[to + 1] || headPartOf(this.#strips[to + 1].text)))
      to++
    // 人物 under the head is the first article's.
    while (to > 1 && !this.#found[to] && mayBeTitle(this.#strips[to].text)) to--
    return this.#edge.isAloneAtTop(0) ? [0, to] : [0, -1]
  }

  /** The lines at the end that stand alone and name makers and other small things. */
  #footRun(): readonly [from: number, to: number] {
    let from = this.#edge.last + 1
    while (from > 0 && this.#edge.isAlone(from - 1) && this.#mayBeFoot(from - 1)) from--
    return [from, this.#edge.last]
  }

  #mayBeFoot(index: number): boolean {
    const { text } = this.#strips[index]
    return this.#found[index] || isOneMaker(text) || isSmallNote(text)
  }

  /** 浣纱 over 青溪晨报, 副刊 11: the page's first line, when the second is a head's. */
  #opensHeadRun(index: number): boolean {
    if (index !== 0 || !this.#edge.isAlone(0) || !this.#found[1] || !this.#edge.isAloneAtTop(1)) return false
    const { text } = this.#strips[1]
    const head = isDated(text) || isLetteredFolio(text) || isMasthead(text)
    return head && this.#strips[0].text.length <= (this.#script === 'latin' ? 20 : 6)
  }

  /** The page's furniture has this part already. */
  #has(part: HeadPart): boolean {
    return this.#strips.some(
      ({ text }, at) => this.#found[at] && this.#edge.inZone(at) && headPartsIn(text).includes(part),
    )
  }

  /** A block of small things only. */
  #isPureBlock(from: number, to: number): boolean {
    return this.#strips
      .slice(from, to + 1)
      .every(({ text }, at) => this.#found[from + at] || isSmall(text) || headPartOf(text))
  }

  /** Alone, or with other furniture in a block that is no column. */
  #isSetApart(index: number): boolean {
    if (this.#edge.isAlone(index) || this.#inBlock(index)) return true
    const [from, to] = this.#edge.blockAt(index)
    const below = this.#edge.isAtTop(index) && index < to && this.#found[index + 1]
    const beside = (index > from && this.#found[index - 1]) || below || this.#isPureBlock(from, to)
    return this.#edge.hasGaps && to - from <= LONGEST_BLOCK && beside
  }

  #near(index: number): boolean {
    return [-2, -1, 1, 2].some((step) => this.#found[index + step])
  }
}

/** 人物, 一句话新闻, Obituaries: what a column may be called as well as a page. */
const mayBeTitle = (text: string): boolean =>
  isSection(text) || (isMasthead(text) && !isNameOfPaper(text) && !/^The /.test(text))
