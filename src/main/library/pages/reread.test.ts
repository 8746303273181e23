import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '#core/galley/galley'
import { pageReadAs } from '#files/read-page'
import type { Result } from '#shared/result'
import { fullCheck } from '../check/full-check.ts'
import type { Library } from '../library.ts'
import { openLibrary } from '../opening/open-library.ts'
import { UNWATCHED } from '../work/watch.ts'

const AT = new Date('2026-11-26T04:00:00Z')
/** 河灣縣 in Big5, which is well-formed in GB18030, too. */
const BYTES = Buffer.from('aa65c657bfa4', 'hex')

const good = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

let folder: string
let library: Library
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-reread-'))
  library = good(openLibrary(folder))
})
afterEach(() => {
  library.close()
  rmSync(folder, { recursive: true, force: true })
})

const keep = () => good(library.keepPage(good(pageReadAs('页.txt', BYTES, 'gb18030')), AT))
const asBig5 = () => good(pageReadAs('页.txt', BYTES, 'big5'))

const article: Article = {
  id: 'a1',
  blocks: [{ id: 'b1', kind: 'paragraph', pieces: [{ from: 0, to: 2 }, { typed: '手写' }] }],
  section: '',
  bylines: [],
  status: 'editing',
  note: '',
}
const edit = (page: string) => change(page, [article])
const change = (page: string, articles: readonly Article[]) =>
  good(
    library.save(
      {
        page,
        change: {
          nextId: 3,
          fixes: [],
          rulings: { kinds: [], decisions: {}, rulesOff: [] },
          furniture: [],
          removed: [],
          articles: { order: articles.map(({ id }) => id), changed: articles },
        },
        place: { article: 'a1', block: 'b1', anchor: 0, focus: 0, sourceLine: 0 },
      },
      AT,
    ),
  )

describe('a page that is read otherwise', () => {
  it('gives its place to the new reading as long as nothing was done on it', () => {
    const first = keep()
    const { page, replaced } = good(library.reread(first, asBig5(), AT))
    expect(replaced).toBe(true)
    expect(good(library.openPage(page, AT))).toMatchObject({ text: '河灣縣', encoding: 'big5' })
    expect(library.openPage(first, AT)).toMatchObject({ ok: false, error: { kind: 'page-unknown' } })
    // The same file is opened as the editor chose to read it.
    expect(keep()).toBe(page)
  })

  it('stays with all that a hand did on it, and the new reading is a page of its own', () => {
    const first = keep()
    edit(first)
    const { page, replaced } = good(library.reread(first, asBig5(), AT))
    expect(replaced).toBe(false)
    expect(page).not.toBe(first)
    expect(good(library.openPage(first, AT)).galley?.articles).toEqual([article])
    expect(good(library.openPage(page, AT))).toMatchObject({ text: '河灣縣', galley: null })
  })

  it('is found when it has been read so before', () => {
    const first = keep()
    edit(first)
    const second = good(library.reread(first, asBig5(), AT)).page
    expect(good(library.reread(first, asBig5(), AT))).toEqual({ page: second, replaced: false })
    const back = good(library.reread(second, good(pageReadAs('页.txt', BYTES, 'gb18030')), AT))
    expect(back).toEqual({ page: first, replaced: false })
  })

  it('takes its words out of the search when it gives way', () => {
    const first = keep()
    change(first, [])
    expect(good(library.reread(first, asBig5(), AT)).replaced).toBe(true)
    expect(fullCheck(library.file, UNWATCHED)).toEqual({ structure: [], rows: [], derived: [] })
  })

  it('stays while versions, a picture or something in the trash belong to it', () => {
    const first = keep()
    edit(first)
    good(library.keepMilestone(first, 'a1', '一校', AT))
    change(first, [])
    expect(good(library.reread(first, asBig5(), AT)).replaced).toBe(false)
    expect(good(library.revisions(first, 'a1'))).toHaveLength(1)
  })

  it('is not taken for another reading that has its former name', () => {
    const first = keep()
    edit(first)
    const second = good(library.reread(first, asBig5(), AT)).page
    const third = good(library.reread(second, good(pageReadAs('页.txt', BYTES, 'windows-1252')), AT)).page
    const { page } = good(library.reread(first, asBig5(), AT))
    expect(page).not.toBe(third)
    expect(good(library.openPage(page, AT))).toMatchObject({ text: '河灣縣', encoding: 'big5' })
  })

  it('keeps its original byte for byte', () => {
    const { page } = good(library.reread(keep(), asBig5(), AT))
    const source = good(library.source(page))
    expect(Buffer.from(source.bytes).equals(BYTES)).toBe(true)
    expect(source.text).toBe('河灣縣')
  })
})
