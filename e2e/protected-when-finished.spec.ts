import { join } from 'node:path'
import { expect, test } from './launch.ts'
import { violations } from './violations.ts'

test('a finished article is safe from keys, fixes and bulk deeds until it is reopened', async ({
  start,
  folder,
}) => {
  const desk = await start()
  const { page, press } = desk
  await desk.menu('open-sample')
  await page.locator('[data-command="clean-page"]').click()
  const items = page.locator('.item')
  await expect(items.nth(1)).toBeVisible()
  const first = page.locator('.sheet').first()
  const text = () => first.locator('[data-block]').allTextContents()
  const block = first.locator('[data-block]').first()
  const notice = page.locator('.notice')

  await block.click()
  await press('End')
  await page.keyboard.type('终')
  const finished = await text()
  await press('ControlOrMeta+Shift+f')
  await expect(first).toHaveAttribute('data-status', 'finished')
  await expect(first.getByRole('textbox')).toHaveAttribute('aria-readonly', 'true')
  await expect(first).toContainText('已完成，正文受保护')

  // Keys of every kind do nothing but say why.
  await block.click()
  for (const keys of [
    ['a'],
    ['Backspace'],
    ['Delete'],
    ['Enter'],
    ['ControlOrMeta+a', 'x'],
    ['Alt+ArrowDown'],
  ]) {
    await press(...keys)
    expect(await text()).toEqual(finished)
  }
  await expect(notice).toContainText('已完成，受保护，没有改动')
  await press('ControlOrMeta+Shift+m')
  await press('ControlOrMeta+Shift+Enter')
  expect(await text()).toEqual(finished)

  // Fixes are switched on the rest of the page, and the sentence tells what was left out.
  await page.getByLabel('启用“接合断行”').click()
  await expect(notice).toContainText('1 篇已完成的稿件没有改动')
  expect(await text()).toEqual(finished)
  await press('ControlOrMeta+z')

  // Of several articles the finished one is passed over.
  await items.nth(0).click()
  await items.nth(1).click({ modifiers: ['ControlOrMeta'] })
  await press('Delete')
  await expect(notice).toContainText('已撤销 1 篇分稿，文字回到“未安放”；1 篇已完成的稿件没有改动')
  expect(await text()).toEqual(finished)
  await press('ControlOrMeta+z')
  await expect(notice).toContainText('已撤销')

  // Exported, it stays protected; undo still goes back over all of it.
  await items.nth(0).click()
  await desk.answerSaveDialog(join(folder, '稿件.txt'))
  await page.getByRole('button', { name: '导出…', exact: true }).click()
  await page.getByRole('menuitem', { name: '纯文本' }).click()
  await expect(first).toHaveAttribute('data-status', 'exported')
  await expect(notice).toContainText('已导出 1 个文件')
  expect(await violations(desk)).toEqual([])

  await block.click()
  await page.keyboard.type('改')
  await expect(notice).toContainText('受保护')
  await page.locator('.notice').getByRole('button', { name: '重新打开编辑' }).click()
  await expect(first).toHaveAttribute('data-status', 'editing')
  await block.click()
  await press('Home')
  await page.keyboard.type('改')
  expect((await text())[0]).toBe(`改${finished[0] ?? ''}`)
  await press('ControlOrMeta+z', 'ControlOrMeta+z')
  await expect(first).toHaveAttribute('data-status', 'exported')
  // Undo goes on to before it was finished, and the word that was typed then.
  await press('ControlOrMeta+z')
  await expect(first).toHaveAttribute('data-status', 'editing')
  await press('ControlOrMeta+z')
  expect((await text())[0]).not.toContain('终')
  await desk.close()
})
