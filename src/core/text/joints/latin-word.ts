import { isCommon, isFormOf, isMadeOf } from './english/is-word.ts'
import type { Joint, JointPlace, JointRule } from './joint.ts'
import { blank, solid } from './joint.ts'
import { LETTER, shapeOf } from './vocabulary.ts'

/** Two Latin words, or one, in Chinese text, where a line end swallows a blank or parts a word without a hyphen. */
export const latinWord: JointRule = {
  id: 'latin-word',
  about:
    'Latin letters and figures on both sides in Chinese text: one word or two, by the page and by their form.',
  examples: [
    { left: '使用iPhone', right: 'Pro拍摄', joined: '使用iPhone Pro拍摄', script: 'han' },
    { left: '新款iPhone 15', right: 'Pro上市', joined: '新款iPhone 15 Pro上市', script: 'han' },
    { left: '新款iPhone', right: '15上市', joined: '新款iPhone 15上市', script: 'han' },
    {
      left: '新款iPhone',
      right: '15上市',
      joined: '新款iPhone15上市',
      script: 'han',
      page: ['买iPhone15的'],
    },
    { left: '采用Chat', right: 'GPT技术', joined: '采用ChatGPT技术', script: 'han', page: ['用ChatGPT写作'] },
    { left: '采用5', right: 'G技术', joined: '采用5G技术', script: 'han' },
    { left: '全长100', right: 'km，', joined: '全长100km，', script: 'han' },
    { left: '全长100', right: 'km，', joined: '全长100 km，', script: 'han', page: ['宽20 km，'] },
    { left: '国产C', right: '919客机', joined: '国产C919客机', script: 'han' },
    { left: '高新techno', right: 'logy产业', joined: '高新technology产业', script: 'han' },
    { left: '使用GPT,', right: 'Claude等', joined: '使用GPT, Claude等', script: 'han' },
    { left: '采用GPT', right: '技术', joined: '采用GPT技术', script: 'han' },
    { left: 'of', right: 'the', joined: 'of the', script: 'latin' },
    { left: 'drove 20', right: 'km', joined: 'drove 20km', script: 'latin', page: ['walked 15km'] },
    { left: 'drove 20', right: 'km', joined: 'drove 20 km', script: 'latin' },
  ],
  judge: (place) => {
    const words = wordsAt(place)
    if (!words) {
      const afterStop = /[A-Za-z0-9][,.;!?]$/.test(place.left.slice(-2)) && /^[A-Za-z]/.test(place.right)
      return afterStop ? blank([]) : undefined
    }
    return byPage(words, place) ?? (place.script === 'han' ? byForm(words) : undefined)
  },
}

interface Words {
  readonly first: string
  readonly second: string
}

const FIRST = new RegExp(`[${LETTER}0-9](?:[${LETTER}0-9.,'’&/-]*[${LETTER}0-9])?$`)
const SECOND = new RegExp(`^[${LETTER}0-9](?:[${LETTER}0-9.,'’&/-]*[${LETTER}0-9])?`)

function wordsAt({ left, right }: JointPlace): Words | undefined {
  const first = FIRST.exec(left.slice(-40))?.[0]
  const second = SECOND.exec(right.slice(0, 40))?.[0]
  return first === undefined || second === undefined ? undefined : { first, second }
}

/** The page has them elsewhere, in one piece or in two. English words are two unless figures are among them. */
function byPage({ first, second }: Words, { page, script }: JointPlace): Joint | undefined {
  if (script === 'latin' && !/\d/.test(first + second)) return undefined
  const forms = [first + second, `${first} ${second}`].map((form) => form.toLowerCase())
  for (const [together, apart] of [forms, forms.map(shapeOf)]) {
    const [one, two] = [page.words.has(together), page.pairs.has(apart)]
    if (one !== two) return one ? solid(['word-elsewhere']) : blank(['word-elsewhere'])
  }
  return undefined
}

/** Signs of measures, as they stand behind a figure. */
const UNIT =
  /^(?:[kcmnμ]?m[²³23]?|[kmμn]?g|k?[lLJ]|m[lL]|[kMGT]?W[h]?|[kMGT]?Hz|[KMGT]?[Bb](?:ps|it)?|[kM]?[Vv]|[GDKPVAxX]|[MkG]?Pa|ppm|ppb|mm|dB|kN|rpm|th|st|nd|rd|am|pm)$/

function byForm({ first, second }: Words): Joint | undefined {
  if (/\d$/.test(first)) return UNIT.test(second) ? solid([]) : blank([], 0.9)
  if (/^\d/.test(second)) {
    const name = /[A-Za-z]+$/.exec(first)?.[0] ?? first
    // C919, PM2.5; but iPhone 15, ISO 13849
    return /^[A-Z]{1,4}$/.test(name) && !/^\d{4}/.test(second) ? solid([], 0.9) : blank([], 0.9)
  }
  return isOneWord(first, second) ? solid(['known-word'], 0.9) : blank([])
}

/** Extraction cut it without a hyphen: together they are a word, and not both are words alone. */
function isOneWord(first: string, second: string): boolean {
  if (!/^[a-z]+$/.test(second) || !/[a-z]$/.test(first)) return false
  const [left, right] = [first.toLowerCase(), second]
  const isAlone = (word: string): boolean => word.length > 1 && isFormOf(word, isCommon)
  return !(isAlone(left) && isAlone(right)) && isMadeOf(left + right, isCommon)
}
