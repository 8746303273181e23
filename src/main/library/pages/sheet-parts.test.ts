import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { changeBetween } from '#core/galley/change'
import type { Article, Galley } from '#core/galley/galley'
import { growing } from '#core/galley/reread/grown'
import { linesOf } from '#core/source/page'
import type { Growth } from '#core/source/rereading'
import { fullCheck } from '../check/full-check.ts'
import { LIBRARY_FILE, openLibrary } from '../opening/open-library.ts'
import { ALL, at, inFolder, newPage, NOWHERE, typedArticle, valueOf, wholeOf } from '../testing/samples.ts'
import { UNWATCHED } from '../work/watch.ts'

const TEXT = '渡轮自周五起\n停航，侍冰融\n'
const BOX = { left: 20, top: 20, width: 300, height: 20 }
const LAYOUT = {
  sheets: [{ width: 400, height: 600 }],
  lines: linesOf(TEXT).map(() => ({ box: BOX, confidence: 0.7 })),
}
const bytes = Buffer.from('a picture')
const SCAN = {
  ...newPage(TEXT, '扫描.png'),
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  layout: LAYOUT,
  encoding: 'ocr',
}
const READ = '\n停航，待冰融\n'
const GROWTH: Growth = {
  rereading: {
    sheet: 0,
    area: BOX,
    language: 'zh-Hans',
    span: { from: TEXT.length, to: TEXT.length + READ.length },
    lines: [{ line: 3, instead: 1, behind: null }],
  },
  text: READ,
  lines: [null, { box: BOX, confidence: 0.99 }],
}
const REGION = { id: 'r1', sheet: 0, box: BOX, kind: 'text' } as const

it('keeps what was read again behind the text, with what it stands for and the regions, sealed and found', () =>
  inFolder((folder) => {
    const library = valueOf(openLibrary(folder))
    const page = valueOf(library.keepPage(SCAN, at(0)))
    const place = NOWHERE
    valueOf(library.save({ page, change: wholeOf([]), place }, at(0)))
    const before = valueOf(library.galley(page))
    const grown = growing(GROWTH)(before)
    const pieces = [{ from: TEXT.length + 1, to: TEXT.length + READ.length }]
    const article: Article = {
      ...typedArticle('a1', '', []),
      blocks: [{ id: 'b1', kind: 'paragraph', pieces }],
    }
    const after: Galley = {
      ...grown,
      articles: [article],
      superseded: [{ from: TEXT.indexOf('\n') + 1, to: TEXT.length + 1 }],
      regions: [REGION],
    }
    valueOf(library.save({ page, change: changeBetween(before, after), place }, at(1)))
    library.close()

    const again = valueOf(openLibrary(folder))
    expect(valueOf(again.galley(page))).toEqual(after)
    const opened = valueOf(again.openPage(page, at(2)))
    expect(opened.text).toBe(TEXT + READ)
    expect(opened.layout?.rereadings).toEqual([GROWTH.rereading])
    expect(opened.galley).toMatchObject({ superseded: after.superseded, regions: [REGION] })
    // Found by what is read now.
    expect(valueOf(again.articles({ ...ALL, text: '待冰融' })).total).toBe(1)
    expect(valueOf(again.articles({ ...ALL, text: '侍冰融' })).total).toBe(0)
    again.close()
    expect(fullCheck(join(folder, LIBRARY_FILE), UNWATCHED)).toEqual({ structure: [], rows: [], derived: [] })
  }))

it('refuses a growth that was made for another text, and one of a text that was never printed', () =>
  inFolder((folder) => {
    const library = valueOf(openLibrary(folder))
    const scan = valueOf(library.keepPage(SCAN, at(0)))
    const plain = valueOf(library.keepPage(newPage(TEXT), at(0)))
    const { rereading } = GROWTH
    const wrong = { ...GROWTH, rereading: { ...rereading, span: { from: 0, to: READ.length } } }
    for (const [page, grown] of [
      [scan, wrong],
      [plain, GROWTH],
    ] as const) {
      const change = { ...wholeOf([]), grown: [grown] }
      expect(library.save({ page, change, place: NOWHERE }, at(0))).toMatchObject({
        ok: false,
        error: { kind: 'request-invalid' },
      })
      expect(valueOf(library.galley(page)).page.text).toBe(TEXT)
    }
    library.close()
  }))
