import { expect, startCleaned, test, type Desk } from './launch.ts'

const names = (desk: Desk) => desk.page.locator('.item strong')

test('several articles are chosen together, get a section and a status, are merged, dissolved and restored', async ({
  start,
}) => {
  const desk = await startCleaned(start)
  const { page } = desk
  const item = page.locator('.item')
  const before = await names(desk).allTextContents()
  await item.nth(1).click()
  await desk.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp')
  await expect(page.locator('.item[aria-selected="true"]')).toHaveCount(2)
  await expect(page.locator('.many')).toContainText('选中 2 篇稿件')

  await item.nth(4).click({ modifiers: ['ControlOrMeta'] })
  await expect(page.locator('.many')).toContainText('选中 3 篇稿件')
  await page.locator('.many').getByRole('combobox', { name: '栏目' }).fill('社会')
  await desk.press('Enter')
  await expect(page.locator('.notice')).toContainText('3 篇稿件归入栏目“社会”')
  for (const at of [1, 2, 4]) await expect(item.nth(at)).toContainText('社会')
  await expect(item.nth(3)).not.toContainText('社会')
  await page.locator('.many').getByLabel('状态').selectOption('待校')
  await expect(page.locator('.item .dot[data-status="proof"]')).toHaveCount(3)

  await page.locator('.many').getByRole('button', { name: '合并为一稿' }).click()
  await expect(page.locator('.notice')).toContainText('3 篇稿件合并为')
  await expect(item).toHaveCount(3)
  await desk.press('ControlOrMeta+z')
  await expect(names(desk)).toHaveText(before)

  // Delete dissolves; the text is unplaced, and the article can be had back without undo.
  await item.nth(2).click()
  await desk.press('Delete')
  await expect(item).toHaveCount(4)
  await expect(page.locator('.notice')).toContainText('已撤销 1 篇分稿')
  await expect(page.locator('[data-part="unplaced"]')).not.toHaveText('未安放 0')
  await item.nth(0).click()
  await desk.press('Alt+ArrowDown')
  const bin = page.locator('[data-bin="dissolved"]')
  await bin.getByRole('button', { name: /已撤销的稿件/ }).click()
  await bin.getByRole('button', { name: `恢复 ${before[2] ?? ''}` }).click()
  await expect(page.locator('[data-part="unplaced"]')).toHaveText('未安放 0')
  await expect(bin).toHaveCount(0)
  await expect(names(desk)).toHaveText([1, 0, 2, 3, 4].map((at) => before[at] ?? ''))
})

test('articles are ordered by keyboard and by drag', async ({ start }) => {
  const desk = await startCleaned(start)
  const { page } = desk
  const item = page.locator('.item')
  const before = await names(desk).allTextContents()
  const inOrder = (...at: number[]) => expect(names(desk)).toHaveText(at.map((one) => before[one] ?? ''))

  await item.nth(3).click()
  await desk.press('Alt+ArrowUp', 'Alt+ArrowUp')
  await inOrder(0, 3, 1, 2, 4)
  await expect(item.nth(1)).toBeFocused()
  await expect(page.locator('.notice')).toContainText('1 篇稿件已上移，现为第 2 篇')
  await desk.press('Shift+ArrowDown', 'Alt+ArrowDown')
  await inOrder(0, 2, 3, 1, 4)
  await desk.press('ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+z')
  await inOrder(0, 1, 2, 3, 4)

  await item.nth(4).hover()
  await page.mouse.down()
  const goal = await item.nth(0).boundingBox()
  await page.mouse.move((goal?.x ?? 0) + 40, (goal?.y ?? 0) + 30, { steps: 4 })
  await page.mouse.move((goal?.x ?? 0) + 40, (goal?.y ?? 0) + 6, { steps: 4 })
  await expect(page.locator('.drop-line')).toBeVisible()
  await page.mouse.up()
  await inOrder(4, 0, 1, 2, 3)
  await page.locator('.notice').getByRole('button', { name: '撤销' }).click()
  await inOrder(0, 1, 2, 3, 4)
})
