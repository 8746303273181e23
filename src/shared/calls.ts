import { z } from 'zod'
import { TEXT_LANGUAGES } from '#core/export/language-of'
import type { GalleyChange } from '#core/galley/change'
import type { ArticleDelta, Delta, RulingsDelta, Splice } from '#core/galley/delta'
import type { Caret } from '#core/galley/edit'
import type { HistoryChange, StoredStep } from '#core/galley/stored-history'
import { STATUSES, type Article, type Block, type Furniture, type Rulings } from '#core/galley/galley'
import { QUOTE_STYLES, SPACINGS, USUAL_STYLE, type HouseStyle } from '#core/fixes/house-style'
import { FIX_KINDS, REASONS, type Fix } from '#core/fixes/fix'
import { BLOCK_KINDS, BYLINE_ROLES, FURNITURE_KINDS, type Byline } from '#core/structure/reading'
import { OCR_LANGUAGES } from '#core/source/scanned-page'
import { REARRANGEMENT_KINDS, type ReadingOrder, type Rearrangement } from '#core/order/rearrangement'
import type { SourceSpan } from '#core/text/span'
import { VERDICTS, type AlikeVerdict } from './alike.ts'
import { DESK_COMMANDS } from './commands.ts'
import { HUES, type PeopleQuery, type PersonDeed, type PersonFacts, type SectionDeed } from './directory.ts'
import {
  BIN_KINDS,
  CONTRASTS,
  EDIT_ROLES,
  EXPORT_FORMATS,
  LANGUAGES,
  MOST_AT_ONCE,
  REPORT_FORMATS,
  SORT_COLUMNS,
  SOURCE_MODES,
  THEMES,
  TURNS,
  type ArticleOnPage,
  type ArticleOrder,
  type ArticleQuery,
  type CallArgument,
  type CallName,
  type DescribeRequest,
  type MenuFacts,
  type OpenPages,
  type Place,
  type SaveRequest,
  type ScrollTop,
  type Settings,
  type SourceView,
  type UndoNames,
} from './contract.ts'
import { BOX_SCHEMA, GROWTH_SCHEMA, REGION_SCHEMA } from './growth-schema.ts'
import { BACKUP_RHYTHMS, BACKUP_STORES, type KeepingChange } from './keeping.ts'
import type { LibraryColumns } from './library-columns.ts'
import type { OcrRequest } from './ocr.ts'
import { READ_AS, type ReopenRequest } from './reopen.ts'
import { PAGE_SORTS, PAGE_STANDS, type PageFacts, type PagesQuery } from './pages-list.ts'
import { SPANS, type StatisticsQuery } from './statistics.ts'
import type { TrashRequest } from './trash.ts'

/**
 * Validators of what the window sends: one per call, each of exactly the contract's type. The compiler refuses a
 * missing field, one too much, and a type that is wider or narrower than the contract's.
 *
 * Objects are strict: a field that nobody knows is refused, because dropping it silently would lose what an
 * editor did.
 */
type Shape<T> = { readonly [Field in keyof Required<T>]: z.ZodType<T[Field]> }
type LetsAllThrough<T, S> = {
  readonly [Field in keyof S]: Field extends keyof T
    ? Exclude<T[Field], undefined> extends Constant<z.output<S[Field]>>
      ? S[Field]
      : never
    : never
}
/** The contract's lists and objects are readonly, zod's are not: the one difference that does not count. */
type Constant<T> = T extends object ? { readonly [Key in keyof T]: Constant<T[Key]> } : T

const object =
  <T>() =>
  <S extends Shape<T>>(shape: S & LetsAllThrough<T, S>) =>
    z.strictObject(shape as S)

const count = z.int().nonnegative()
const id = z.string().min(1).max(200)
const noArgument = z.union([z.undefined(), z.strictObject({})]).transform(() => ({}))

/** Half-open, so `from` never lies behind `to`. */
const span = object<{ from: number; to: number }>()({ from: count, to: count }).refine(
  (each) => each.from <= each.to,
  'a span ends before it begins',
) satisfies z.ZodType<SourceSpan>

const fix = object<Fix>()({
  id,
  rule: z.string(),
  kind: z.enum(FIX_KINDS),
  span: span.refine((each) => each.from < each.to, 'a fix is never empty'),
  replacement: z.string(),
  reasons: z.array(z.enum(REASONS)),
  confidence: z.number().min(0).max(1),
})

const readingOrder = object<ReadingOrder>()({
  taken: z.array(object<Rearrangement>()({ kind: z.enum(REARRANGEMENT_KINDS), span, parts: z.array(span) })),
  left: z.array(id),
})

const rulings = object<Rulings>()({
  kinds: z.array(z.enum(FIX_KINDS)),
  decisions: z.record(z.string(), z.enum(['suggested', 'applied', 'rejected'])),
  rulesOff: z.array(id).max(1000),
  order: readingOrder.exactOptional(),
})

const block = object<Block>()({
  id,
  kind: z.enum(BLOCK_KINDS),
  pieces: z.array(z.union([span, z.strictObject({ typed: z.string() })])),
})

const byline = object<Byline>()({
  name: z.string(),
  role: z.enum(BYLINE_ROLES),
  organisation: z.string(),
  title: z.string(),
})

const article = object<Article>()({
  id,
  blocks: z.array(block),
  section: z.string(),
  bylines: z.array(byline),
  status: z.enum(STATUSES),
  note: z.string(),
})

const furniture = object<Furniture>()({ kind: z.enum(FURNITURE_KINDS), span })

const change = object<GalleyChange>()({
  nextId: count,
  grown: z.array(GROWTH_SCHEMA).exactOptional(),
  fixes: z.array(fix).exactOptional(),
  rulings: rulings.exactOptional(),
  furniture: z.array(furniture).exactOptional(),
  removed: z.array(span).exactOptional(),
  superseded: z.array(span).exactOptional(),
  regions: z.array(REGION_SCHEMA).exactOptional(),
  articles: object<NonNullable<GalleyChange['articles']>>()({
    order: z.array(id),
    changed: z.array(article),
  }).exactOptional(),
})

const splice = <Element>(element: z.ZodType<Element>) =>
  z.strictObject({ of: count, at: count, out: count, put: z.array(element) }) satisfies z.ZodType<
    Splice<Element>
  >

const delta = object<Delta>()({
  nextId: count,
  fixes: splice(fix).exactOptional(),
  rulings: object<RulingsDelta>()({
    kinds: rulings.shape.kinds,
    rulesOff: rulings.shape.rulesOff,
    decided: rulings.shape.decisions,
    undecided: z.array(z.string()),
    order: readingOrder.exactOptional(),
  }).exactOptional(),
  furniture: splice(furniture).exactOptional(),
  removed: splice(span).exactOptional(),
  superseded: splice(span).exactOptional(),
  regions: splice(REGION_SCHEMA).exactOptional(),
  articles: object<NonNullable<Delta['articles']>>()({
    order: splice(id),
    changed: z.array(object<ArticleDelta>()({ ...article.shape, blocks: splice(block) })),
  }).exactOptional(),
})

const caret = object<Caret>()({ article: id, block: id, offset: count })

/** A step of undo as it lies in the library: of another Galley it may be of another shape, and is not used then. */
export const STORED_STEP_SCHEMA = object<StoredStep>()({
  command: z.string().max(100),
  count: count.nullable(),
  caret: caret.nullable(),
  caretAfter: caret.nullable(),
  way: delta,
})

const history = object<HistoryChange>()({
  first: count,
  present: count,
  end: count,
  steps: z.array(object<HistoryChange['steps'][number]>()({ number: count, step: STORED_STEP_SCHEMA })),
})

const deed = object<NonNullable<UndoNames['undo']>>()({
  command: z.string().max(100),
  count: count.nullable(),
})

const view = object<SourceView>()({
  mode: z.enum(SOURCE_MODES),
  zoom: z.union([z.number().positive().max(100), z.literal(['width', 'page'])]),
  turn: z.literal(TURNS),
  sheet: count,
  x: z.number(),
  y: z.number(),
  colours: z.boolean(),
})

const place = object<Place>()({
  article: id.nullable(),
  block: id.nullable(),
  anchor: count,
  focus: count,
  sourceLine: count,
  top: object<ScrollTop>()({ block: id, hidden: z.int() }).exactOptional(),
  bins: z.array(z.enum(BIN_KINDS)).max(BIN_KINDS.length).exactOptional(),
  view: view.exactOptional(),
})

const day = z.iso.date()

const order = {
  text: z.string().max(1000),
  section: z.string().nullable(),
  byline: z.string().nullable(),
  publication: z.string().nullable(),
  status: z.enum(STATUSES).nullable(),
  language: z.enum(TEXT_LANGUAGES).nullable(),
  from: day.nullable(),
  to: day.nullable(),
  sort: object<ArticleOrder['sort']>()({ by: z.enum(SORT_COLUMNS), down: z.boolean() }),
} satisfies Shape<ArticleOrder>

const articleOnPage = object<ArticleOnPage>()({ page: id, article: id })

/** A question as it is asked, and as it is kept with a saved search. */
export const ORDER_SCHEMA = object<ArticleOrder>()(order)

const query = object<ArticleQuery>()({ ...order, limit: count.max(10_000), offset: count })

const name = z.string().max(200)
type Deed<All, Kind> = Extract<All, { readonly kind: Kind }>

const sectionDeed = z.discriminatedUnion('kind', [
  object<Deed<SectionDeed, 'create'>>()({ kind: z.literal('create'), name, parent: id.nullable() }),
  object<Deed<SectionDeed, 'rename'>>()({ kind: z.literal('rename'), section: id, name }),
  object<Deed<SectionDeed, 'colour'>>()({
    kind: z.literal('colour'),
    section: id,
    hue: z.int().min(1).max(HUES),
  }),
  object<Deed<SectionDeed, 'place'>>()({
    kind: z.literal('place'),
    section: id,
    parent: id.nullable(),
    index: count,
  }),
  object<Deed<SectionDeed, 'merge'>>()({ kind: z.literal('merge'), section: id, into: id }),
  object<Deed<SectionDeed, 'delete'>>()({ kind: z.literal('delete'), section: id, into: id.nullable() }),
]) satisfies z.ZodType<SectionDeed>

const facts = object<PersonFacts>()({
  name,
  spellings: z.array(name).max(200),
  organisation: name,
  title: name,
  role: z.enum(BYLINE_ROLES),
  note: z.string().max(10_000),
})

const personDeed = z.discriminatedUnion('kind', [
  object<Deed<PersonDeed, 'create'>>()({ kind: z.literal('create'), facts }),
  object<Deed<PersonDeed, 'edit'>>()({ kind: z.literal('edit'), person: id, facts }),
  object<Deed<PersonDeed, 'merge'>>()({ kind: z.literal('merge'), person: id, into: id }),
  object<Deed<PersonDeed, 'delete'>>()({ kind: z.literal('delete'), person: id }),
]) satisfies z.ZodType<PersonDeed>

const path = z.string().min(1).max(32_767)
const format = z.enum(EXPORT_FORMATS)

const style = {
  fullWidthPunctuation: z.boolean(),
  halfWidthDigits: z.boolean(),
  quotes: z.enum(QUOTE_STYLES),
  spacing: z.enum(SPACINGS),
} satisfies Shape<HouseStyle>

/** A house style as a file of its own: what it does not name is as usual, what nobody knows is refused. */
export const HOUSE_STYLE_SCHEMA = z.strictObject({
  fullWidthPunctuation: style.fullWidthPunctuation.default(USUAL_STYLE.fullWidthPunctuation),
  halfWidthDigits: style.halfWidthDigits.default(USUAL_STYLE.halfWidthDigits),
  quotes: style.quotes.default(USUAL_STYLE.quotes),
  spacing: style.spacing.default(USUAL_STYLE.spacing),
}) satisfies z.ZodType<HouseStyle>

/** Pane widths are shares of the window. */
const settings = {
  language: z.enum([...LANGUAGES, 'system']),
  theme: z.enum(THEMES),
  contrast: z.enum(CONTRASTS),
  textSize: z.number().min(50).max(300),
  shortcuts: z.record(z.string().max(100), z.string().max(100)),
  panes: z.record(z.string().max(100), z.number().min(0).max(100)),
  columns: object<LibraryColumns>()({
    shown: z.array(z.string().max(100)).max(100),
    widths: z.record(z.string().max(100), z.number().positive().max(10_000)),
  }),
  deskTime: z.boolean(),
  rulesOff: z.array(id).max(1000),
  houseStyle: object<HouseStyle>()(style),
} satisfies Shape<Settings>

/** As it is kept in a file: an older Galley wrote less than this one, a newer one may have written more. */
export const SETTINGS_SCHEMA = z.object({
  ...settings,
  contrast: settings.contrast.default('system'),
  textSize: settings.textSize.default(100),
  shortcuts: settings.shortcuts.default({}),
  columns: z.object(settings.columns.shape).default({ shown: [], widths: {} }),
  deskTime: settings.deskTime.default(true),
  rulesOff: settings.rulesOff.default([]),
  houseStyle: z.object(HOUSE_STYLE_SCHEMA.shape).default(USUAL_STYLE),
})

const whichFolder = object<CallArgument<'keeping.forgetBackupFolder'>>()({
  which: z.enum(['first', 'second']),
})

export const CALLS = {
  'pages.open': object<CallArgument<'pages.open'>>()({ path }),
  'pages.openByDialog': noArgument,
  'pages.openText': object<CallArgument<'pages.openText'>>()({
    name: z.string().max(1000),
    text: z.string(),
  }),
  'pages.openPdf': object<CallArgument<'pages.openPdf'>>()({
    path,
    password: z.string().max(1000).nullable(),
    pages: z.strictObject({ from: z.int().positive(), to: z.int().positive() }).nullable(),
  }),
  'pages.openPicture': object<CallArgument<'pages.openPicture'>>()({
    name: z.string().max(1000),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  'pages.reopen': object<CallArgument<'pages.reopen'>>()({ page: id }),
  'pages.openSample': noArgument,
  'pages.atStart': noArgument,
  'pages.keepOpen': object<CallArgument<'pages.keepOpen'>>()({
    pages: z.array(object<OpenPages['pages'][number]>()({ id, name: z.string().max(1000) })).max(1000),
    shown: id.nullable(),
  }),
  'pages.list': object<PagesQuery>()({
    text: z.string(),
    stand: z.enum(PAGE_STANDS),
    sort: object<PagesQuery['sort']>()({ by: z.enum(PAGE_SORTS), down: z.boolean() }),
    limit: z.int().min(1).max(MOST_AT_ONCE),
  }),
  'pages.describe': object<CallArgument<'pages.describe'>>()({
    page: id,
    facts: object<PageFacts>()({
      publication: z.string().max(200),
      issued: z.union([z.literal(''), day]),
      folio: z.string().max(20),
    }),
  }),
  'pages.recent': noArgument,
  'pages.save': object<SaveRequest>()({ page: id, change, place, history: history.exactOptional() }),
  'reopen.readings': object<CallArgument<'reopen.readings'>>()({ page: id }),
  'reopen.as': object<ReopenRequest>()({ page: id, as: z.enum(READ_AS) }),
  'ocr.start': object<OcrRequest>()({
    path,
    page: count.nullable(),
    language: z.enum(OCR_LANGUAGES).nullable(),
    area: BOX_SCHEMA.nullable(),
    turnedBy: z.number().min(-45).max(45).nullable(),
  }),
  'scans.readAs': object<CallArgument<'scans.readAs'>>()({
    scan: count,
    language: z.enum(OCR_LANGUAGES).nullable(),
  }),
  'scans.cancel': object<CallArgument<'scans.cancel'>>()({ scan: count }),
  'ocr.cancel': object<CallArgument<'ocr.cancel'>>()({ job: count }),
  'regions.read': object<CallArgument<'regions.read'>>()({
    job: count,
    page: id,
    sheet: count,
    area: BOX_SCHEMA,
    language: z.enum(OCR_LANGUAGES).nullable(),
  }),
  'regions.cancel': object<CallArgument<'regions.cancel'>>()({ job: count }),
  'facsimile.sheets': object<CallArgument<'facsimile.sheets'>>()({ page: id }),
  'facsimile.thumbnails': noArgument,
  'facsimile.choose': object<CallArgument<'facsimile.choose'>>()({ page: id }),
  'library.articles': query,
  'library.count': object<ArticleOrder>()(order),
  'library.which': object<ArticleOrder>()(order),
  'library.describe': object<DescribeRequest>()({
    articles: z.array(articleOnPage).max(MOST_AT_ONCE),
    change: z.union([
      z.strictObject({ section: z.string().max(200) }),
      z.strictObject({ status: z.enum(STATUSES) }),
    ]),
  }),
  'library.publications': noArgument,
  'library.statuses': noArgument,
  'library.savedSearches': noArgument,
  'library.saveSearch': object<CallArgument<'library.saveSearch'>>()({
    name: z.string().trim().min(1).max(100),
    question: ORDER_SCHEMA,
  }),
  'library.renameSearch': object<CallArgument<'library.renameSearch'>>()({
    id: count,
    name: z.string().trim().min(1).max(100),
  }),
  'library.forgetSearch': object<CallArgument<'library.forgetSearch'>>()({ id: count }),
  'library.sections': noArgument,
  'library.contributors': noArgument,
  'directory.sections': noArgument,
  'directory.changeSections': object<CallArgument<'directory.changeSections'>>()({ deed: sectionDeed }),
  'directory.people': object<PeopleQuery>()({ text: z.string().max(1000), limit: count.max(100_000) }),
  'directory.changePeople': object<CallArgument<'directory.changePeople'>>()({ deed: personDeed }),
  'library.trash': object<TrashRequest>()({
    pages: z.array(id).max(MOST_AT_ONCE),
    articles: z.array(articleOnPage).max(MOST_AT_ONCE),
    onDesk: z.array(id),
  }),
  'library.trashed': noArgument,
  'library.keptInTrash': object<CallArgument<'library.keptInTrash'>>()({ number: count }),
  'library.takeBack': object<CallArgument<'library.takeBack'>>()({
    numbers: z.array(count).max(MOST_AT_ONCE),
    onDesk: z.array(id),
  }),
  'library.purge': object<CallArgument<'library.purge'>>()({
    numbers: z.array(count).max(MOST_AT_ONCE).nullable(),
  }),
  'library.alike': object<ArticleOnPage>()({ page: id, article: id }),
  'library.judgeAlike': object<AlikeVerdict>()({
    article: articleOnPage,
    other: articleOnPage,
    verdict: z.enum(VERDICTS).nullable(),
  }),
  'library.storedArticle': object<ArticleOnPage>()({ page: id, article: id }),
  'directory.suggestions': object<ArticleOnPage>()({ page: id, article: id }),
  'statistics.read': object<StatisticsQuery>()({ span: z.enum(SPANS) }),
  'statistics.forgetTime': noArgument,
  'revisions.list': object<CallArgument<'revisions.list'>>()({ page: id, article: id }),
  'revisions.read': object<CallArgument<'revisions.read'>>()({ revision: count }),
  'revisions.keep': object<CallArgument<'revisions.keep'>>()({
    page: id,
    article: id,
    name: z.string().trim().min(1).max(200),
  }),
  'safety.backUp': noArgument,
  'safety.restore': object<CallArgument<'safety.restore'>>()({ which: z.enum(['latest', 'chosen']) }),
  'safety.rescue': noArgument,
  'safety.check': noArgument,
  'safety.export': noArgument,
  'safety.import': noArgument,
  'safety.cancel': noArgument,
  'safety.openFolder': noArgument,
  'safety.quit': noArgument,
  'keeping.account': noArgument,
  'keeping.change': object<KeepingChange>()({
    rhythm: z.enum(BACKUP_RHYTHMS).exactOptional(),
    store: z.enum(BACKUP_STORES).exactOptional(),
    picturesLimit: z.int().positive().nullable().exactOptional(),
  }),
  'keeping.chooseBackupFolder': whichFolder,
  'keeping.forgetBackupFolder': whichFolder,
  'keeping.checkBackup': whichFolder,
  'keeping.emptyTrash': object<CallArgument<'keeping.emptyTrash'>>()({ days: count.max(36_500) }),
  'keeping.compact': noArgument,
  'keeping.planMove': noArgument,
  'keeping.move': object<CallArgument<'keeping.move'>>()({ folder: path }),
  'keeping.openOther': noArgument,
  'keeping.copyHere': noArgument,
  'export.article': object<CallArgument<'export.article'>>()({ page: id, article: id, format }),
  'export.finished': object<CallArgument<'export.finished'>>()({ page: id.nullable(), format }),
  'export.chosen': object<CallArgument<'export.chosen'>>()({
    articles: z.array(articleOnPage).min(1).max(MOST_AT_ONCE),
    format: z.enum(EXPORT_FORMATS),
  }),
  'export.stop': noArgument,
  'export.mark': object<CallArgument<'export.mark'>>()({
    articles: z.array(articleOnPage),
  }),
  'export.report': object<CallArgument<'export.report'>>()({ page: id, format: z.enum(REPORT_FORMATS) }),
  'export.showInFolder': object<CallArgument<'export.showInFolder'>>()({ path }),
  'settings.read': noArgument,
  'settings.change': object<Partial<Settings>>()({
    language: settings.language.exactOptional(),
    theme: settings.theme.exactOptional(),
    contrast: settings.contrast.exactOptional(),
    textSize: settings.textSize.exactOptional(),
    shortcuts: settings.shortcuts.exactOptional(),
    panes: settings.panes.exactOptional(),
    columns: settings.columns.exactOptional(),
    deskTime: settings.deskTime.exactOptional(),
    rulesOff: settings.rulesOff.exactOptional(),
    houseStyle: settings.houseStyle.exactOptional(),
  }),
  'app.about': noArgument,
  'app.edit': object<CallArgument<'app.edit'>>()({ role: z.enum(EDIT_ROLES) }),
  'app.tellMenu': object<MenuFacts>()({
    names: object<UndoNames>()({ undo: deed.nullable(), redo: deed.nullable() }),
    unable: z.array(z.enum(DESK_COMMANDS)),
    checked: z.array(z.enum(DESK_COMMANDS)),
  }),
  'app.mayClose': noArgument,
} as const satisfies { readonly [Name in CallName]: z.ZodType<CallArgument<Name>> }

export const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(CALLS, name)
