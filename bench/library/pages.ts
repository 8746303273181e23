import { createHash } from 'node:crypto'
import type { GalleyChange } from '#core/galley/change'
import { STATUSES, type Article, type Block } from '#core/galley/galley'
import type { Fix } from '#core/fixes/fix'
import type { NewPage } from '../../src/main/library/library.ts'
import { inventedChinese, type Chinese } from './chinese.ts'
import { randomOf } from '../../eval/fit/random.ts'

/** A page as it is kept, with the state that an editor leaves it in. */
export interface InventedPage {
  readonly page: NewPage
  readonly change: GalleyChange
}

export const PER_PAGE = 7
const COLUMN = 24
/** So that a hundred thousand articles are about a hundred million bytes: three a character. */
const CHARACTERS = 300
const PUBLICATIONS = ['晨江日报', '江畔晚报', '北原青年报', '南岭女报', '港口时报']
const SECTIONS = [
  '要闻',
  '综合',
  '社会',
  '经济',
  '教育',
  '文化',
  '体育',
  '国际',
  '家庭',
  '健康',
  '评论',
  '副刊',
]
const FIRST_DAY = Date.UTC(2014, 0, 1)

/** Pages of {@link PER_PAGE} articles each, in the order of their issues; the same in every run. */
export function* inventedPages(articles: number): Generator<InventedPage> {
  const chinese = inventedChinese(5)
  const random = randomOf(1949)
  const people = Array.from({ length: 2000 }, () =>
    chinese.sentences(2).slice(0, 2 + (random() < 0.7 ? 1 : 0)),
  )
  for (let first = 0, number = 0; first < articles; first += PER_PAGE, number++) {
    const count = Math.min(PER_PAGE, articles - first)
    yield pageOf(number, count, chinese, people, random)
  }
}

function pageOf(
  number: number,
  count: number,
  chinese: Chinese,
  people: readonly string[],
  random: () => number,
): InventedPage {
  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(random() * from.length)]
  const lines: string[] = []
  const fixes: Fix[] = []
  const articles: Article[] = []
  let at = 0
  let nextId = 1
  const set = (text: string, kind: Block['kind']): Block => {
    const from = at
    for (let start = 0; start < text.length; start += COLUMN) {
      const line = text.slice(start, start + COLUMN)
      lines.push(line)
      at += line.length + 1
      if (start + COLUMN < text.length) fixes.push(joint(at - 1))
    }
    return { id: `b${nextId++}`, kind, pieces: [{ from, to: at - 1 }] }
  }
  for (let index = 0; index < count; index++) {
    const person = pick(people)
    const organisation = pick(PUBLICATIONS)
    // Squared, so that there are many short items and a few long features.
    const length = Math.round(CHARACTERS * (0.25 + 2.25 * random() ** 2))
    const paragraphs = Math.max(1, Math.round(length / 120))
    articles.push({
      id: `a${nextId++}`,
      blocks: [
        set(Array.from({ length: 5 + Math.floor(random() * 4) }, () => chinese.word()).join(''), 'headline'),
        set(`□ ${organisation}记者 ${person}`, 'byline'),
        ...Array.from({ length: paragraphs }, () =>
          set(chinese.sentences(Math.round(length / paragraphs)), 'paragraph'),
        ),
      ],
      section: pick(SECTIONS),
      bylines: [{ name: person, role: 'reporter', organisation, title: '记者' }],
      status: pick(STATUSES),
      note: '',
    })
  }
  const text = `${lines.join('\n')}\n`
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  // Five papers of eight pages a day.
  const day = new Date(FIRST_DAY + Math.floor(number / 40) * 86_400_000).toISOString().slice(0, 10)
  const name = `${PUBLICATIONS[Math.floor(number / 8) % 5]}-${day}-${String((number % 8) + 1).padStart(2, '0')}.txt`
  return {
    page: { name, bytes, sha256, text, encoding: 'utf-8', layout: null },
    change: {
      nextId,
      fixes,
      rulings: { kinds: ['line-break'], decisions: {}, rulesOff: [] },
      furniture: [],
      removed: [],
      articles: { order: articles.map(({ id }) => id), changed: articles },
    },
  }
}

/** What joins a line to the next: the fix that a page has most of. */
const joint = (at: number): Fix => ({
  id: `wrapped-line@${at}-${at + 1}`,
  rule: 'wrapped-line',
  kind: 'line-break',
  span: { from: at, to: at + 1 },
  replacement: '',
  reasons: ['line-is-full'],
  confidence: 0.97,
})
