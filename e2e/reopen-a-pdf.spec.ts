import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scannedPdf } from '../src/files/pdf/testing/small-pdf.ts'
import { openPictures } from '../src/ocr/picture/read-picture.ts'
import { expect, test, type Desk } from './launch.ts'

/** Reading takes some seconds, and more where other programs compute. */
const READ = { timeout: 40_000 }

/** A scan whose unseen text layer was made with a wrong table: every letter stands for another one. */
async function gibberish(folder: string): Promise<string> {
  const scan = openPictures(
    'news.png',
    readFileSync(join(import.meta.dirname, '../src/ocr/testing/scans/news.png')),
  )
  const picture = scan.ok ? await scan.value.picture(0) : scan
  if (!picture.ok) throw new Error(picture.error.kind)
  const layer = Array.from({ length: 6 }, () => 'wkh kdperxu pdvwhu kdv nhsw wkh zdwhu dqg wkh gdwhv')
  const path = join(folder, 'news.pdf')
  writeFileSync(path, scannedPdf([picture.value], 150, layer))
  return path
}

async function opened(desk: Desk): Promise<void> {
  await desk.page.setViewportSize({ width: 1366, height: 768 })
  await desk.answerOpenDialog(await gibberish(desk.folder))
  await desk.menu('open-page')
  await desk.page.locator('.source').getByText('wkh kdperxu').first().waitFor()
}

test('a PDF whose text layer is gibberish says so, shows what OCR reads, and is read by OCR in its place', async ({
  start,
}) => {
  test.setTimeout(120_000)
  const desk = await start()
  await opened(desk)
  const { page } = desk
  await expect(page.locator('.notice')).toContainText('文字层像是乱码', READ)
  await page.locator('.notice').getByRole('button').first().click()
  const dialog = page.getByRole('dialog', { name: '重新打开“news.pdf”' })
  await expect(dialog.getByRole('radio')).toHaveCount(2)
  await expect(dialog.getByRole('radio', { name: /^在本机识别/ })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: /^PDF 自带的文字层.*现在的读法/ })).toBeVisible()
  // The first lines of both, side by side.
  await expect(dialog.locator('.reopen-way', { hasText: '文字层' })).toContainText('wkh kdperxu')
  await expect(dialog.locator('.reopen-preview')).toContainText('河湾县秋粮丰收', READ)
  await expect(dialog).toContainText('读完之前，这一版不变')
  await expect(dialog).toContainText('新的读法会取代现在的')
  await expect(page.locator('.source')).toContainText('wkh kdperxu')

  await dialog.getByRole('button', { name: '重新打开' }).click()
  await expect(page.locator('.source')).toContainText('今年的收成比去年', READ)
  await expect(page.locator('.source')).not.toContainText('wkh kdperxu')
  await expect(page.getByRole('tab')).toHaveCount(0)

  // And back, with work on the page: it stays, and the text layer opens beside it.
  await desk.menu('clean-page')
  await page.locator('.item').first().waitFor()
  await desk.menu('reopen-as')
  await expect(dialog.getByRole('radio', { name: /^PDF 自带的文字层/ })).toBeChecked()
  await expect(dialog).toContainText('原样留在稿库里')
  await dialog.getByRole('button', { name: '重新打开' }).click()
  await expect(page.getByRole('tab')).toHaveCount(2)
  await expect(page.locator('.source')).toContainText('wkh kdperxu')
  // What OCR has read once is not read again.
  await desk.menu('reopen-as')
  await dialog.getByRole('button', { name: '重新打开' }).click()
  await expect(page.locator('.source')).toContainText('今年的收成比去年')
  await expect(page.locator('.item').first()).toBeVisible()
})
