import { join } from 'node:path'
import { expect, test, type Desk } from './launch.ts'

const SCAN = join(import.meta.dirname, '../src/ocr/testing/scans/news.png')

/** Reading takes some seconds, and more where other programs compute. */
const READ = { timeout: 30_000 }

/** The small scan, read, cleaned, with its picture and regions shown. */
async function withRegions(desk: Desk): Promise<void> {
  await desk.page.setViewportSize({ width: 1366, height: 768 })
  await desk.answerOpenDialog(SCAN)
  await desk.menu('open-page')
  await desk.page.locator('.source').getByText('今年的收成比去年').waitFor(READ)
  await desk.menu('clean-page')
  await desk.page.locator('.item').first().waitFor()
  await desk.menu('source-facsimile')
  await desk.page.locator('.level img').first().waitFor()
  await desk.menu('picture-regions')
  await desk.page.locator('.region').first().waitFor()
}

const article = (desk: Desk) => desk.page.locator('[data-pane="article"] .text')
const words = async (desk: Desk) => (await article(desk).allInnerTexts()).join('\n')

/** Draws a region around the lines of a paragraph, in parts of the sheet. */
async function draw(
  desk: Desk,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const sheet = await desk.page.locator('.facsimile-sheet').first().boundingBox()
  if (!sheet) throw new Error('the sheet is not drawn')
  const at = ([x, y]: readonly [number, number]) =>
    [sheet.x + x * sheet.width, sheet.y + y * sheet.height] as const
  await desk.page.mouse.move(...at(from))
  await desk.page.mouse.down()
  await desk.page.mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]))
  await desk.page.mouse.move(...at(to))
  await desk.page.mouse.up()
}

test('an editor corrects a line beside its picture, draws a region, reads it again and takes what is better', async ({
  start,
}) => {
  test.setTimeout(120_000)
  const desk = await start()
  await withRegions(desk)
  const { page } = desk

  // A correction by hand, with the line lit in the picture.
  const block = page.locator('[data-pane="article"] [data-block]', { hasText: '今年的收成比去年' }).first()
  await block.click()
  await expect(page.locator('.light.caret')).toHaveCount(1)
  await desk.press('Home')
  await page.keyboard.type('据悉，')
  await expect(block).toContainText('据悉，')
  const before = await words(desk)

  // Drawn, moved and resized by keys, numbered.
  const count = await page.locator('.region').count()
  await draw(desk, [0.02, 0.02], [0.98, 0.98])
  await expect(page.locator('.region')).toHaveCount(count + 1)
  const drawn = page.locator('.region[aria-pressed="true"]')
  await expect(drawn.locator('b')).toHaveText(String(count + 1))
  await expect(drawn).toBeFocused()
  const width = (await drawn.boundingBox())?.width ?? 0
  await desk.press('Shift+ArrowLeft', 'Shift+ArrowLeft')
  await expect.poll(async () => (await drawn.boundingBox())?.width ?? 0).toBeLessThan(width)
  await page.getByRole('spinbutton', { name: '顺序' }).fill('1')
  await desk.press('Enter')
  await expect(drawn.locator('b')).toHaveText('1')
  await drawn.focus()
  await desk.press('Alt+ArrowDown')
  await expect(drawn.locator('b')).toHaveText('2')
  await expect(drawn).toBeFocused()
  await desk.press('Alt+ArrowUp')
  await expect(drawn.locator('b')).toHaveText('1')

  // Read again in a language chosen by hand, so that it differs; nothing changes before it is taken.
  await page.getByRole('combobox', { name: '按哪种文字识别' }).selectOption('繁体中文')
  await page.getByRole('button', { name: '重新识别…' }).click()
  const panel = page.getByRole('dialog', { name: '对照两次识别' })
  await panel.waitFor(READ)
  expect(await words(desk)).toBe(before)
  const changed = panel.locator('.reread-row[data-row="changed"]')
  await expect(changed.first().locator('img')).toBeVisible()
  await expect(changed.first().locator('ins, del').first()).toBeVisible()
  // The line that a hand changed says so, and stays as it is unless it is chosen.
  const byHand = panel.locator('.reread-row', { hasText: '据悉，' })
  if ((await byHand.count()) > 0)
    await expect(byHand.getByRole('button', { name: '保留原来的' })).toHaveAttribute('aria-pressed', 'true')
  await panel.getByRole('button', { name: /^采用所选的 \d+ 行$/ }).click()
  await expect(panel).toHaveCount(0)
  await expect(page.locator('.notice')).toHaveText(/已采用重新识别的 \d+ 行/)
  const after = await words(desk)
  expect(after).not.toBe(before)
  expect(after).toContain('据悉，')
  await expect(page.locator('.ledger')).toContainText('旧识别')
  await expect(page.locator('.ledger')).toContainText('未安放 0')

  // Undo brings the old reading back whole, redo the new one; both are there after a restart.
  await desk.menu('undo')
  await expect.poll(() => words(desk)).toBe(before)
  await desk.menu('redo')
  await expect.poll(() => words(desk)).toBe(after)
  await desk.close()
  const again = await start({ folder: desk.folder })
  await again.page.locator('.item').first().waitFor()
  await expect.poll(() => words(again)).toBe(after)
  await again.menu('undo')
  await expect.poll(() => words(again)).toBe(before)
})

test('reading again is stopped, and by itself reads the same: both change nothing and say so', async ({
  start,
}) => {
  test.setTimeout(120_000)
  const desk = await start({ language: 'en' })
  await withRegions(desk)
  const { page } = desk
  const before = await words(desk)
  await page.locator('.region').first().focus()
  await desk.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Read Again…' })).toBeFocused()
  await desk.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).click()
  await expect(page.locator('.notice')).toHaveText(/Stopped reading again/, READ)
  expect(await words(desk)).toBe(before)

  await page.locator('.region').first().focus()
  await desk.press('Delete')
  await expect(page.locator('.notice')).toHaveText(/Deleted region 1/)
  expect(await words(desk)).toBe(before)
  await desk.menu('undo')
  await expect(page.locator('.notice')).toHaveText(/Undone: change regions/)
})
