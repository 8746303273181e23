import type { Script } from '#core/text/characters'
import { isHan, scriptOf } from '#core/text/characters'
import { addressesIn } from '#core/text/addresses'
import { englishLines } from '../typeset/lines/english-lines.ts'
import type { Random } from '../typeset/random.ts'
import { random } from '../typeset/random.ts'
import { brokenLines } from './broken-lines.ts'

/** What a joint was before the lines were broken. */
export type JointKind = 'soft hyphen' | 'own hyphen' | 'address' | 'figure' | 'latin' | 'border' | 'plain'

export interface PrintedJoint {
  /** From behind the last character that is neither blank nor hyphen to the next line's first character. */
  readonly from: number
  readonly to: number
  /** What must be printed there. */
  readonly truth: string
  readonly kind: JointKind
}

export interface PrintedSheet {
  readonly language: string
  readonly script: Script
  readonly text: string
  /** The numbers (0-based) of each paragraph's lines. */
  readonly paragraphs: readonly { readonly from: number; readonly to: number }[]
  readonly joints: readonly PrintedJoint[]
}

/** How the sheet is printed. */
interface Manner {
  readonly lineEnd: '\n' | '\r\n'
  readonly trailing: string
  /** What stands at the end of a line for a soft hyphen, and whether the words' own hyphens look so, too. */
  readonly sign: string
  readonly ownToo: boolean
  /** Chinese and Latin are set apart by a blank. */
  readonly apart: boolean
}

const SIGNS = ['-', '-', '-', '¬', '\u00ad', '⸗', '‐', '='] as const

/** The paragraphs broken into lines of a random width and manner; the same seed gives the same sheet. */
export function printedSheet(paragraphs: readonly string[], seed: string): PrintedSheet {
  const chance = random(`joints ${seed}`)
  const script = scriptOf(paragraphs.join('\n'))
  const sign = chance.pick(SIGNS)
  const manner: Manner = {
    lineEnd: chance.chance(0.3) ? '\r\n' : '\n',
    trailing: chance.chance(0.3) ? ' ' : '',
    sign,
    ownToo: sign !== '=' && chance.chance(0.4),
    apart: script === 'han' && chance.chance(0.3),
  }
  const set = script === 'latin' ? englishSetter(chance) : chineseSetter(chance)
  const joints: PrintedJoint[] = []
  const spans: { from: number; to: number }[] = []
  let text = ''
  let line = 0
  for (const paragraph of paragraphs) {
    const gold = manner.apart ? setApart(paragraph) : paragraph
    const lines = set(gold)
    spans.push({ from: line, to: line + lines.length })
    line += lines.length
    text = printed(text, gold, lines, manner, joints)
  }
  const language = script === 'latin' ? 'en' : manner.apart ? 'zh apart' : 'zh'
  return { language, script, text, paragraphs: spans, joints }
}

interface SetLine {
  readonly text: string
  readonly soft: boolean
}
type Setter = (text: string) => readonly SetLine[]

const englishSetter = ({ next }: Random): Setter => {
  const ems = 7 + next() * 20
  return (text) => englishLines(text, { ems: () => ems, ownHyphens: true })
}

/** In some papers Latin words stay whole, in some they get hyphens, and some extractors cut anywhere. */
const chineseSetter = ({ next, pick }: Random): Setter => {
  const [cells, cut] = [9 + Math.floor(next() * 16), pick(['whole', 'hyphens', 'anywhere'] as const)]
  return (text) => brokenLines(text, cells, cut)
}

/** A blank between a Chinese character and a Latin letter or figure. */
const setApart = (text: string): string =>
  text.replace(/(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=\p{Script=Han})/gu, ' ')

/** `text` with the paragraph's lines printed below it; their joints are added to `joints`. */
function printed(
  text: string,
  gold: string,
  lines: readonly SetLine[],
  manner: Manner,
  joints: PrintedJoint[],
): string {
  const inAddress = addressesIn(gold)
  let out = text
  let at = 0
  for (const [index, line] of lines.entries()) {
    const ink = line.soft ? line.text.slice(0, -1) : line.text
    at = gold.indexOf(ink, at) + ink.length
    const own = /[A-Za-z0-9]-$/.test(ink)
    const body = own ? ink.slice(0, -1) : ink
    out += body
    if (index + 1 === lines.length) break
    const from = out.length
    const sign = line.soft || (own && manner.ownToo) ? manner.sign : own ? '-' : ''
    out += sign + manner.trailing + manner.lineEnd
    const blank = gold[at] === ' ' ? ' ' : ''
    at += blank.length
    const place = { left: body.at(-1) ?? '', right: lines[index + 1].text[0] ?? '' }
    const address = blank === '' && inAddress(at) && inAddress(at - 1)
    const kind = address ? 'address' : line.soft ? 'soft hyphen' : own ? 'own hyphen' : kindOf(place)
    joints.push({ from, to: out.length, truth: (own ? '-' : '') + blank, kind })
  }
  return `${out}${manner.lineEnd}`
}

function kindOf({ left, right }: { left: string; right: string }): JointKind {
  if (/[\d.,]/.test(left) && /\d/.test(right)) return 'figure'
  const [leftLatin, rightLatin] = [/[A-Za-z0-9]/.test(left), /[A-Za-z0-9]/.test(right)]
  if (leftLatin && rightLatin) return 'latin'
  return (leftLatin && isHan(right)) || (rightLatin && isHan(left)) ? 'border' : 'plain'
}
