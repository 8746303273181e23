import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { smallPdf, type DrawnText } from '../src/files/pdf/testing/small-pdf.ts'
import { pngOf } from '../src/main/facsimile/png.ts'
import { expect, test, type Desk } from './launch.ts'

/** Points from the top left, as the desk counts; a page is 420 × 595. */
const HIGH = 595
const column = (x: number, top: number, lines: readonly string[]): readonly DrawnText[] =>
  lines.map((text, index) => ({ text, x, y: HIGH - top - index * 12, size: 10 }))

const HARBOUR = [
  'The ferry to Heron Isle will',
  'not run after Friday, said the',
  'harbour master, who has kept',
  'the books for eleven yeers and',
  'knows the ice in the channel.',
]
const MARKET = [
  'Sellers at the winter market',
  'counted more guests than last',
  'year, and fewer coins. A baker',
  'sold out of rye by nine.',
]
const ISSUE = smallPdf([
  {
    texts: [
      { text: 'Ferry Stops for the Winter', x: 40, y: HIGH - 60, size: 22 },
      ...column(40, 100, HARBOUR),
      { text: 'Rye Gone by Nine', x: 220, y: HIGH - 300, size: 18 },
      ...column(220, 330, MARKET),
    ],
  },
  {
    texts: [
      { text: 'Page two tells the weather', x: 40, y: HIGH - 60, size: 22 },
      ...column(40, 100, MARKET),
    ],
  },
])

/** Opens the small paper of two sheets and cleans it. */
async function openIssue(desk: Desk): Promise<void> {
  const path = join(desk.folder, 'harbour.pdf')
  writeFileSync(path, ISSUE)
  await desk.page.setViewportSize({ width: 1366, height: 768 })
  await desk.answerOpenDialog(path)
  await desk.menu('open-page')
  await desk.page.locator('.crumb', { hasText: 'harbour.pdf' }).waitFor()
  await desk.page.locator('.source').waitFor()
  await desk.menu('clean-page')
  await desk.page.locator('.item').first().waitFor()
}

const blockWith = (desk: Desk, words: string) =>
  desk.page.locator('.sheet [data-block]', { hasText: words }).first()

/** Where a line is printed, in parts of its sheet as it is shown. */
const shareOf = (desk: Desk, selector: string) =>
  desk.page
    .locator(selector)
    .first()
    .evaluate((mark) => {
      const sheet = mark.closest('.facsimile-sheet')?.getBoundingClientRect()
      const own = mark.getBoundingClientRect()
      if (!sheet) throw new Error('it is on no sheet')
      return {
        left: (own.left - sheet.left) / sheet.width,
        top: (own.top - sheet.top) / sheet.height,
        width: own.width / sheet.width,
        height: own.height / sheet.height,
      }
    })

/** How dark what is shown of the picture is inside a box of its sheet: 0 white … 1 black; of tiles, not of the small picture. */
const inkIn = (desk: Desk, box: { left: number; top: number; width: number; height: number }) =>
  desk.page.evaluate(async (part) => {
    const sheet = document.querySelector('.facsimile-sheet')?.getBoundingClientRect()
    const tiles = [...document.querySelectorAll<HTMLImageElement>('.facsimile-sheet .level img')]
    if (!sheet || tiles.length === 0) return -1
    const wanted = {
      left: sheet.left + part.left * sheet.width,
      top: sheet.top + part.top * sheet.height,
      width: part.width * sheet.width,
      height: part.height * sheet.height,
    }
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(wanted.width))
    canvas.height = Math.max(1, Math.round(wanted.height))
    const pen = canvas.getContext('2d')
    if (!pen) return -1
    for (const tile of tiles) {
      await tile.decode()
      const at = tile.getBoundingClientRect()
      pen.drawImage(tile, at.left - wanted.left, at.top - wanted.top, at.width, at.height)
    }
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
    let sum = 0
    for (let pixel = 0; pixel < data.length; pixel += 4) sum += 255 - (data[pixel] ?? 0)
    return sum / (data.length / 4) / 255
  }, box)

test('an editor opens a PDF and corrects a line with its picture lit beside it', async ({ start }) => {
  test.setTimeout(60_000)
  const desk = await start({ language: 'en' })
  await openIssue(desk)
  const { page } = desk
  await page.getByRole('button', { name: 'Facsimile', exact: true }).click()
  await page.locator('.level img').first().waitFor()
  await expect(page.locator('.facsimile-sheet')).toHaveCount(2)

  // The caret goes into the line with the mistake: its picture is lit, where it is printed.
  const block = blockWith(desk, 'eleven yeers')
  await block.click()
  await page.evaluate(() => {
    const text = [...document.querySelectorAll('.sheet [data-block]')].find((one) =>
      one.textContent.includes('yeers'),
    )
    const node = text && document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let leaf = node?.nextNode(); leaf; leaf = node?.nextNode()) {
      const at = leaf.textContent?.indexOf('yeers') ?? -1
      if (at >= 0) getSelection()?.collapse(leaf, at + 2)
    }
  })
  await expect(page.locator('.light.caret')).toHaveCount(1)
  const lit = await shareOf(desk, '.light.caret')
  // The fourth line of the column: its baseline is 136 points from the top.
  expect(lit.left * 420).toBeCloseTo(40, 0)
  expect(Math.abs((lit.top + lit.height) * 595 - 136)).toBeLessThan(5)
  expect(lit.height * 595).toBeGreaterThan(7)
  expect(lit.height * 595).toBeLessThan(15)
  // There is ink under it, and none beside the columns.
  await expect.poll(() => inkIn(desk, lit)).toBeGreaterThan(0.05)
  expect(await inkIn(desk, { left: 0.3, top: 0.75, width: 0.1, height: 0.1 })).toBe(0)

  // Typing mends it; the picture stays where it is.
  const scroller = page.locator('.facsimile-scroll')
  const before = await scroller.evaluate((area) => area.scrollTop)
  await desk.press('Delete', 'a')
  await expect(blockWith(desk, 'eleven years')).toBeVisible()
  await expect(page.locator('.light.caret')).toHaveCount(1)
  expect(await scroller.evaluate((area) => area.scrollTop)).toBe(before)

  // A click on the picture goes to the text, without the picture moving.
  const sheet = await page.locator('.facsimile-sheet').first().boundingBox()
  if (!sheet) throw new Error('the sheet is not drawn')
  // In the first line of the second article, whose baseline is 330 points from the top.
  await page.mouse.click(sheet.x + (sheet.width * 260) / 420, sheet.y + (sheet.height * 327) / 595)
  await expect
    .poll(() =>
      page.evaluate(
        () => getSelection()?.focusNode?.parentElement?.closest('[data-block]')?.textContent ?? '',
      ),
    )
    .toContain('winter market')
  expect(await scroller.evaluate((area) => area.scrollTop)).toBe(before)

  // The keyboard alone: to the pane, along its lines, and to the text of one.
  await scroller.focus()
  await desk.press('Home', 'ArrowDown')
  await expect(page.locator('.notice')).toContainText('The ferry to Heron Isle')
  await desk.press('+', '+')
  await expect(page.locator('.picture-tools output')).not.toHaveText('100%')
  await desk.press('Enter')
  expect(
    await page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')),
  ).toBe('article')

  // Zoom, turn and way of looking come back with the page.
  await desk.menu('picture-turn')
  const zoom = await page.locator('.picture-tools output').textContent()
  await page.waitForTimeout(900)
  await desk.close()
  const again = await start({ language: 'en' })
  await again.page.setViewportSize({ width: 1366, height: 768 })
  await again.page.locator('.facsimile-scroll').waitFor()
  await expect(again.page.locator('.picture-tools output')).toHaveText(zoom ?? '')
  await expect(again.page.locator('.facsimile-sheet').first()).toHaveAttribute('style', /rotate\(90deg\)/)
})

test('a page of plain text says that it has no picture, and every line of a PDF has its own', async ({
  start,
}) => {
  test.setTimeout(60_000)
  const desk = await start()
  await desk.menu('open-sample')
  await desk.page.locator('.source').waitFor()
  await desk.press('F4')
  await expect(desk.page.locator('.picture-missing')).toContainText('没有版面图')
  await desk.page.getByRole('button', { name: '回到文字' }).click()
  await desk.page.locator('.source-scroll').waitFor()

  await openIssue(desk)
  await desk.menu('source-strip')
  await expect(desk.page.locator('.strip img').nth(3)).toBeVisible()
  const strips = await desk.page
    .locator('.strip img')
    .evaluateAll((images) =>
      images.map((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0),
    )
  expect(strips.length).toBeGreaterThan(8)
  await expect
    .poll(() =>
      desk.page
        .locator('.strip img')
        .evaluateAll((images) =>
          images.every((image) => image instanceof HTMLImageElement && image.naturalWidth > 40),
        ),
    )
    .toBe(true)
})

/** A scan with a black bar where each line stands, and what an OCR engine tells of it. */
function scanned(name: string): { readonly png: Uint8Array; readonly hocr: string } {
  const [width, height] = [600, 800]
  const pixels = new Uint8Array(width * height).fill(255)
  const lines = ['The harbour is frozen.', 'Nobody asked the ferry to stop.', 'It stopped by itself.']
  const spans = lines.map((text, index) => {
    const top = 100 + index * 30
    for (let y = top; y < top + 20; y++) pixels.fill(0, y * width + 60, y * width + 360)
    return `<span class="ocr_line" title="bbox 60 ${top} 360 ${top + 20}">${text}</span>`
  })
  return {
    png: pngOf({ width, height, channels: 1, pixels }),
    hocr: `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body><div class="ocr_page" title="image &quot;${name}&quot;; bbox 0 0 ${width} ${height}">${spans.join('\n')}</div></body></html>`,
  }
}

test('the picture beside an OCR file is found and kept; a page of plain text gets one that is chosen', async ({
  start,
}) => {
  test.setTimeout(60_000)
  const desk = await start()
  await desk.page.setViewportSize({ width: 1366, height: 768 })
  const { png, hocr } = scanned('front.png')
  const [file, picture] = [join(desk.folder, 'front.hocr'), join(desk.folder, 'front.png')]
  writeFileSync(file, hocr)
  writeFileSync(picture, png)
  await desk.answerOpenDialog(file)
  await desk.menu('open-page')
  await desk.page.locator('.crumb', { hasText: 'front.hocr' }).waitFor()
  // It is the library's own from now on.
  rmSync(picture)
  await desk.press('F4')
  const second = await shareOf(desk, '.colours [data-line="2"]')
  // The bar is between 130 and 150; a line's box has room for what goes above and below its letters.
  expect(Math.round(second.left * 600)).toBe(60)
  expect(Math.abs((second.top + second.height / 2) * 800 - 140)).toBeLessThan(4)
  const bar = { left: 0.12, top: 132 / 800, width: 0.4, height: 16 / 800 }
  await expect.poll(() => inkIn(desk, bar)).toBe(1)

  await desk.menu('open-sample')
  await desk.page.locator('.crumb', { hasText: '样报' }).waitFor()
  await desk.menu('source-facsimile')
  writeFileSync(picture, png)
  await desk.answerOpenDialog(picture)
  await desk.page.getByRole('button', { name: '选择本版的版面图' }).click()
  await expect.poll(() => inkIn(desk, bar)).toBe(1)
  await expect(desk.page.locator('.picture-note')).toContainText('不知道文字在图上的位置')
})
