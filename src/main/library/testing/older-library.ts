import Database from 'better-sqlite3'
import { crc32, deflateRawSync } from 'node:zlib'
import { knowRowSums, sealAll } from '../check/seals.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import { migrate } from '../migrations/migrate.ts'

/**
 * A library as the Galley of that version left it: the tables by the real migrations, the rows in the form of their
 * time. Frozen, like the migrations: what is written here never changes, only a new version adds its own.
 *
 * Two pages, one in UTF-8 and one in GB 18030, with the same galley each: a finished article of a typed headline and a
 * line break that is mended, a raw one, furniture, and a line that is in nothing.
 */
export const OLD_TEXT = '第一版\n各地妇联走进\n田间地头。\n责编 王'
const GB18030 = Buffer.from(
  'b5dad2bbb0e60ab8f7b5d8b8bec1aad7dfbdf80acceebce4b5d8cdb7a1a30ad4f0b1e020cdf5',
  'hex',
)
export const OLD_PAGES = [
  '00000000-0000-4000-8000-000000000001',
  '00000000-0000-4000-8000-000000000002',
] as const

const FIXES = [
  {
    id: 'wrapped-line@10-11',
    rule: 'wrapped-line',
    kind: 'line-break',
    span: { from: 10, to: 11 },
    replacement: '',
    reasons: ['line-is-full'],
    confidence: 0.97,
  },
]
const RULINGS = { kinds: ['line-break'], decisions: {}, rulesOff: [] }
const FURNITURE = [{ kind: 'furniture', span: { from: 0, to: 3 } }]
const FINISHED = {
  id: 'a1',
  blocks: [
    { id: 'b1', kind: 'headline', pieces: [{ typed: '乡村振兴谱新篇' }] },
    { id: 'b2', kind: 'paragraph', pieces: [{ from: 4, to: 16 }] },
  ],
  section: '要闻',
  bylines: [{ name: '贾莹莹', role: 'reporter', organisation: '晨江日报', title: '记者' }],
  status: 'finished',
  note: '头条',
}
const RAW = {
  id: 'a2',
  blocks: [{ id: 'b3', kind: 'paragraph', pieces: [{ typed: 'Women of 2022' }] }],
  section: '',
  bylines: [],
  status: 'raw',
  note: '',
}

/** What must be read out of each of them, whatever version it came from. */
export const OLD_GALLEY = {
  fixes: FIXES,
  rulings: RULINGS,
  furniture: FURNITURE,
  removed: [],
  articles: [FINISHED, RAW],
  nextId: 9,
}
export const OLD_REVISION = {
  article: FINISHED,
  texts: ['乡村振兴谱新篇', '各地妇联走进田间地头。'],
  applied: ['wrapped-line@10-11'],
}
const EDITED = '2026-01-05T08:00:00.000Z'
const STEP = JSON.stringify({
  command: 'type',
  count: null,
  caret: null,
  caretAfter: null,
  way: { nextId: 9 },
})
export const OLD_STEP: unknown = { number: 0, step: JSON.parse(STEP) }
const QUESTION = {
  text: '妇联',
  section: null,
  byline: null,
  publication: null,
  status: null,
  language: null,
  from: null,
  to: null,
  sort: { by: 'best', down: true },
}

type Row = Readonly<Record<string, string | number | Uint8Array | null>>

/** Writes the file of a version that is not the newest; nothing may be there. */
export function writeOlderLibrary(path: string, version: number): void {
  const database = new Database(path)
  try {
    migrate(database, MIGRATIONS.slice(0, version))
    const put = (table: string, row: Row): void => {
      const columns = database
        .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
        .pluck()
        .all(table)
        .concat('rowid')
        .filter((name) => name in row)
      database
        .prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
        .run(...columns.map((name) => row[name]))
    }
    OLD_PAGES.forEach((page, index) => {
      putPage(put, version, page, index)
    })
    if (version >= 3) put('open_page', { position: 0, page: OLD_PAGES[0], name: 'page.txt', shown: 1 })
    if (version >= 4) put('saved_search', { id: 1, name: '妇联', body: JSON.stringify(QUESTION) })
    if (version >= 5) putDirectory(database, put)
    if (version >= 2) seal(database, version)
    // The oldest have nothing to ask for; since the fourth, what is projected is there.
    if (version >= 4) database.exec("UPDATE fact SET value = 'made' WHERE name = 'projections'")
    database.pragma('journal_mode = WAL')
  } finally {
    database.close()
  }
}

type Put = (table: string, row: Row) => void

function putPage(put: Put, version: number, page: string, index: number): void {
  const packed = version >= 4
  const bytes = index === 0 ? Buffer.from(OLD_TEXT) : GB18030
  put('page', {
    id: page,
    name: `晨江日报-2022-11-0${index + 1}-03.txt`,
    sha256: String(index).repeat(64),
    encoding: index === 0 ? 'utf-8' : 'gb18030',
    created_at: EDITED,
    opened_at: EDITED,
    opened_order: index === 0 ? 2 : 1,
    next_id: 9,
    place: JSON.stringify({ article: 'a1', block: 'b2', anchor: 1, focus: 1, sourceLine: 2 }),
    publication: '晨江日报',
    publication_key: '吢栵聝侟',
    issued: `2022-11-0${index + 1}`,
    folio: '3',
  })
  put('source', {
    page,
    bytes: packed ? deflateRawSync(bytes) : bytes,
    text: packed && index === 0 ? null : OLD_TEXT,
  })
  for (const [name, part] of Object.entries({
    fixes: version >= 10 ? FIXES_BY_KIND : FIXES,
    rulings: RULINGS,
    furniture: FURNITURE,
    removed: [],
  })) {
    const body = JSON.stringify(part)
    put('part', { page, name, body: packed ? deflateRawSync(body) : body })
  }
  putArticle(put, version, page, index * 2 + 1, 0)
  putArticle(put, version, page, index * 2 + 2, 1)
  if (version >= 4 && version < 15) {
    const rest = utf16('第一版\u2029责编 王')
    put('rest', { number: index + 1, page, text: rest })
    put('rest_words', { rowid: index + 1, text: '第 一 版 ¶ 责 编 王' })
  }
  if (version >= 6) putRevision(put, page, index)
  if (version >= 7) {
    put('history', { page, present: 1, fits: 1 })
    put('history_step', { page, number: 0, bytes: STEP.length, sum: sumOf(STEP), body: STEP })
  }
}

/** Since version 10. */
const FIXES_BY_KIND = {
  kinds: [['wrapped-line', 'line-break', '', ['line-is-full'], 0.97]],
  which: [0],
  where: [10, 1],
}

function putArticle(put: Put, version: number, page: string, number: number, position: number): void {
  const article = position === 0 ? FINISHED : RAW
  const text = position === 0 ? '各地妇联走进田间地头。' : 'Women of 2022'
  const headline = position === 0 ? '乡村振兴谱新篇' : ''
  const byline = position === 0 ? '贾莹莹' : ''
  put('article', {
    number,
    page,
    id: article.id,
    position,
    section: article.section,
    status: article.status,
    edited_at: EDITED,
    publication: '晨江日报',
    issued: `2022-11-0${number < 3 ? 1 : 2}`,
    language: position === 0 ? 'zh-Hans' : 'en',
    characters: position === 0 ? 18 : 11,
    headline,
    byline,
    headline_key: position === 0 ? '踪均魮辶篙轮竱' : '\u{10fffd}',
    section_key: position === 0 ? '鍎謵' : '\u{10fffd}',
    byline_key: position === 0 ? '杈闲闲' : '\u{10fffd}',
    publication_key: '吢栵聝侟',
    opening: 0,
    text: version >= 4 && position === 0 ? utf16(text) : text,
    body: JSON.stringify(version < 10 ? article : listOf(article)),
  })
  if (position === 0) {
    put('byline', {
      article: number,
      position: 0,
      name: byline,
      organisation: '晨江日报',
      title: '记者',
      role: 'reporter',
    })
  }
  if (version < 4) {
    put('article_words', { rowid: number, headline, body: text })
    return
  }
  const [head, body] =
    position === 0 ? ['乡 村 振 兴 谱 新 篇', '各 地 妇 联 走 进 田 间 地 头'] : ['', 'women ¶ of ¶ 2022']
  const words = head === '' ? body : `${head} ¶ ${body}`
  if (version >= 15) {
    // The article that points into the page has what lies beside it; the typed one has nothing of it.
    const [marked, original] =
      position === 0
        ? [
            `§${head.replaceAll(' ', ' §')} ¶ `,
            ' ¶ ≠第 ≠一 ≠版 ≠各 ≠地 ≠妇 ≠联 ≠走 ≠进 ≠田 ≠间 ≠地 ≠头 ¶ ≠责 ≠编 ≠王',
          ]
        : ['', '']
    put('article_words', { rowid: number, text: `${marked}${words}${original}` })
    if (position === 0) put('original', { article: number, text: utf16(OLD_TEXT) })
    return
  }
  if (head !== '') put('headline_words', { rowid: number, headline: head })
  put('article_words', { rowid: number, text: words })
}

const listOf = ({ id, blocks, section, bylines, status, note }: typeof FINISHED | typeof RAW): unknown => [
  id,
  blocks.map((block) => [
    block.id,
    block.kind,
    ...block.pieces.flatMap((piece): (string | number)[] =>
      'typed' in piece ? [piece.typed] : [piece.from, piece.to],
    ),
  ]),
  section,
  bylines.map(({ name, role, organisation, title }) => [name, role, organisation, title]),
  status,
  note,
]

function putRevision(put: Put, page: string, index: number): void {
  const digest = `digest-${index}`
  // Until version 9 a state had its text in full, and such states stay as they are.
  put('revision_state', { page, digest, body: deflateRawSync(JSON.stringify(OLD_REVISION)) })
  put('revision', {
    number: index + 1,
    page,
    article: 'a1',
    made_at: EDITED,
    made_by: 'editor',
    reason: 'finished',
    name: '',
    status: 'finished',
    headline: '乡村振兴谱新篇',
    characters: 18,
    digest,
  })
}

function putDirectory(database: Database.Database, put: Put): void {
  database.exec('DELETE FROM section')
  put('section', { id: '要闻', name: '头版要闻', parent: null, position: 0, hue: 1 })
  put('section', { id: '时政', name: '时政', parent: '要闻', position: 0, hue: 2 })
  put('former_section', { id: '旧闻', section: '要闻' })
  put('contributor', {
    id: 'p1',
    name: '贾莹莹',
    organisation: '晨江日报',
    title: '记者',
    role: 'reporter',
    note: '',
  })
  for (const spelling of ['贾莹莹', '莹莹']) put('spelling', { spelling, contributor: 'p1' })
  database.exec("UPDATE byline SET contributor = 'p1' WHERE name = '贾莹莹'")
}

function seal(database: Database.Database, version: number): void {
  knowRowSums(database)
  sealAll(database)
  database
    .prepare(
      'INSERT INTO fact (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    )
    .run('sealed', String(version))
}

const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le')
const sumOf = (body: string): number => crc32(body, crc32(`${Buffer.byteLength(body)}:`))
