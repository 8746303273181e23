import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Desk } from './launch.ts'

const SCAN = join(import.meta.dirname, '../src/ocr/testing/scans/news.png')

/** Reading takes some seconds, and more where other programs compute. */
const READ = { timeout: 30_000 }

/** What an OCR engine told of the scan: left, top, width, height, and its words, two of them misread. */
const LINES = [
  [195, 46, 367, 50, '河湾县秋粮丰收'],
  [34, 137, 230, 25, '□本报记者林小满'],
  [87, 203, 270, 29, '入秋以来，河湾县各'],
  [33, 245, 323, 28, '乡镇抢抓晴好天气，组织'],
  [32, 287, 325, 28, '衣机手日夜抢收，稻谷颗'],
  [32, 329, 91, 25, '粒归仓。'],
  [102, 369, 254, 26, '“今年的收成比去年'],
  [32, 411, 324, 26, '还好！”种粮大户周大成'],
  [32, 454, 325, 28, '说，他家的86亩水槄平均'],
  [398, 203, 326, 29, '亩产1180斤，比去年多收'],
  [400, 245, 90, 25, '了一成。'],
] as const

const alto = (): string =>
  `<?xml version="1.0" encoding="UTF-8"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>pixel</MeasurementUnit><sourceImageInformation><fileName>news.png</fileName></sourceImageInformation></Description><Layout><Page WIDTH="756" HEIGHT="598"><PrintSpace><TextBlock ID="b">${LINES.map(
    ([left, top, width, height, text]) =>
      `<TextLine HPOS="${left}" VPOS="${top}" WIDTH="${width}" HEIGHT="${height}"><String HPOS="${left}" VPOS="${top}" WIDTH="${width}" HEIGHT="${height}" WC="0.7" CONTENT="${text}"/></TextLine>`,
  ).join('')}</TextBlock></PrintSpace></Page></Layout></alto>`

const words = async (desk: Desk): Promise<string> =>
  (await desk.page.locator('[data-pane="article"] .text').allInnerTexts()).join('\n')

/** The ledger by its words: `稿件`, `旧识别` … and the whole. */
async function ledger(desk: Desk): Promise<ReadonlyMap<string, number>> {
  const told = (await desk.page.locator('.ledger').innerText()).replace(/,/g, '')
  return new Map([
    ['字符', Number(/(\d+) 字符/.exec(told)?.[1])],
    ...[...told.matchAll(/(\p{Script=Han}+) (\d+)/gu)].map(
      ([, name = '', count]) => [name, Number(count)] as const,
    ),
  ])
}

const balances = (told: ReadonlyMap<string, number>): void => {
  const { 字符: total = 0, ...parts } = Object.fromEntries(told)
  expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total)
}

test('a region of an ALTO page is read again beside its picture, by keys alone, and comes into the ledger and out of it', async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000)
  const file = join(folder, 'news.xml')
  writeFileSync(file, alto())
  copyFileSync(SCAN, join(folder, 'news.png'))
  const desk = await start({ pages: [file] })
  const { page } = desk
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.locator('.source').waitFor()
  await desk.menu('clean-page')
  await page.locator('.item').first().waitFor()
  await desk.menu('source-facsimile')
  await page.locator('.level img').first().waitFor()
  const before = await words(desk)
  expect(before).toContain('衣机手日夜抢收')
  const even = await ledger(desk)
  expect(even.get('旧识别')).toBeUndefined()
  balances(even)

  // By the list of regions: to the one that was misread, its menu, “read again”.
  await desk.menu('picture-regions')
  await page.locator('.region-row', { hasText: '河湾县秋粮丰收' }).focus()
  await desk.press('Enter')
  await expect(page.getByRole('menuitem', { name: '重新识别…' })).toBeFocused()
  await desk.press('Enter')
  const panel = page.getByRole('dialog', { name: '对照两次识别' })
  await panel.waitFor(READ)
  const changed = panel.locator('.reread-row[data-row="changed"]')
  await expect(changed.filter({ hasText: '农机手' })).toHaveCount(1)
  await expect(changed.first().locator('img')).toBeVisible()
  expect(await words(desk)).toBe(before)
  await expect(panel.getByRole('button', { name: /^采用所选的 \d+ 行$/ })).toBeFocused()
  await desk.press('Enter')
  await expect(panel).toHaveCount(0)
  await expect.poll(() => words(desk)).toContain('组织农机手日夜抢收，稻谷颗粒归仓。')

  // Both readings are in the ledger, and nothing is lost between them.
  await expect.poll(async () => (await ledger(desk)).get('旧识别')).toBeGreaterThan(11)
  const read = await ledger(desk)
  balances(read)
  expect(read.get('未安放')).toBe(0)
  const after = await words(desk)

  await desk.menu('undo')
  await expect.poll(() => words(desk)).toBe(before)
  await expect.poll(async () => (await ledger(desk)).get('稿件')).toBe(even.get('稿件'))
  balances(await ledger(desk))
  await desk.menu('redo')
  await expect.poll(() => words(desk)).toBe(after)
  await expect.poll(async () => Object.fromEntries(await ledger(desk))).toEqual(Object.fromEntries(read))
})
