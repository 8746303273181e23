import { randomOf } from '../../eval/fit/random.ts'
import { drawing } from './drawing.ts'

/** The commonest first, as every count of Chinese newspapers has them; behind these come the rest of GB 2312's first level. */
const COMMONEST =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家' +
  '种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日者意无力它与长把机' +
  '十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应向头文体政美相见被利什二等产或新己制身果加' +
  '西月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活更别' +
  '打女变四总何电数安少报才结反受目太量再感建务做接必场件计管期市直资命山金指许统区保至形社便空决治展科五基书非'

/** Words of one character that stand between others. */
const PARTICLES = '的在和是了与为将对从等都也就不把被以及到于'

const WORDS = 40_000
const SENTENCE_MARKS = '，，，，。。、；：'

/** GB 2312's first level: 3,755 everyday characters, out of the decoder that every Node has. */
function everyday(): readonly string[] {
  const bytes: number[] = []
  for (let lead = 0xb0; lead <= 0xd7; lead++)
    for (let trail = 0xa1; trail <= (lead === 0xd7 ? 0xf9 : 0xfe); trail++) bytes.push(lead, trail)
  return [...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))]
}

export interface Chinese {
  /** By how often they occur in the text, the commonest first. */
  readonly words: readonly string[]
  readonly characters: readonly string[]
  word(): string
  /** Running text of about so many characters, with its marks, ending in a full stop. */
  sentences(characters: number): string
}

/**
 * Chinese that means nothing and is distributed like a newspaper's: characters by Zipf and Mandelbrot's law (的 about
 * one in thirty), words of mostly two characters by Zipf's.
 */
export function inventedChinese(seed: number): Chinese {
  const random = randomOf(seed)
  const common = [...new Set(COMMONEST)]
  const characters = [...common, ...everyday().filter((each) => !common.includes(each))]
  const character = drawing(characters, (rank) => 1 / (rank + 30) ** 1.15)
  const particle = drawing([...PARTICLES], (rank) => (rank === 0 ? 1.6 : 1 / (rank + 1.5)))
  const lengths = drawing([1, 2, 3, 4], (rank) => [1, 14, 3, 2][rank])
  const words = Array.from({ length: WORDS }, () =>
    Array.from({ length: lengths(random()) }, () => character(random())).join(''),
  )
  const drawn = drawing(words, (rank) => 1 / (rank + 4))
  const mark = (): string => SENTENCE_MARKS[Math.floor(random() * SENTENCE_MARKS.length)]

  function sentences(wanted: number): string {
    let text = ''
    let sinceMark = 0
    while (text.length < wanted) {
      const next = random() < 0.22 ? particle(random()) : drawn(random())
      text += next
      sinceMark += next.length
      if (sinceMark > 6 && random() < 0.3) {
        text += mark()
        sinceMark = 0
      }
    }
    return `${text.replace(/[，。、；：]$/u, '')}。`
  }
  return { words, characters, word: () => drawn(random()), sentences }
}
