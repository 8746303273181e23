import { expect, test, type Desk } from './launch.ts'
import { violations } from './violations.ts'

async function cleaned(desk: Desk): Promise<void> {
  await desk.menu('open-sample')
  await desk.page.locator('.source').waitFor()
  await desk.menu('clean-page')
  await desk.page.locator('.item').first().waitFor()
}

test('an article is finished, edited, compared with what it was, and restored', async ({ start }) => {
  const desk = await start()
  const { page, press } = desk
  await cleaned(desk)
  const sheet = page.locator('.sheet').first()
  const text = () => sheet.locator('[data-block]').allTextContents()
  const paragraph = sheet.locator('[data-kind="paragraph"], [data-kind="lead"]').first()
  await paragraph.click()
  await press('ControlOrMeta+Shift+f')
  await expect(sheet).toHaveAttribute('data-status', 'finished')
  // Kept with the save that follows a moment later; one who reopens within it has finished nothing.
  await page.waitForTimeout(600)
  const finished = await text()

  await press('ControlOrMeta+Shift+g')
  await paragraph.click()
  await press('Home')
  await page.keyboard.type('改过，')
  await expect(paragraph).toContainText('改过，')
  const edited = await text()

  await press('ControlOrMeta+Shift+h')
  const panel = page.locator('.revisions')
  await expect(panel.getByRole('heading')).toContainText('版本记录')
  await expect(panel.locator('.revisions-list button')).toHaveCount(1)
  await expect(panel.locator('.revisions-list')).toContainText('完成时')
  await expect(panel.locator('.compared-text ins', { hasText: '改过' })).toBeVisible()
  await expect(panel.locator('.compared-facts')).toContainText('已完成')
  await expect(panel.locator('.compared-counts')).toContainText('加 3 字')
  await press('F7')
  await expect(panel.locator('.compared-step')).toHaveText('第 1 处，共 2 处')
  await press('F7')
  await expect(panel.locator('[data-current]').first()).toContainText('改过')
  await panel.getByRole('button', { name: '并排' }).click()
  await expect(panel.locator('[data-side="before"]').first()).toBeVisible()
  await expect(panel.locator('[data-side="before"] ins')).toHaveCount(0)
  expect(await violations(desk)).toEqual([])

  await panel.getByRole('button', { name: '恢复到这个版本' }).click()
  await expect(panel).toHaveCount(0)
  await expect(page.locator('.notice')).toContainText('已恢复到完成时')
  expect(await text()).toEqual(finished)
  await expect(page.locator('[data-part="unplaced"]')).toHaveText('未安放 0')
  await page.locator('.notice').getByRole('button', { name: '撤销' }).click()
  await expect.poll(text).toEqual(edited)

  // A finished article is protected from being restored, too.
  await press('ControlOrMeta+Shift+f', 'ControlOrMeta+Shift+h')
  await expect(panel.locator('.revisions-list button')).toHaveCount(2)
  await panel.locator('.revisions-list button').last().click()
  await panel.getByRole('button', { name: '恢复到这个版本' }).click()
  await expect(page.locator('.notice')).toContainText('受保护')
  expect(await text()).toEqual(edited)
})

test('a state is kept under a name, survives the program, and is compared with another (en)', async ({
  start,
}) => {
  let desk = await start({ language: 'en' })
  await cleaned(desk)
  await desk.page.locator('.sheet [data-block]').nth(1).click()
  await desk.press('ControlOrMeta+Shift+s')
  const field = desk.page.getByRole('textbox', { name: 'Name of the version' })
  await expect(field).toBeFocused()
  await field.fill('before review')
  await desk.press('Enter')
  await expect(desk.page.locator('.notice')).toContainText('Kept as version “before review”')
  await desk.page.locator('.sheet [data-kind="paragraph"], .sheet [data-kind="lead"]').first().click()
  await desk.press('ControlOrMeta+Shift+f')
  await expect(desk.page.locator('.sheet').first()).toHaveAttribute('data-status', 'finished')
  await desk.close()

  desk = await start({ language: 'en' })
  const { page } = desk
  await page.locator('.item').first().click()
  await desk.menu('revisions')
  const panel = page.locator('.revisions')
  await expect(panel.locator('.revisions-list button')).toHaveCount(2)
  await panel.getByRole('combobox', { name: 'Compare with' }).selectOption('“before review”')
  await expect(panel.locator('.compared-names')).toContainText('“before review” → Finished')
  await expect(panel.locator('.compared-facts')).toContainText('Status')
  expect(await violations(desk)).toEqual([])
  await desk.press('Escape')
  await expect(panel).toHaveCount(0)
})
