import { describe, expect, it } from 'vitest'
import { readPage } from '../../read-page.ts'
import { pageOfText } from '../../source/page.ts'
import type { Reading } from '../../structure/reading.ts'
import { SURE } from '../fix.ts'
import type { Repetition } from './repetitions.test-data.ts'
import { REPETITIONS } from './repetitions.test-data.ts'

const { SIMPLIFIED, TRADITIONAL, ENGLISH } = REPETITIONS
const LANGUAGES = Object.entries(REPETITIONS)

interface Setting {
  readonly column: number
  readonly paragraphs: readonly string[]
  /** A caption in shadowed type: doubling is on this page, so weaker evidence counts near it. */
  readonly caption: string
}

const SETTINGS: Readonly<Record<string, Setting>> = {
  SIMPLIFIED: {
    column: 17,
    paragraphs: [
      '入冬以来，渡口镇把修路摆在前头。镇里的干部挨户走访，记下一百多条意见，又请来工匠细细商议，先修哪一段，后修哪一段，都由村民代表举手定下。',
      '老船工陶有根在江边住了大半辈子。他说，从前去县城要等半天渡船，如今桥通了，菜上午摘下来，中午就摆到城里的摊子上。',
    ],
    caption: '1111月月55日日，，渡口镇村民在晾晒柿饼渡口镇村民在晾晒柿饼。。 本报记者本报记者 陶陶渡渡//摄摄',
  },
  TRADITIONAL: {
    column: 18,
    paragraphs: [
      '入冬以來，渡口鎮把修路擺在前頭。鎮公所的職員挨戶走訪，記下一百多條意見，又請來工匠細細商議，先修哪一段，後修哪一段，都由里民代表舉手定下。',
      '老船工陶有根在江邊住了大半輩子。他說，從前去縣城要等半天渡船，如今橋通了，菜上午摘下來，中午就擺到城裡的攤子上。',
    ],
    caption:
      '修復完成的木橋昨日開放修復完成的木橋昨日開放，，居民扶老攜幼走過居民扶老攜幼走過。。 （（記者陶渡攝記者陶渡攝））',
  },
  ENGLISH: {
    column: 42,
    paragraphs: [
      'The town of Ferry Landing has put its roads first this winter. Clerks went from door to door, took down more than a hundred complaints and asked three builders which stretch should be mended before the frost.',
      'Amos Tillery, who ran the ferry for thirty years, said that beans picked at dawn now reach the county market before lunch, and that he does not miss the old timetable in the least.',
    ],
    caption:
      'Residents cross the footbridgeResidents cross the footbridge,, reopened on Mondayreopened on Monday.. Photo by Amos LeePhoto by Amos Lee',
  },
}

function wrapped(text: string, column: number, latin: boolean): string {
  if (!latin) {
    const lines: string[] = []
    for (let at = 0; at < text.length;) {
      let to = Math.min(text.length, at + column)
      while (to < text.length && /[，。；：！？”’）」、…—]/.test(text[to])) to++
      lines.push(text.slice(at, to))
      at = to
    }
    return lines.join('\n')
  }
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1]
    if (last !== '' && last.length + word.length >= column) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.join('\n')
}

interface Place {
  readonly setting: Setting
  readonly latin: boolean
  /** Another number for each repetition, so that columns break them at all places. */
  readonly shift: number
  /** The repetition itself. */
  readonly meant: string
}

type Context = (context: string, place: Place) => string

/** Contexts of one line are set into a paragraph and wrapped with it; those of several lines stand by themselves. */
const asParagraph: Context = (context, { setting: { column, paragraphs }, latin, shift }) => {
  const between = latin ? ' ' : ''
  const set = (text: string): string => wrapped(text, column, latin)
  const [first, second] = paragraphs
  if (context.includes('\n')) return [set(first), '', context, '', set(second)].join('\n')
  // Behind more or less of a sentence, so that the column breaks it at any place.
  const before = latin ? first.slice(0, first.indexOf(' ', shift) + 1) : first.slice(0, shift)
  return [set(first), set(before + context + between + second)].join('\n')
}

/** The column ends in the middle of the repetition, Latin ones at a blank. */
const brokenByLineEnd: Context = (context, place) => {
  const { setting, latin, meant } = place
  const start = context.indexOf(meant)
  if (start < 0 || meant.includes('\n') || context.includes('\n')) return context
  const blank = meant.indexOf(' ', meant.length / 3)
  if (latin && blank < 0) return asParagraph(context, place)
  const middle = start + (latin ? blank : Math.ceil(meant.length / 2))
  const first = wrapped(setting.paragraphs[0], setting.column, latin).split('\n')[0]
  const above = latin
    ? first.slice(0, first.indexOf(' ', Math.max(0, setting.column - middle - 1)) + 1)
    : first.slice(0, Math.max(0, setting.column - middle))
  const rest = context.slice(middle).trimStart() + (latin ? ' ' : '') + setting.paragraphs[1]
  return [above + context.slice(0, middle), wrapped(rest, setting.column, latin)].join('\n')
}

const CONTEXTS: Readonly<Record<string, Context>> = {
  'alone on the page': (context) => context,
  'twice as wide apart': (context, { setting: { paragraphs } }) =>
    [context, '', ...paragraphs, '', context].join('\n'),
  'in a paragraph of a column': asParagraph,
  'over the end of a line': brokenByLineEnd,
  'as a head': (_, { setting, latin, meant }) =>
    [meant, '', wrapped(setting.paragraphs[0], setting.column, latin)].join('\n'),
  'as a line of a poem': (_, { latin, meant }) => {
    const [light, water] = latin
      ? ['the lamp on the far shore', 'the water says it for him']
      : ['对岸的灯', '水替他说']
    return [meant, light, '', water, meant, light].join('\n')
  },
  'as cells of a table': (_, { latin, meant }) =>
    (latin ? ['Reds 3 1', 'Blues 2 2', 'Greens 1 3'] : ['一队 3 1', '二队 2 2', '三队 1 3'])
      .map((row) => `${row} ${meant.replaceAll('\n', ' ')}`)
      .join('\n'),
  'in a column without blank lines': (context, { setting, latin }) =>
    setting.paragraphs.map((text) => wrapped(text, setting.column, latin)).join(`\n${context}\n`),
  'under a caption whose lines are doubled': (context, { setting, latin }) => {
    const [one, two] = wrapped(setting.paragraphs[0], setting.column, latin).split('\n')
    return [one, one, two, two, '', context, '', wrapped(setting.paragraphs[1], setting.column, latin)].join(
      '\n',
    )
  },
  'under a doubled caption': (context, { setting: { caption } }) => `${caption}\n${context}`,
  'over a doubled caption': (context, { setting: { caption } }) => `${context}\n\n${caption}`,
}

/** What the sure duplicate fixes take away, besides the caption's copies. */
function removed(text: string, reading: Reading): readonly string[] {
  return reading.fixes
    .filter((fix) => fix.kind === 'duplicate' && fix.confidence >= SURE)
    .map((fix) => text.slice(fix.span.from, fix.span.to))
}

const read = (text: string): Reading => readPage(pageOfText('page', 'page', '', text))

const bare = (text: string): string => text.replace(/[\s\u3000]+/g, '')

/** The whole text as all sure fixes print it, without blanks and line ends. */
function printed(text: string, reading: Reading): string {
  let out = ''
  let at = 0
  for (const fix of reading.fixes) {
    if (fix.confidence < SURE) continue
    out += text.slice(at, fix.span.from) + fix.replacement
    at = fix.span.to
  }
  return bare(out + text.slice(at))
}

describe('repetitions that are meant', () => {
  it('are two hundred and more, each once, in three languages, and stand in their context', () => {
    const all: readonly Repetition[] = [...SIMPLIFIED, ...TRADITIONAL, ...ENGLISH]
    expect(all.length).toBeGreaterThanOrEqual(200)
    for (const [language, list] of LANGUAGES) {
      expect(list.length).toBeGreaterThanOrEqual(40)
      expect([language, new Set(list.map(([, context]) => context)).size]).toEqual([language, list.length])
    }
    for (const [meant, context] of all)
      expect(bare(context).toLowerCase()).toContain(bare(meant).toLowerCase())
  })

  describe.each(LANGUAGES)('%s', (language, list) => {
    it.each(Object.entries(CONTEXTS))('stay whole %s', (_, context) => {
      const setting = SETTINGS[language]
      const latin = language === 'ENGLISH'
      const [one, two] = wrapped(setting.paragraphs[0], setting.column, latin).split('\n')
      const copies = [...removed(setting.caption, read(setting.caption)), `\n${one}`, `\n${two}`]
      const shortened = list.flatMap(([meant, line], index) => {
        const text = context(line, { setting, latin, shift: index % setting.column, meant })
        const reading = read(text)
        const losses = removed(text, reading).filter((loss) => !copies.includes(loss))
        const withCopies = text.includes(setting.caption) || text.includes(`${one}\n${one}`)
        // Without copies not a character may go; with them, what is meant must still be there.
        const whole = withCopies
          ? printed(text, reading).includes(bare(line))
          : printed(text, reading) === bare(text)
        return whole && losses.length === 0 ? [] : [{ meant, text, losses }]
      })
      expect(shortened).toEqual([])
    })
  })
})
