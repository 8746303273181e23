import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { at, inLibrary, newPage, valueOf } from '../testing/samples.ts'

const picture = (content: string) => ({
  name: `${content}.png`,
  bytes: Buffer.from(content),
  sha256: createHash('sha256').update(content).digest('hex'),
})

describe('what a page is drawn from', () => {
  it('is what it was read from, as long as there is no picture of it', () =>
    inLibrary((library) => {
      const page = valueOf(library.keepPage(newPage('a page'), at(0)))
      const { bytes, packed, sha256 } = valueOf(library.original(page))
      expect([inflateRawSync(bytes).toString(), packed, sha256]).toEqual([
        'a page',
        true,
        newPage('a page').sha256,
      ])
    }))

  it('is the picture that was kept for it last', () =>
    inLibrary((library) => {
      const page = valueOf(library.keepPage(newPage('一页'), at(0)))
      valueOf(library.keepPicture(page, picture('a')))
      valueOf(library.keepPicture(page, picture('b')))
      expect(valueOf(library.original(page))).toMatchObject({ ...picture('b'), packed: false })
      // The page's own text is none the worse.
      expect(valueOf(library.openPage(page, at(1))).text).toBe('一页')
    }))

  it('is not there for a page that nobody has', () =>
    inLibrary((library) => {
      expect(library.original('nobody')).toMatchObject({ ok: false, error: { kind: 'page-unknown' } })
      expect(library.keepPicture('nobody', picture('a'))).toMatchObject({
        ok: false,
        error: { kind: 'page-unknown' },
      })
    }))
})
