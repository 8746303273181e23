import { readdirSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { expect, startCleaned, test } from './launch.ts'
import { violations } from './violations.ts'

test('articles go to the trash by Delete, are taken back by “undo” and from the trash, and are deleted for good after a question', async ({
  start,
}) => {
  const desk = await startCleaned(start)
  const { page, press } = desk
  await expect(page.locator('.item')).toHaveCount(5)
  await desk.menu('show-library')
  const rows = page.locator('.article-row[aria-selected]')
  const table = page.getByRole('grid')
  await expect(table).toHaveAttribute('aria-rowcount', '6')
  await rows.first().click()
  await press('Shift+ArrowDown', 'Delete')
  await expect(page.locator('.notice')).toContainText('已移到回收站：2 项')
  await expect(table).toHaveAttribute('aria-rowcount', '4')
  await page.locator('.notice').getByRole('button', { name: '撤销' }).click()
  await expect(table).toHaveAttribute('aria-rowcount', '6')

  await rows.first().click()
  await press('Delete')
  await expect(table).toHaveAttribute('aria-rowcount', '5')
  await page.getByRole('tab', { name: '回收站' }).click()
  const list = page.locator('.holdings-list li')
  await expect(list).toHaveCount(1)
  expect(await violations(desk)).toEqual([])
  await list.getByRole('checkbox').check()
  await page.getByRole('button', { name: '放回' }).click()
  await expect(page.locator('.empty')).toHaveText('回收站是空的。')
  // The page is on the desk: there it is a step of undo.
  await desk.menu('show-desk')
  await expect(page.locator('.item')).toHaveCount(5)

  await desk.menu('show-library')
  await rows.first().click()
  await press('Delete')
  await page.getByRole('tab', { name: '回收站' }).click()
  await page.getByRole('button', { name: '清空回收站…' }).click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('1 项会彻底删除')
  // The keyboard is on “cancel”: Enter by habit deletes nothing.
  await press('Enter')
  await expect(list).toHaveCount(1)
  await page.getByRole('button', { name: '清空回收站…' }).click()
  await question.getByRole('button', { name: '彻底删除' }).click()
  await expect(page.locator('.empty')).toHaveText('回收站是空的。')
})

test('a page is described in its line, thrown away with its tab closed, and put back; chosen articles are exported, in English', async ({
  start,
  folder,
}) => {
  const desk = await startCleaned(() => start({ language: 'en' }))
  const { page, press } = desk
  await desk.menu('show-library')
  await page.getByRole('tab', { name: 'Pages' }).click()
  const line = page.locator('table.pages tbody tr').first()
  await expect(line).toContainText('0 of 5 finished')
  expect(await violations(desk)).toEqual([])
  await line.getByRole('button', { name: /^Change publication/ }).click()
  await page.getByLabel('Publication', { exact: true }).fill('晨江日报')
  await page.getByRole('spinbutton', { name: 'day, Issued' }).focus()
  await page.keyboard.type('12112021')
  await press('Enter')
  await expect(line).toContainText('晨江日报')
  await page.getByRole('tab', { name: 'Articles' }).click()
  await expect(page.locator('.article-row').first()).toContainText('晨江日报')

  await page.locator('.article-row').first().click()
  await press('ControlOrMeta+a')
  const out = mkdtempSync(join(folder, 'out-'))
  await desk.answerOpenDialog(out)
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('menuitem', { name: 'Markdown' }).click()
  await expect(page.locator('.notice')).toContainText('Exported')
  expect(readdirSync(out).filter((name) => name.endsWith('.md'))).toHaveLength(5)

  await page.getByRole('tab', { name: 'Pages' }).click()
  await line.getByRole('button', { name: 'Move to trash' }).click()
  await expect(page.locator('.notice')).toContainText('Moved 1 item to the trash')
  await expect(page.locator('.tab')).toHaveCount(0)
  await page.getByRole('tab', { name: 'Trash' }).click()
  await page.locator('.holdings-list li').getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Put back' }).click()
  await page.getByRole('tab', { name: 'Pages' }).click()
  await expect(line).toContainText('晨江日报')
  await line.getByRole('button', { name: '.txt' }).first().click()
  await expect(page.locator('.item')).toHaveCount(5)
})
