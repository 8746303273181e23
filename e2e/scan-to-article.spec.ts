import { decode } from 'fast-png'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scannedPdf, smallPdf } from '../src/files/pdf/testing/small-pdf.ts'
import { expect, test, type Desk } from './launch.ts'

const SCAN = join(import.meta.dirname, '../src/ocr/testing/scans/news.png')

/** Reading takes some seconds, and more where other programs compute. */
const READ = { timeout: 25_000 }
const readWords = (desk: Desk) => desk.page.locator('.source').getByText('今年的收成比去年')

test('a scan is read, cleaned and finished, and its picture is in the library', async ({ start }) => {
  const desk = await start()
  await desk.answerOpenDialog(SCAN)
  await desk.menu('open-page')
  await expect(desk.page.getByRole('progressbar', { name: '“news.png”' })).toBeVisible(READ)
  await expect(readWords(desk)).toBeVisible(READ)
  await expect(desk.page.locator('.notice')).toHaveText(/已识别“news\.png”，原图已存入稿库/)
  await expect(desk.page.getByRole('progressbar')).toHaveCount(0)
  await desk.menu('clean-page')
  await expect(desk.page.locator('.item')).toHaveCount(1)
  await expect(desk.page.locator('[data-pane="article"]').getByText('河湾县秋粮丰收')).toBeVisible()
  await desk.menu('mark-finished')
  await expect(desk.page.locator('.sheet')).toHaveAttribute('data-status', 'finished')
  await desk.close()
  // It is a page like any other: the next start brings it back, and the same file is not read again.
  const again = await start({ pages: [SCAN] })
  await expect(readWords(again)).toBeVisible(READ)
  await expect(again.page.locator('.item')).toHaveCount(1)
})

test('while a scan is read the desk is used; it comes into a tab and shows when it is asked for', async ({
  start,
  folder,
}) => {
  const { width, height, data, channels } = decode(readFileSync(SCAN))
  const grey = Uint8Array.from({ length: width * height }, (_, pixel) => data[pixel * channels] ?? 255)
  const pdf = join(folder, '扫描.pdf')
  writeFileSync(pdf, scannedPdf([{ width, height, grey }], 200))
  const desk = await start()
  await desk.answerOpenDialog(pdf)
  await desk.menu('open-page')
  await desk.menu('open-sample')
  await expect(desk.page.locator('.source')).toBeVisible()
  const notice = desk.page.locator('.notice')
  await expect(notice).toHaveText(/已识别“扫描\.pdf”/, READ)
  await expect(readWords(desk)).toHaveCount(0)
  await notice.getByRole('button', { name: '打开' }).click()
  await expect(readWords(desk)).toBeVisible()
})

test('a scan is read as what is chosen by hand, and left when it is stopped', async ({ start }) => {
  const desk = await start()
  await desk.answerOpenDialog(SCAN)
  await desk.menu('open-page')
  const line = desk.page.locator('.scan')
  await line.getByRole('combobox', { name: '按哪种文字识别' }).selectOption('英文')
  await expect(line.getByRole('combobox')).toHaveValue('en')
  await line.getByRole('button', { name: '停止识别“news.png”' }).click()
  await expect(desk.page.locator('.notice')).toHaveText(/已停止识别“news\.png”/, READ)
  await expect(desk.page.getByRole('heading', { name: '把版面拖到这里，或者打开样报' })).toBeVisible()
})

test('a picture that is pasted is read as a scan', async ({ start }) => {
  const desk = await start()
  const bytes = [...readFileSync(SCAN)]
  await desk.page.evaluate((bytes) => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }))
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  }, bytes)
  await expect(readWords(desk)).toBeVisible(READ)
  await expect(desk.page.getByRole('button', { name: /^版面：粘贴的图片 .*\.png$/ })).toBeVisible()
})

test('a damaged picture is refused with a sentence, and the desk goes on', async ({ start, folder }) => {
  const broken = join(folder, '坏.png')
  writeFileSync(broken, readFileSync(SCAN).subarray(0, 3000))
  const desk = await start()
  await desk.answerOpenDialog(broken)
  await desk.menu('open-page')
  await expect(desk.page.getByText(/图片“坏\.png”已损坏或不完整/).first()).toBeVisible(READ)
  await desk.menu('open-sample')
  await expect(desk.page.locator('.source')).toBeVisible()
})

test('a scanned page between pages with text is read, and the pages come in their order', async ({
  start,
  folder,
}) => {
  const { width, height, data, channels } = decode(readFileSync(SCAN))
  const grey = Uint8Array.from({ length: width * height }, (_, pixel) => data[pixel * channels] ?? 255)
  const text = (words: string) => ({ texts: [{ text: words, x: 40, y: 500, size: 12 }] })
  const pdf = join(folder, '混合.pdf')
  writeFileSync(
    pdf,
    smallPdf([
      text('First page of the issue'),
      { texts: [], picture: { width, height, grey } },
      text('Third page of the issue'),
    ]),
  )
  const desk = await start()
  await desk.answerOpenDialog(pdf)
  await desk.menu('open-page')
  await expect(desk.page.locator('.scan')).toContainText('另有 2 页自带文字')
  await expect(readWords(desk)).toBeVisible(READ)
  const source = (await desk.page.locator('.source').innerText()).replace(/\s+/g, ' ')
  expect(source.indexOf('First page')).toBeLessThan(source.indexOf('今年的收成'))
  expect(source.indexOf('今年的收成')).toBeLessThan(source.indexOf('Third page'))
})
