import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { STATUSES } from '#core/galley/galley'
import { VERDICTS } from '#shared/alike'
import type { ArticleOnPage } from '#shared/article-list'
import type { Library } from '../../library.ts'
import { ALL, at, newPage, NOWHERE, typedArticle, valueOf, wholeOf } from '../samples.ts'

/** Something that is done to a library; numbers choose among what is there. */
export type RandomDeed =
  | { readonly kind: 'page'; readonly text: string; readonly articles: readonly string[] }
  | {
      readonly kind: 'saved' | 'opened' | 'described' | 'pictured'
      readonly which: number
      readonly text: string
    }
  | { readonly kind: 'filed'; readonly which: number; readonly text: string }
  | { readonly kind: 'status'; readonly which: number; readonly status: (typeof STATUSES)[number] }
  | { readonly kind: 'milestone'; readonly which: number; readonly text: string }
  | { readonly kind: 'verdict'; readonly which: number; readonly other: number; readonly verdict: number }
  | { readonly kind: 'trash-page' | 'trash-article' | 'take-back'; readonly which: number }
  | {
      readonly kind: 'section'
      readonly which: number
      readonly other: number
      readonly deed: number
      readonly text: string
    }
  | {
      readonly kind: 'person'
      readonly which: number
      readonly other: number
      readonly deed: number
      readonly text: string
    }
  | { readonly kind: 'search'; readonly which: number; readonly text: string }
  | { readonly kind: 'reread'; readonly which: number; readonly encoding: (typeof ENCODINGS)[number] }

const ENCODINGS = ['utf-8', 'gb18030', 'big5'] as const

const text = fc.string({
  unit: fc.constantFrom('稻', '谷', '，', 'a', '7', ' ', '\u{20BB7}', 'é', '"', '\\', '\n'),
  maxLength: 24,
})
const which = fc.nat(7)
const kind = <Kind extends string>(...kinds: readonly Kind[]) => fc.constantFrom(...kinds)

const deed: fc.Arbitrary<RandomDeed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: kind('page'), text, articles: fc.array(text, { maxLength: 3 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: kind('saved', 'opened', 'described', 'pictured'), which, text }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind('filed'), which, text }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('status'), which, status: fc.constantFrom(...STATUSES) }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('milestone'), which, text }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('verdict'), which, other: which, verdict: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('trash-page', 'trash-article', 'take-back'), which }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('section'), which, other: which, deed: fc.nat(4), text }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('person'), which, other: which, deed: fc.nat(3), text }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('search'), which, text }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind('reread'), which, encoding: fc.constantFrom(...ENCODINGS) }),
  },
)

/** Deeds that make a library with something of everything that it can hold. */
export const randomDeeds = fc.array(deed, { minLength: 5, maxLength: 40 })

/** One deed of each kind in an order in which each finds what it is about, so that nothing depends on chance alone. */
export const EVERY_DEED: readonly RandomDeed[] = [
  { kind: 'page', text: '稻谷归仓', articles: ['秋收', '渡口'] },
  { kind: 'page', text: '渡口停航', articles: ['渡口', '停航'] },
  { kind: 'page', text: '夜校开课', articles: ['夜校'] },
  { kind: 'opened', which: 1, text: '' },
  { kind: 'described', which: 0, text: '河湾日报' },
  { kind: 'pictured', which: 0, text: '一张图' },
  { kind: 'section', which: 0, other: 0, deed: 0, text: '农业' },
  { kind: 'section', which: 0, other: 0, deed: 0, text: '要闻' },
  { kind: 'section', which: 1, other: 0, deed: 0, text: '县城' },
  { kind: 'filed', which: 0, text: '农业' },
  { kind: 'filed', which: 2, text: '要闻' },
  { kind: 'section', which: 0, other: 1, deed: 1, text: '乡村' },
  { kind: 'section', which: 2, other: 1, deed: 2, text: '' },
  { kind: 'section', which: 0, other: 1, deed: 3, text: '' },
  { kind: 'person', which: 0, other: 0, deed: 0, text: '林小满' },
  { kind: 'person', which: 0, other: 0, deed: 0, text: '林满' },
  { kind: 'person', which: 0, other: 1, deed: 2, text: '' },
  { kind: 'search', which: 0, text: '秋收' },
  { kind: 'search', which: 1, text: '渡口' },
  { kind: 'page', text: '要扔掉的', articles: ['扔掉', '也扔掉'] },
  { kind: 'trash-article', which: 1 },
  { kind: 'trash-page', which: 2 },
  { kind: 'milestone', which: 1, text: '二校' },
  { kind: 'status', which: 2, status: 'finished' },
  { kind: 'status', which: 2, status: 'exported' },
  { kind: 'verdict', which: 0, other: 2, verdict: 0 },
  { kind: 'verdict', which: 1, other: 2, verdict: 1 },
  { kind: 'reread', which: 0, encoding: 'big5' },
]

/** Does them one after the other; one that finds nothing to work on does nothing. */
export function doDeeds(library: Library, deeds: readonly RandomDeed[]): void {
  deeds.forEach((one, minute) => {
    doDeed(library, one, at(minute), minute)
  })
}

function doDeed(library: Library, one: RandomDeed, now: Date, number: number): void {
  const pages = valueOf(library.listPages(PAGES)).rows.map(({ id }) => id)
  const articles = valueOf(library.whichArticles({ ...ORDER, limit: 10_000, offset: 0 }))
  const chosen = <Value>(list: readonly Value[], which: number): Value | undefined =>
    list.length === 0 ? undefined : list[which % list.length]
  switch (one.kind) {
    case 'page': {
      const given = newPage(`${one.text}${number}`, `${number}版.txt`)
      const layout = { sheets: [{ width: 420, height: 595 }], lines: given.text.split('\n').map(() => null) }
      const page = valueOf(library.keepPage(number % 2 === 0 ? given : { ...given, layout }, now))
      const made = one.articles.map((head, index) =>
        typedArticle(`a${index}`, head, [one.text, `第${number}版第${index}篇`], {
          note: head,
          bylines: [{ name: '林小满', role: 'reporter', organisation: head, title: '记者' }],
        }),
      )
      valueOf(library.save({ page, change: wholeOf(made), place: NOWHERE }, now))
      return
    }
    case 'saved': {
      const page = chosen(pages, one.which)
      const galley = page === undefined ? undefined : valueOf(library.galley(page))
      if (!galley || galley.articles.some(({ status }) => status === 'finished' || status === 'exported'))
        return
      const change = wholeOf([...galley.articles, typedArticle(`b${number}`, one.text, [one.text])], {
        nextId: number,
        furniture: [{ kind: 'furniture', span: { from: 0, to: 1 } }],
      })
      valueOf(library.save({ page: galley.page.id, change, place: { ...NOWHERE, sourceLine: number } }, now))
      return
    }
    case 'opened': {
      const page = chosen(pages, one.which)
      if (page !== undefined) valueOf(library.openPage(page, now))
      return
    }
    case 'described': {
      const page = chosen(pages, one.which)
      const facts = { publication: one.text.trim(), issued: '2026-11-02', folio: '3' }
      if (page !== undefined) valueOf(library.describePage(page, facts))
      return
    }
    case 'pictured': {
      const page = chosen(pages, one.which)
      const bytes = Buffer.from(one.text)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      if (page !== undefined) valueOf(library.keepPicture(page, { name: `${number}.png`, bytes, sha256 }))
      return
    }
    case 'filed':
    case 'status': {
      const article = chosen(articles, one.which)
      const change = one.kind === 'filed' ? { section: one.text.trim() } : { status: one.status }
      if (article) valueOf(library.describe({ articles: [article], change }, now))
      return
    }
    case 'milestone': {
      const article = chosen(articles, one.which)
      if (article) valueOf(library.keepMilestone(article.page, article.article, one.text || '一校', now))
      return
    }
    case 'verdict': {
      const [article, other] = [chosen(articles, one.which), chosen(articles, one.other)]
      if (!article || !other || isSame(article, other)) return
      valueOf(library.judgeAlike({ article, other, verdict: VERDICTS[one.verdict] ?? 'linked' }))
      return
    }
    case 'trash-page': {
      const page = chosen(pages, one.which)
      if (page !== undefined) valueOf(library.trash({ pages: [page], articles: [], onDesk: [] }, now))
      return
    }
    case 'trash-article': {
      const article = chosen(articles, one.which)
      if (article) valueOf(library.trash({ pages: [], articles: [article], onDesk: [] }, now))
      return
    }
    case 'take-back': {
      const item = chosen(valueOf(library.trashed()), one.which)
      if (item) valueOf(library.takeBack([item.number], [], now))
      return
    }
    case 'section':
      doSectionDeed(library, one, chosen)
      return
    case 'person':
      doPersonDeed(library, one, chosen)
      return
    case 'reread': {
      const page = chosen(pages, one.which)
      if (page === undefined) return
      const { name, sha256, bytes } = valueOf(library.source(page))
      const text = new TextDecoder(one.encoding).decode(bytes)
      valueOf(library.reread(page, { name, sha256, bytes, text, encoding: one.encoding, layout: null }, now))
      return
    }
    case 'search':
      valueOf(library.saveSearch(`我的${one.which}`, { ...ORDER, text: one.text }))
      return
    default:
      one satisfies never
  }
}

type Chosen = <Value>(list: readonly Value[], which: number) => Value | undefined
type DeedOf<Kind> = Extract<RandomDeed, { readonly kind: Kind }>

/** One that the library refuses (a name that is taken, nesting too deep) changes nothing. */
function doSectionDeed(library: Library, one: DeedOf<'section'>, chosen: Chosen): void {
  const sections = valueOf(library.sectionTree())
  const [section, other] = [chosen(sections, one.which), chosen(sections, one.other)]
  if (one.deed === 0 || !section || !other) {
    library.changeSections({ kind: 'create', name: one.text, parent: null })
    return
  }
  if (one.deed === 1) library.changeSections({ kind: 'rename', section: section.id, name: one.text })
  if (one.deed === 2)
    library.changeSections({ kind: 'place', section: section.id, parent: other.id, index: 0 })
  if (one.deed === 3) library.changeSections({ kind: 'merge', section: section.id, into: other.id })
  if (one.deed === 4) library.changeSections({ kind: 'delete', section: section.id, into: null })
}

function doPersonDeed(library: Library, one: DeedOf<'person'>, chosen: Chosen): void {
  const ids = valueOf(library.people({ text: '', limit: 100 })).people.flatMap(({ id }) =>
    id === null ? [] : [id],
  )
  const [person, into] = [chosen(ids, one.which), chosen(ids, one.other)]
  const facts = {
    name: one.text,
    organisation: '河湾日报',
    title: '记者',
    role: 'reporter',
    note: one.text,
    spellings: [`小${one.text}`],
  } as const
  if (one.deed === 0 || person === undefined || into === undefined)
    library.changePeople({ kind: 'create', facts })
  else if (one.deed === 1) library.changePeople({ kind: 'edit', person, facts })
  else if (one.deed === 2 && person !== into) library.changePeople({ kind: 'merge', person, into })
  else if (one.deed === 3) library.changePeople({ kind: 'delete', person })
}

const { limit: _limit, offset: _offset, ...ORDER } = ALL
const PAGES = { text: '', stand: 'all', sort: { by: 'name', down: false }, limit: 1000 } as const

const isSame = (a: ArticleOnPage, b: ArticleOnPage): boolean => a.page === b.page && a.article === b.article
