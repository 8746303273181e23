import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { smallPdf } from '../src/files/pdf/testing/small-pdf.ts'
import { expect, test, type Desk } from './launch.ts'

const SHEETS = 3
const issue = smallPdf(
  Array.from({ length: SHEETS }, (_, sheet) => ({
    texts: [
      { text: `Sheet ${sheet + 1} of the paper`, x: 40, y: 520, size: 22 },
      ...Array.from({ length: 20 }, (_, line) => ({
        text: `Line ${line + 1} tells of the ferry and of the`,
        x: 40,
        y: 480 - line * 14,
        size: 11,
      })),
    ],
  })),
)

async function openIssue(desk: Desk): Promise<void> {
  const path = join(desk.folder, 'issue.pdf')
  writeFileSync(path, issue)
  await desk.page.setViewportSize({ width: 1366, height: 768 })
  await desk.answerOpenDialog(path)
  await desk.menu('open-page')
  await desk.page.locator('.source').waitFor()
}

/** Pictures that came, and are not an empty frame. */
const drawn = (desk: Desk, selector: string) =>
  desk.page
    .locator(selector)
    .evaluateAll(
      (images) => images.filter((one) => one instanceof HTMLImageElement && one.naturalWidth > 1).length,
    )

test('the sheets of a page stand small beside its picture: walked by keys, marked, hidden, and remembered', async ({
  start,
}) => {
  const desk = await start()
  await openIssue(desk)
  const { page } = desk
  await desk.menu('source-facsimile')
  const list = page.getByRole('list', { name: '各页缩略图' })
  await expect(list.getByRole('button')).toHaveCount(SHEETS)
  await expect.poll(() => drawn(desk, '.sheet-list img')).toBe(SHEETS)
  const current = list.locator('[aria-current="page"]')
  await expect(current).toHaveAttribute('aria-label', '第 1 页，共 3 页')

  await list.getByRole('button', { name: '第 3 页，共 3 页' }).click()
  await expect(current).toHaveAttribute('aria-label', '第 3 页，共 3 页')
  await expect(page.locator('.facsimile-sheet[data-sheet="3"] .level img').first()).toBeVisible()
  await desk.press('ArrowUp')
  await expect(list.getByRole('button', { name: '第 2 页，共 3 页' })).toBeFocused()
  await expect(current).toHaveAttribute('aria-label', '第 2 页，共 3 页')
  // One stop for Tab, and Enter goes to the picture, which stays where it is.
  await expect(list.locator('button[tabindex="0"]')).toHaveCount(1)
  await desk.press('Enter')
  await expect(page.locator('.facsimile-scroll')).toBeFocused()
  await expect(current).toHaveAttribute('aria-label', '第 2 页，共 3 页')
  // Nothing but the picture has moved.
  expect(
    await page.evaluate(() => [scrollX, scrollY, document.querySelector('.pane.source')?.scrollTop]),
  ).toEqual([0, 0, 0])

  await desk.press('s')
  await expect(list).toHaveCount(0)
  await expect(page.locator('.notice')).toContainText('不显示各页缩略图')
  await expect(page.locator('.sheet-steps')).toContainText('第 2 页')
  await page.locator('[data-saving="saved"]').waitFor()
  await desk.close()
  const again = await start({ folder: desk.folder })
  await again.page.locator('.facsimile-scroll').waitFor()
  await expect(again.page.locator('.sheet-list')).toHaveCount(0)
  await again.menu('picture-sheets')
  await expect(again.page.locator('.sheet-list button')).toHaveCount(SHEETS)
})

test('the library’s pages show their first sheet small; it is drawn once, kept, and counted; a text has a sign', async ({
  start,
}) => {
  const desk = await start()
  await openIssue(desk)
  await desk.menu('open-sample')
  await expect(desk.page.locator('[role="tab"]')).toHaveCount(2)
  await desk.menu('show-library')
  await desk.page.getByRole('tab', { name: '版面' }).click()
  const lines = desk.page.locator('table.pages tbody tr')
  await expect(lines).toHaveCount(2)
  const printed = lines.filter({ hasText: 'issue.pdf' })
  await expect.poll(() => drawn(desk, 'table.pages .thumbnail img')).toBe(1)
  await expect(printed.locator('.thumbnail img')).toHaveCount(1)
  await expect(lines.filter({ hasNotText: 'issue.pdf' }).locator('.thumbnail img')).toHaveCount(0)
  await expect(desk.page.getByText(/缩略图 1 /)).toBeVisible()
  const kept = () =>
    readdirSync(desk.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /thumb.*\.png$/.test(name),
    )
  expect(kept()).toHaveLength(1)
  await desk.close()
  const again = await start({ folder: desk.folder })
  await again.menu('show-library')
  await again.page.getByRole('tab', { name: '版面' }).click()
  await expect.poll(() => drawn(again, 'table.pages .thumbnail img')).toBe(1)
  expect(kept()).toHaveLength(1)
})
