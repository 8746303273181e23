import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockedPdf } from '../src/files/pdf/testing/locked-pdf.ts'
import { smallPdf } from '../src/files/pdf/testing/small-pdf.ts'
import { expect, test } from './launch.ts'

test('a very long PDF asks which pages are wanted', async ({ start, folder }) => {
  const path = join(folder, 'year.pdf')
  const page = (number: number) => ({
    texts: [{ text: `Page ${number} of the year book`, x: 40, y: 500, size: 12 }],
  })
  writeFileSync(path, smallPdf(Array.from({ length: 70 }, (_, index) => page(index + 1))))
  const desk = await start()
  await desk.answerOpenDialog(path)
  await desk.menu('open-page')
  const dialog = desk.page.getByRole('dialog', { name: '“year.pdf”有 70 页' })
  await expect(dialog.getByLabel('从第几页')).toBeFocused()
  await dialog.getByLabel('从第几页').fill('６９')
  await dialog.getByLabel('到第几页').fill('99')
  await expect(dialog.getByRole('button', { name: '打开' })).toBeDisabled()
  await dialog.getByLabel('到第几页').fill('70')
  await desk.press('Enter')
  await expect(desk.page.locator('.source')).toContainText('Page 69 of the year book')
  await expect(desk.page.locator('.source')).not.toContainText('Page 68')
})

test('a PDF that is left unanswered opens nothing and says nothing', async ({ start, folder }) => {
  const path = join(folder, 'year.pdf')
  writeFileSync(path, smallPdf(Array.from({ length: 70 }, () => ({ texts: [] }))))
  const desk = await start()
  await desk.answerOpenDialog(path)
  await desk.menu('open-page')
  await expect(desk.page.getByRole('dialog')).toBeVisible()
  await desk.press('Escape')
  await expect(desk.page.getByRole('dialog')).toHaveCount(0)
  await expect(desk.page.getByRole('heading', { name: '把版面拖到这里，或者打开样报' })).toBeVisible()
})

test('a locked PDF asks for its password, says when it is wrong, and opens with the right one', async ({
  start,
  folder,
}) => {
  const path = join(folder, 'locked.pdf')
  writeFileSync(path, lockedPdf('Ferry stops for the winter', 'sesame'))
  const desk = await start()
  await desk.answerOpenDialog(path)
  await desk.menu('open-page')
  const dialog = desk.page.getByRole('dialog', { name: '“locked.pdf”需要密码' })
  await expect(dialog.getByLabel('密码')).toBeFocused()
  await expect(dialog.getByRole('button', { name: '打开' })).toBeDisabled()
  await desk.page.keyboard.type('open')
  await desk.press('Enter')
  await expect(dialog.getByRole('alert')).toHaveText('密码不对，请核对后再试一次。')
  await dialog.getByLabel('密码').fill('sesame')
  await desk.press('Enter')
  await expect(desk.page.locator('.source')).toContainText('Ferry stops for the winter')
  await expect(dialog).toHaveCount(0)
})

test('a locked PDF whose password nobody knows is left, and nothing is opened', async ({ start, folder }) => {
  const path = join(folder, 'locked.pdf')
  writeFileSync(path, lockedPdf('Ferry stops for the winter', 'sesame'))
  const desk = await start()
  await desk.answerOpenDialog(path)
  await desk.menu('open-page')
  await desk.page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await expect(desk.page.getByRole('dialog')).toHaveCount(0)
  await expect(desk.page.getByRole('heading', { name: '把版面拖到这里，或者打开样报' })).toBeVisible()
  await desk.menu('show-library')
  await expect(desk.page.locator('.article-row')).toHaveCount(0)
})

test('the picture of a locked PDF shows while its password is known, and asks for it after a restart', async ({
  start,
  folder,
}) => {
  test.setTimeout(60_000)
  const path = join(folder, 'locked.pdf')
  writeFileSync(path, lockedPdf('Ferry stops for the winter', 'open-sesame-1824'))
  const desk = await start()
  await desk.answerOpenDialog(path)
  await desk.menu('open-page')
  await desk.page.getByRole('dialog').getByLabel('密码').fill('open-sesame-1824')
  await desk.press('Enter')
  await desk.page.locator('.source').getByText('Ferry stops').waitFor()
  await desk.menu('source-facsimile')
  await expect(desk.page.locator('.level img').first()).toBeVisible()
  await desk.page.waitForTimeout(900)
  await desk.close()

  const again = await start()
  const pane = again.page.locator('.picture-missing')
  await expect(pane).toContainText('“locked.pdf”需要密码')
  await pane.getByLabel('密码').fill('wrong')
  await again.press('Enter')
  await expect(pane.getByRole('alert')).toContainText('密码不对')
  await pane.getByLabel('密码').fill('open-sesame-1824')
  await again.press('Enter')
  await expect(again.page.locator('.level img').first()).toBeVisible()
  await again.close()
  // It is in no file but the PDF itself, which does not have it either.
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  for (const file of files)
    expect(readFileSync(join(file.parentPath, file.name)).includes('open-sesame-1824'), file.name).toBe(false)
})
