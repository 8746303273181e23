import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Desk } from './launch.ts'

const axe = async (desk: Desk) => {
  const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
}

test('sections and people are made on the slip and changed in the library, and open pages follow', async ({
  start,
}) => {
  const desk = await start()
  const { page, press } = desk
  await desk.menu('open-sample')
  await page.locator('[data-command="clean-page"]').click()
  const items = page.locator('.item')
  await items.nth(0).click()

  // A section is made by typing its name; a byline by the initials of its pinyin.
  const section = page.getByRole('combobox', { name: '栏目' })
  await section.fill('社区')
  await press('Enter')
  await expect(items.nth(0)).toContainText('社区')
  const person = page.getByRole('combobox', { name: '添加作者' })
  await person.fill('贾莹莹')
  await press('Enter')
  await expect(page.locator('.notice')).toContainText('已登记作者“贾莹莹”')
  await expect(items.nth(0)).toContainText('贾莹莹')
  await items.nth(1).click()
  for (const typed of ['jyy', 'jiaying']) {
    await person.fill(typed)
    await expect(page.getByRole('option', { name: /贾莹莹/ })).toBeVisible()
  }
  await press('Enter')
  await expect(items.nth(1)).toContainText('贾莹莹')
  await section.fill('社区生活')
  await press('Enter')
  await expect(items.nth(1)).toContainText('社区生活')

  // Words that are typed now are not stored yet when the section is renamed.
  const head = page.locator('.sheet').first().locator('[data-block]').first()
  await head.click()
  await press('End')
  await page.keyboard.type('未存')
  await desk.menu('show-library')
  await page.getByRole('tab', { name: '栏目' }).click()
  const rows = page.locator('.section-row')
  await expect(rows).toHaveText([/社区.*1 篇/, /社区生活.*1 篇/])
  await axe(desk)
  await rows.nth(0).focus()
  await press('F2')
  await page.getByRole('textbox', { name: '“社区”的新名称' }).fill('街坊')
  await press('Enter')
  await expect(page.locator('.notice')).toContainText('栏目“社区”已改名为“街坊”')
  await expect(rows.nth(0)).toContainText('街坊')
  await desk.menu('show-desk')
  await expect(items.nth(0)).toContainText('街坊')
  await expect(head).toContainText('未存')
  // Undo goes on as if nothing had happened, and does not bring the old name back.
  await head.click()
  await press('ControlOrMeta+z')
  await expect(head).not.toContainText('未存')
  await press('ControlOrMeta+z', 'ControlOrMeta+z')
  await expect(items.nth(0)).toContainText('街坊')
  await press('ControlOrMeta+Shift+z', 'ControlOrMeta+Shift+z', 'ControlOrMeta+Shift+z')
  await expect(head).toContainText('未存')

  // Order and nesting by keyboard.
  await desk.menu('show-library')
  await page.getByRole('tab', { name: '栏目' }).click()
  await page.getByRole('textbox', { name: '新栏目的名称' }).fill('副刊')
  await press('Enter')
  await expect(rows).toHaveCount(3)
  await rows.nth(2).focus()
  await press('Alt+ArrowUp')
  await expect(rows.nth(1)).toContainText('副刊')
  await press('Alt+ArrowRight')
  await expect(rows.nth(1)).toHaveAttribute('data-nested', 'true')
  await press('Alt+ArrowLeft')
  await expect(rows.nth(1)).not.toHaveAttribute('data-nested', 'true')

  // Two become one; another is deleted, and its articles go where the editor says.
  await page.getByRole('button', { name: '“社区生活”的操作' }).click()
  await page.getByRole('menuitem', { name: '合并到…' }).click()
  await page.getByRole('combobox', { name: '稿件归到' }).selectOption({ label: '街坊' })
  await axe(desk)
  await page.getByRole('button', { name: '合并', exact: true }).click()
  await expect(rows).toHaveText([/街坊.*2 篇/, /副刊.*0 篇/])
  await rows.nth(0).focus()
  await press('Delete')
  await expect(page.getByRole('dialog')).toContainText('2 篇稿件')
  await page.getByRole('combobox', { name: '稿件归到' }).selectOption({ label: '副刊' })
  await page.getByRole('button', { name: '删除', exact: true }).click()
  await expect(rows).toHaveText([/副刊.*2 篇/])

  // People: found by initials, with their articles.
  await page.getByRole('tab', { name: '作者' }).click()
  await page.getByRole('searchbox').fill('jyy')
  const people = page.locator('.person')
  await expect(people).toHaveText([/贾莹莹.*2/])
  await page.getByRole('searchbox').fill('jiaying')
  await expect(people).toHaveCount(1)
  await people.first().click()
  await page.getByRole('textbox', { name: '其他写法' }).fill('贾瑩瑩')
  await page.getByRole('textbox', { name: '职务' }).fill('全媒体记者')
  await press('Tab')
  await page.getByRole('searchbox').fill('瑩')
  await expect(people).toHaveText([/贾莹莹.*全媒体记者/])
  await axe(desk)
  await page.getByRole('button', { name: '查看 2 篇稿件' }).click()
  await expect(page.locator('.library')).toContainText('贾莹莹')
  await desk.menu('show-desk')
  await expect(items.nth(0)).toContainText('副刊')
  await expect(items.nth(1)).toContainText('副刊')
  await desk.close()

  const again = await start()
  await expect(again.page.locator('.item').nth(1)).toContainText('副刊')
  await again.close()
})
