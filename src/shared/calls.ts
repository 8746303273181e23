import { z } from 'zod'
import { STATUSES } from '#core/galley/galley'
import { OCR_LANGUAGES } from '#core/source/scanned-page'
import { VERDICTS, type AlikeVerdict } from './alike.ts'
import { DESK_COMMANDS } from './commands.ts'
import type { PeopleQuery } from './directory.ts'
import { MOST_AT_ONCE, type ArticleOnPage, type ArticleOrder, type DescribeRequest } from './article-list.ts'
import type { CallArgument, CallName } from './contract.ts'
import { EXPORT_FORMATS, REPORT_FORMATS } from './export-format.ts'
import { EDIT_ROLES, type MenuFacts, type UndoNames } from './menu-facts.ts'
import type { OpenPages, SaveRequest } from './opened-page.ts'
import type { Settings } from './settings.ts'
import { BOX_SCHEMA } from './schema/growth.ts'
import { BACKUP_RHYTHMS, BACKUP_STORES, type KeepingChange } from './keeping.ts'
import type { OcrRequest } from './ocr.ts'
import { READ_AS, type ReopenRequest } from './reopen.ts'
import { PAGE_SORTS, PAGE_STANDS, type PageFacts, type PagesQuery } from './pages-list.ts'
import type { UncleanedQuery } from './uncleaned.ts'
import { SPANS, type StatisticsQuery } from './statistics.ts'
import type { TrashRequest } from './trash.ts'
import { object, count, id, name, noArgument, day } from './schema/strict.ts'
import { change, history } from './schema/galley.ts'
import { place } from './schema/opened-page.ts'
import { order, articleOnPage, ORDER_SCHEMA, query, STRETCH_SCHEMA } from './schema/article-list.ts'
import { sectionDeed, personDeed } from './schema/directory.ts'
import { settings } from './schema/settings.ts'

const deed = object<NonNullable<UndoNames['undo']>>()({
  command: z.string().max(100),
  count: count.nullable(),
})

const path = z.string().min(1).max(32_767)
const format = z.enum(EXPORT_FORMATS)

const whichFolder = object<CallArgument<'keeping.forgetBackupFolder'>>()({
  which: z.enum(['first', 'second']),
})

/**
 * Validators of what the window sends: one per call, each of exactly the contract's type. The compiler refuses a
 * missing field, one too much, and a type that is wider or narrower than the contract's.
 *
 * Objects are strict: a field that nobody knows is refused, because dropping it silently would lose what an
 * editor did.
 */
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
  'pages.uncleaned': object<UncleanedQuery>()({
    text: order.text,
    publication: order.publication,
    from: order.from,
    to: order.to,
    offset: count,
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
  'reopen.take': object<CallArgument<'reopen.take'>>()({ scan: count }),
  'ocr.start': object<OcrRequest>()({
    path,
    page: count.nullable(),
    language: z.enum(OCR_LANGUAGES).nullable(),
    area: BOX_SCHEMA.nullable(),
    turnedBy: z.number().min(-45).max(45).nullable(),
    password: z.string().max(1000).nullable(),
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
  'library.which': STRETCH_SCHEMA,
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
  'directory.sounds': object<CallArgument<'directory.sounds'>>()({ words: z.array(name).max(10_000) }),
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
