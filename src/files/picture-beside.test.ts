import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pictureBeside, pictureNamed, readPicture } from './picture-beside.ts'

const ALTO =
  '<alto><Description><sourceImageInformation><fileName>scans\\issue-3.tif</fileName></sourceImageInformation></Description></alto>'
const PAGE = '<PcGts><Page imageFilename="p0007.png" imageWidth="10" imageHeight="10"/></PcGts>'
const HOCR = `<div class='ocr_page' title='image "/home/x/front.png"; bbox 0 0 10 10'>`
const HOCR_ESCAPED = '<div class="ocr_page" title="image &quot;front.png&quot;; bbox 0 0 10 10">'

describe('the picture beside a file', () => {
  it.each([
    ['that ALTO names', ALTO, ['issue-3.tif', 'issue-3.xml', 'text.xml'], 'issue-3.tif'],
    ['that ALTO names, in another format', ALTO, ['issue-3.jpg', 'issue-3.xml'], 'issue-3.jpg'],
    ['that PAGE names', PAGE, ['p0007.png', 'text.png'], 'p0007.png'],
    ['that hOCR names', HOCR, ['front.png', 'text.xml'], 'front.png'],
    ['that hOCR names in another quotation', HOCR_ESCAPED, ['front.png'], 'front.png'],
    ['that is called as the file is', '<alto/>', ['text.PNG', 'other.png'], 'text.PNG'],
    ['of another page', '<alto/>', ['other.png', 'text.xml'], null],
    ['that is none', ALTO, ['issue-3.exe', 'issue-3.xml'], null],
  ])('is the one %s', (_, text, names, found) => {
    expect(pictureNamed(text, 'text.xml', names)).toBe(found)
  })

  it('is looked for in the file’s own folder alone, and read whole', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-beside-'))
    try {
      writeFileSync(join(folder, 'text.xml'), PAGE.replace('p0007.png', '../../etc/p0007.png'))
      expect(await pictureBeside(join(folder, 'text.xml'))).toBeNull()
      writeFileSync(join(folder, 'p0007.png'), 'picture')
      expect(await pictureBeside(join(folder, 'text.xml'))).toBe(join(folder, 'p0007.png'))
      expect(await readPicture(join(folder, 'p0007.png'))).toMatchObject({
        ok: true,
        value: { name: 'p0007.png', bytes: Buffer.from('picture') },
      })
      expect(await readPicture(join(folder, 'gone.png'))).toMatchObject({
        ok: false,
        error: { kind: 'file-missing' },
      })
      expect(await readPicture(folder)).toMatchObject({ ok: false })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
