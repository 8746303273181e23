import type { Script } from '../characters.ts'
import { HAN } from '../characters.ts'
import { address } from './address.ts'
import { border } from './border.ts'
import { figure } from './figure.ts'
import { hyphen } from './hyphen.ts'
import type { Joint, JointPlace, JointRule } from './joint.ts'
import { blank, solid } from './joint.ts'
import { latinWord } from './latin-word.ts'
import { mark } from './mark.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The kinds of joints; the first that knows a place decides. */
export const JOINT_RULES: readonly JointRule[] = [
  address, // first: its hyphens, stops and figures are no sentence's
  hyphen, // before marks: a dash may look like it, but has a blank before it
  figure, // before marks: 25 / % and 3. / 5
  mark,
  border, // before words: it has a Chinese character on one side
  latinWord,
]

const CHINESE = new RegExp(`[${HAN}\\u3000-\\u303f\\uff00-\\uffef]`)
/** How much Latin makes an English passage on a Chinese page. */
const PASSAGE = 24

/** A Chinese page may quote an English sentence, and an English page a Chinese one. */
function scriptAt(left: string, right: string, script: Script): Script {
  const [before, after] = [left.slice(-PASSAGE), right.slice(0, PASSAGE)]
  if (CHINESE.test(before.slice(-1) + after.slice(0, 1))) return 'han'
  if (script === 'latin') return 'latin'
  const english = !CHINESE.test(before) && !CHINESE.test(after) && /[a-z] [a-z]/.test(`${before} ${after}`)
  return english && before.length + after.length >= PASSAGE ? 'latin' : 'han'
}

/**
 * How a line and the next one of its block are set together: nothing between Chinese characters, a blank between
 * words, and the hyphen of a parted word goes.
 *
 * @param script the page's
 */
export function jointOf(left: string, right: string, script: Script, page: Vocabulary): Joint {
  const local = scriptAt(left, right, script)
  const place: JointPlace = { left, right, script: local, page }
  for (const rule of JOINT_RULES) {
    const joint = rule.judge(place)
    if (joint) return joint
  }
  return local === 'han' ? solid([]) : blank([])
}
