import { endsSentence } from '../text/sentences.ts'
import type { Script } from '../text/characters.ts'
import type { Cut, Thing } from './cuts.ts'
import type { PrintLine } from './print-line.ts'
import { around, bottom, right, sharedWidth } from './printed-sheet.ts'

/** A line with its article's number on this sheet, in reading order. */
export interface Placed {
  readonly line: PrintLine
  readonly role: 'head' | 'text' | 'caption' | 'furniture' | 'label'
  readonly article: number
  /** The source itself says so. */
  readonly said: boolean
}

export interface TerritoryNeeds {
  readonly script: Script
  /** An em of the body type. */
  readonly em: number
  readonly isCaption: (line: PrintLine) => boolean
  /** Heads that begin an article, be they as small as they are. */
  readonly opens: (line: PrintLine) => boolean
  /** A sentence pulled out of the text: printed elsewhere as running text, or set between two rules. */
  readonly isPulled: (lines: readonly PrintLine[]) => boolean
}

/** A head in mid-column that is no larger, by the body's type, and closer, in ems, parts a text and begins none. */
const SUBHEAD = { size: 1.65, gap: 1.35, lines: 3 }

/** In ems of the body type: what stands farther below the text is not put into it. */
const FARTHEST_BELOW = 6
/** In ems of the body type: what is farther apart is two heads. */
const HEAD_GAP = 1.7

/**
 * Walks the parts of a sheet in reading order and tells the articles apart. A head opens an article whose territory
 * is what stands below it, as far as it reaches; columns there without a head of their own go on with it.
 */
export function territoriesOf(cut: Cut, needs: TerritoryNeeds): readonly Placed[] {
  const walker = new Walker(needs)
  walker.walk(cut, undefined, false)
  return walker.placed()
}

interface Open {
  readonly number: number
  texts: number
  last: PrintLine | undefined
  /** Its lines so far are only heads. */
  headSize: number
}

class Walker {
  readonly #needs: TerritoryNeeds
  readonly #lines: { line: PrintLine; role: Placed['role']; open: Open | undefined }[] = []
  #articles = 0
  /** Captions whose article is not known yet, and how far above the picture text stood. */
  #waiting: PrintLine[] = []
  #pictureGap = Infinity
  /** The line that stands right above in the same part. */
  #above: PrintLine | undefined

  constructor(needs: TerritoryNeeds) {
    this.#needs = needs
  }

  placed(): readonly Placed[] {
    this.#settle(undefined)
    return this.#lines.map(({ line, role, open }) => ({
      line,
      role,
      article: open?.number ?? -1,
      said: false,
    }))
  }

  #open(): Open {
    return { number: this.#articles++, texts: 0, last: undefined, headSize: 0 }
  }

  /** Gives the article that is open at the end of a part. */
  walk(cut: Cut, open: Open | undefined, hard: boolean): Open | undefined {
    switch (cut.kind) {
      case 'leaf':
        return this.#leaf(cut.things, open, hard)
      case 'stack':
        return this.#stack(cut.parts, cut.hard, open, hard)
      case 'row':
        return this.#row(cut.parts, open, hard)
      default:
        return cut satisfies never
    }
  }

  #stack(
    parts: readonly Cut[],
    hard: readonly boolean[],
    open: Open | undefined,
    outer: boolean,
  ): Open | undefined {
    let current = open
    for (const [index, part] of parts.entries())
      current = this.walk(part, current, index === 0 ? outer : hard[index])
    return current
  }

  #row(parts: readonly Cut[], open: Open | undefined, hard: boolean): Open | undefined {
    let last = open
    let territory = hard && open?.texts !== 0 ? undefined : open
    let lowest = -Infinity
    let nearest: Open | undefined
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.#above = undefined
      const own = this.#beginsWithHead(part)
      const from = index === 0 ? territory : own ? undefined : this.#goesOnWith(territory, last)
      last = this.walk(part, from, index === 0 && hard)
      territory ??= index === 0 ? last : undefined
      const low = bottom(around(part.things.map(({ box }) => box)))
      if (last?.texts === 0 && low > lowest) [lowest, nearest] = [low, last]
    }
    this.#above = undefined
    // What stands below heads alone goes on with the one that is nearest to it.
    if (territory?.texts === 0 && nearest) return nearest
    return territory ?? last
  }

  /** A part that has a head of its own, be it under a picture, goes on with nothing. */
  #beginsWithHead(part: Cut): boolean {
    const byTop = [...part.things].sort((a, b) => a.box.top - b.box.top)
    const at = byTop.findIndex((thing) => thing.kind === 'line' && !this.#needs.isCaption(thing.line))
    const first = byTop.at(at)
    if (at < 0 || first?.kind !== 'line' || !first.head) return false
    return !this.#needs.isPulled(clusterAt(byTop, at))
  }

  /** The next column goes on with the article above the columns, unless another one broke off in mid-sentence. */
  #goesOnWith(territory: Open | undefined, last: Open | undefined): Open | undefined {
    if (!territory) return last
    if (!last || last === territory || !last.last) return territory
    const { script } = this.#needs
    const broken = !endsSentence(last.last.text, script)
    const whole = !territory.last || endsSentence(territory.last.text, script)
    return broken && whole ? last : territory
  }

  #leaf(things: readonly Thing[], opened: Open | undefined, hard: boolean): Open | undefined {
    let open = opened
    // A rule or a wide gap ends an article, but for one whose head stands right above, and for what is put into it.
    if (hard && open && open.texts > 0 && !this.#isInserted(open, things, 0)) open = undefined
    for (const [index, thing] of things.entries()) {
      if (thing.kind === 'picture') {
        if (this.#waiting.length > 0) this.#settle(opened)
        this.#pictureGap = this.#above ? thing.box.top - bottom(this.#above.box) : Infinity
      } else if (this.#needs.isCaption(thing.line)) this.#waiting.push(thing.line)
      else if (thing.head || thing.display) open = this.#head(things, index, open, hard && index === 0)
      else {
        this.#settle(open)
        open ??= this.#open()
        open.texts++
        open.last = thing.line
        this.#lines.push({ line: thing.line, role: 'text', open })
      }
      if (thing.kind === 'line' && !this.#needs.isCaption(thing.line)) this.#above = thing.line
    }
    return open
  }

  #head(things: readonly Thing[], index: number, before: Open | undefined, hard: boolean): Open | undefined {
    const thing = things[index]
    if (thing.kind !== 'line') return before
    const { line } = thing
    let open = before
    if (open && !this.#isInserted(open, things, index)) {
      const begins = open.texts > 0 ? !this.#isSubhead(things, index, open) : hard || this.#standsApart(line)
      if (begins) open = undefined
    }
    const last = this.#waiting.at(-1)
    const ownPicture = last && this.#pictureGap > 1.2 * (thing.box.top - bottom(last.box))
    this.#settle(ownPicture ? (open ??= this.#open()) : before)
    open ??= this.#open()
    if (open.texts === 0) open.headSize = Math.max(open.headSize, line.size)
    this.#lines.push({ line, role: 'head', open })
    return open
  }

  /** The lines of one head stand close together. */
  #standsApart(line: PrintLine): boolean {
    const above = this.#above
    if (!above || sharedWidth(above.box, line.box) <= 0) return false
    const gap = line.box.top - bottom(above.box)
    return gap > Math.max(HEAD_GAP * this.#needs.em, 0.9 * above.size)
  }

  #settle(open: Open | undefined): void {
    for (const line of this.#waiting) this.#lines.push({ line, role: 'caption', open })
    this.#waiting = []
    this.#pictureGap = Infinity
  }

  /** A sentence from the text set large in the text's own column, or something put in where a sentence goes on. */
  #isInserted(open: Open, things: readonly Thing[], index: number): boolean {
    const { em, isPulled, script } = this.#needs
    const cluster = clusterAt(things, index)
    const above = open.last
    const first = cluster[0] as PrintLine | undefined
    if (open.texts === 0 || !above || !first) return false
    const below = things.at(index + cluster.length)
    // At the top of a column that goes on with the article.
    if (!this.#above) return isPulled(cluster) && below?.kind === 'line'
    if (this.#above !== above) return false
    if (sharedWidth(first.box, above.box) <= 0 || first.box.top - bottom(above.box) > FARTHEST_BELOW * em)
      return false
    if (isPulled(cluster)) return true
    if (endsSentence(above.text, script)) return false
    if (below?.kind === 'line') return mayGoOn(below.line.text, script)
    return script === 'han' || Math.max(...cluster.map(({ size }) => size)) <= SUBHEAD.size * em
  }

  /** Asked of the first line of a cluster, whose largest line decides; the others go with it. */
  #isSubhead(things: readonly Thing[], index: number, open: Open): boolean {
    const { em, opens } = this.#needs
    const cluster = clusterAt(things, index)
    const [line] = cluster
    const above = this.#above
    if (cluster.some(opens)) return false
    // At the top of a column only a head as small as the text may be a sub-heading of what goes on there.
    if (!above)
      return (
        cluster.length <= SUBHEAD.lines &&
        !things.slice(index, index + cluster.length).some((thing) => thing.kind === 'line' && thing.head) &&
        things.at(index + cluster.length)?.kind === 'line' &&
        line.size < 0.8 * open.headSize
      )
    if (above !== open.last && !this.#standsApart(line)) return true
    const gap = (line.box.top - bottom(above.box)) / em
    const size = Math.max(...cluster.map((own) => own.size))
    return size <= SUBHEAD.size * em && gap <= SUBHEAD.gap && size < 0.8 * open.headSize
  }
}

/** No head has so many lines; those of a broken file are looked at in parts. */
const MOST_IN_CLUSTER = 60

/** The head lines in succession that begin here. */
function clusterAt(things: readonly Thing[], index: number): readonly PrintLine[] {
  const cluster: PrintLine[] = []
  for (const thing of things.slice(index, index + MOST_IN_CLUSTER)) {
    if (thing.kind !== 'line' || !(thing.head || thing.display)) break
    if (cluster.length > 0 && sharedWidth(thing.box, cluster[0].box) <= 0 && right(thing.box) > 0) break
    cluster.push(thing.line)
  }
  return cluster
}

/** Whether a text may be the rest of a sentence: in Latin script that begins with a small letter. */
const mayGoOn = (text: string, script: Script): boolean => script === 'han' || /^\P{L}*\p{Ll}/u.test(text)
