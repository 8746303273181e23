import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './launch.ts'

test('the sample is cleaned and finished by keyboard alone', async ({ start, folder }) => {
  const desk = await start()
  const { page, press } = desk
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'))

  // The palette: a few pinyin initials are enough.
  await press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: '命令面板' })).toBeFocused()
  await page.keyboard.type('dkyb')
  await expect(page.getByRole('option', { selected: true })).toHaveText('打开样报')
  await press('Enter')
  await expect(page.locator('[data-line="1"]')).toBeVisible()

  // A command that has nothing to work on says what it wants.
  await press('ControlOrMeta+Shift+f')
  await expect(page.locator('.notice')).toHaveText(/“标为完成”现在用不上：先清理版面/)

  await press('ControlOrMeta+k')
  await page.keyboard.type('清理')
  await expect(page.getByRole('option', { selected: true })).toContainText('清理版面')
  await press('Enter')
  await expect(page.locator('.notice')).toContainText('清理完毕')
  const articles = await page.locator('.item').count()
  expect(articles).toBeGreaterThan(2)

  // F6 goes round, Shift+F6 back; the place of the keyboard can be seen.
  expect(await focused()).toBe('article')
  for (const pane of ['inspector', 'outline', 'source', 'article', 'inspector', 'outline']) {
    await press('F6')
    expect(await focused()).toBe(pane)
  }
  await press('Shift+F6')
  expect(await focused()).toBe('inspector')
  await expect(page.getByRole('combobox', { name: '栏目' })).toBeFocused()
  await page.keyboard.type('要闻')
  await press('Enter')
  await expect(page.locator('.item').first()).toContainText('要闻')

  // Every article is finished and the next one follows.
  await press('Shift+F6')
  expect(await focused()).toBe('article')
  for (let index = 0; index < articles; index++) {
    await press('ControlOrMeta+Shift+f')
    await expect(page.locator('.sheet').nth(index)).toHaveAttribute('data-status', 'finished')
    if (index + 1 < articles) await press('ControlOrMeta+PageDown')
  }

  await desk.answerOpenDialog(folder)
  await press('ControlOrMeta+k')
  await page.keyboard.type('export finished')
  await press('Enter')
  await expect(page.locator('.notice')).toContainText(`已导出 ${articles} 个文件`)
  expect(existsSync(join(folder, 'settings.json'))).toBe(true)

  // An article is a line of the palette, too; and the keyboard is in its text afterwards.
  await press('ControlOrMeta+k')
  await page.keyboard.type('稿件 2')
  await press('Enter')
  expect(await focused()).toBe('article')
  await expect(page.locator('.sheet').nth(1)).toHaveAttribute('data-chosen', 'true')

  // What is exported is protected until it is reopened.
  await page.keyboard.type('甲')
  await expect(page.locator('.notice')).toContainText('受保护')
  await press('ControlOrMeta+Shift+g')

  // Escape gives the keyboard back to the very caret it was taken from.
  await page.keyboard.type('甲')
  await press('ControlOrMeta+k', 'Escape')
  await page.keyboard.type('乙')
  await expect(page.locator('.sheet').nth(1).locator('[data-block]').first()).toContainText('甲乙')
  await press('ControlOrMeta+z')

  // The menu of the place where the keyboard is.
  await press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: '拆分段块' })).toBeVisible()
  await press('Escape')
  expect(await focused()).toBe('article')
})
