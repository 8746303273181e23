import { decode } from 'fast-png'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { facsimileAddress, type SheetPicture } from '#shared/facsimile'
import { succeed } from '#shared/result'
import { lockedPdf } from '../../files/pdf/testing/locked-pdf.ts'
import { smallPdf } from '../../files/pdf/testing/small-pdf.ts'
import { at, inFolder, newPage, valueOf } from '../library/testing/samples.ts'
import type { Library } from '../library/library.ts'
import { startDrawer } from './drawer.ts'
import { facsimile, type Facsimile } from './facsimile.ts'
import { passwordsOfSession } from './passwords.ts'
import { openLibrary } from '../library/opening/open-library.ts'

async function withPictures(action: (pictures: Facsimile, library: Library) => Promise<void>): Promise<void> {
  const passwords = passwordsOfSession()
  const drawer = startDrawer(new URL('./worker.ts', import.meta.url), passwords.known)
  await inFolder(async (folder) => {
    const library = valueOf(openLibrary(folder))
    try {
      await action(
        facsimile(() => succeed(library), drawer, passwords.keep),
        library,
      )
    } finally {
      drawer.close()
      library.close()
    }
  })
}

const ISSUE = smallPdf([{ texts: [{ text: 'Ferry', x: 40, y: 300, size: 10 }] }, { texts: [] }])
const keepPdf = (library: Library, bytes: Uint8Array = ISSUE) =>
  valueOf(
    library.keepPage(
      {
        ...newPage('Ferry'),
        bytes,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        encoding: 'pdf',
      },
      at(0),
    ),
  )

describe('the facsimile of a page', () => {
  it('is drawn from the bytes that the library keeps, sheet by sheet', () =>
    withPictures(async (pictures, library) => {
      const page = keepPdf(library)
      const sheets = valueOf(await pictures.sheets(page))
      expect(sheets).toHaveLength(2)
      const [{ edition }] = sheets as [SheetPicture]
      const address = facsimileAddress({
        page,
        sheet: 1,
        edition,
        across: 100,
        part: { left: 0, top: 0, width: 100, height: 100 },
      })
      const png = await pictures.part(new URL(address, 'app://bundle/').pathname)
      expect([...(png ?? new Uint8Array()).subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
    }))

  it('is cut out as sharp as OCR wants it, and never beside its sheet', () =>
    withPictures(async (pictures, library) => {
      const page = keepPdf(library)
      const [size] = valueOf(await pictures.sheets(page))
      const area = { left: 0.5, top: 0.25, width: 0.8, height: 0.25 }
      const { png, part, whole } = valueOf(await pictures.cut(page, 0, area))
      // 250 dots an inch of 72 points.
      expect(whole.width).toBe(Math.round(((size?.width ?? 0) * 250) / 72))
      expect(part.left + part.width).toBe(whole.width)
      expect(part.height / whole.height).toBeCloseTo(0.25, 2)
      const { width, height } = decode(png)
      expect([width, height]).toEqual([part.width, part.height])
      expect(await pictures.cut(page, 9, area)).toMatchObject({ ok: false })
    }))

  it('is none for a page of plain text', () =>
    withPictures(async (pictures, library) => {
      const page = valueOf(library.keepPage(newPage('只有文字'), at(0)))
      expect(await pictures.sheets(page)).toEqual({ ok: true, value: [] })
    }))

  it('is drawn from a picture that is chosen for it, and from nothing that is none', () =>
    withPictures(async (pictures, library) => {
      const page = valueOf(library.keepPage(newPage('只有文字'), at(0)))
      const sum = (of: Uint8Array) => createHash('sha256').update(of).digest('hex')
      const text = Buffer.from('no picture')
      expect(await pictures.choose(page, { name: 'a.txt', bytes: text, sha256: sum(text) })).toMatchObject({
        ok: false,
        error: { kind: 'picture-unsupported' },
      })
      expect(valueOf(await pictures.sheets(page))).toEqual([])
      const chosen = valueOf(await pictures.choose(page, { name: 'a.pdf', bytes: ISSUE, sha256: sum(ISSUE) }))
      expect(chosen).toHaveLength(2)
      expect(await pictures.sheets(page)).toEqual({ ok: true, value: chosen })
      expect(
        await pictures.part(`/facsimile/${page}/0-${chosen[0]?.edition ?? ''}/100/0-0-10-10.png`),
      ).not.toBeNull()
    }))

  it('is not given to who names another page, another edition or no picture at all', () =>
    withPictures(async (pictures, library) => {
      const page = keepPdf(library)
      const [sheet] = valueOf(await pictures.sheets(page))
      const edition = sheet?.edition ?? ''
      for (const path of [
        `/facsimile/${page}/0-${'0'.repeat(16)}/100/0-0-10-10.png`,
        `/facsimile/nobody/0-${edition}/100/0-0-10-10.png`,
        `/facsimile/${page}/9-${edition}/100/0-0-10-10.png`,
        `/facsimile/${page}/0-${edition}/100/0-0-9999-9999.png`,
        '/index.html',
      ])
        expect(await pictures.part(path)).toBeNull()
      expect(await pictures.sheets('nobody')).toMatchObject({ ok: false, error: { kind: 'page-unknown' } })
    }))

  it('of a locked PDF shows once it is unlocked, and other pages of that password with it', () =>
    withPictures(async (pictures, library) => {
      const [first, second] = ['Ferry', 'Market'].map((text) => keepPdf(library, lockedPdf(text, 'sesame')))
      if (first === undefined || second === undefined) throw new Error('nothing was kept')
      expect(await pictures.sheets(first)).toMatchObject({ error: { kind: 'pdf-locked' } })
      expect(await pictures.unlock(first, 'open')).toMatchObject({ error: { kind: 'pdf-password-wrong' } })
      expect(await pictures.sheets(first)).toMatchObject({ error: { kind: 'pdf-locked' } })
      const unlocked = valueOf(await pictures.unlock(first, 'sesame'))
      expect(unlocked).toHaveLength(1)
      expect(valueOf(await pictures.sheets(first))).toEqual(unlocked)
      expect(valueOf(await pictures.sheets(second))).toHaveLength(1)
      expect(await pictures.cut(second, 0, { left: 0, top: 0, width: 1, height: 0.5 })).toMatchObject({
        ok: true,
      })
    }))
})
