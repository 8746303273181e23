import { describe, expect, it } from 'vitest'
import { lockedPdf } from '#files/pdf/testing/locked-pdf'
import { scannedPdf, smallPdf } from '#files/pdf/testing/small-pdf'
import { box, drawn } from '../testing/draw.ts'
import { openPdfPictures } from './pdf-pictures.ts'

const picture = drawn(300, 200, [box(30, 40, 100, 20)])

describe('a PDF of scans', () => {
  it('gives its pages in grey, at the resolution of their pictures', async () => {
    const opened = await openPdfPictures('扫描.pdf', scannedPdf([picture, picture], 200), null)
    if (!opened.ok) throw new Error(opened.error.kind)
    expect(opened.value.pages).toBe(2)
    const page = await opened.value.picture(1)
    if (!page.ok) throw new Error(page.error.kind)
    expect([page.value.width, page.value.height]).toEqual([300, 200])
    expect(page.value.grey[50 * 300 + 60]).toBeLessThan(40)
    expect(page.value.grey[150 * 300 + 200]).toBeGreaterThan(215)
  })

  it('that is none, or lacks its end, is refused', async () => {
    const cut = scannedPdf([picture], 200).subarray(0, 400)
    expect(await openPdfPictures('坏.pdf', cut, null)).toMatchObject({
      ok: false,
      error: { kind: 'pdf-damaged' },
    })
  })

  it('that is locked gives its pages to who has the password, and to nobody else', async () => {
    const locked = lockedPdf('Harvest in Bend County', 'Baiyang')
    const failed = (kind: string) => ({ ok: false, error: { kind } })
    expect(await openPdfPictures('锁.pdf', locked, null)).toMatchObject(failed('pdf-locked'))
    expect(await openPdfPictures('锁.pdf', locked, 'Liu')).toMatchObject(failed('pdf-password-wrong'))
    const opened = await openPdfPictures('锁.pdf', locked, 'Baiyang')
    const page = opened.ok ? await opened.value.picture(0) : opened
    expect(page.ok && page.value.grey.some((grey) => grey < 100)).toBe(true)
  })

  it('without a picture is drawn at the usual resolution', async () => {
    const opened = await openPdfPictures('空.pdf', smallPdf([{ texts: [] }]), null)
    const page = opened.ok && (await opened.value.picture(0))
    expect(page && page.ok && page.value.width).toBe(Math.round((420 / 72) * 250))
  })
})
