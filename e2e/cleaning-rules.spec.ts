import { expect, test } from './launch.ts'
import { violations } from './violations.ts'

const TWICE = '““慢慢来慢慢来””是课堂上'
const ONCE = '“慢慢来”是课堂上'

test('a rule that is switched off by keyboard makes no more fixes, also after a restart; switched on again it reads the page anew and keeps what was typed', async ({
  start,
}) => {
  let desk = await start()
  await desk.press('ControlOrMeta+,')
  const panel = desk.page.getByRole('dialog', { name: '修正规则与体例' })
  const doubledRun = panel.getByRole('switch', { name: '叠印重复' })
  await expect(doubledRun).toBeChecked()
  await expect(doubledRun).toHaveAccessibleDescription(/只留一遍/)
  await doubledRun.focus()
  await desk.press('Space')
  await expect(doubledRun).not.toBeChecked()
  await desk.press('Escape')
  await expect(panel).toBeHidden()

  await desk.menu('open-sample')
  await desk.page.locator('.source').waitFor()
  await desk.menu('clean-page')
  await expect(desk.page.locator('.item').first()).toBeVisible()
  const caption = desk.page.locator('.sheet [data-kind="caption"]', { hasText: '是课堂上' })
  await expect(caption).toContainText(TWICE)
  await expect(desk.page.locator('.sheet')).not.toContainText([ONCE])
  const headline = desk.page.locator('.sheet [data-kind="headline"]').first()
  await expect(headline).not.toContainText(/\p{Script=Han} \p{Script=Han} \p{Script=Han}/u)
  const before = (await headline.textContent()) ?? ''
  await headline.click()
  await desk.press('Home')
  await desk.page.keyboard.type('今日：')
  await expect(headline).toHaveText(`今日：${before}`)
  await desk.close()

  desk = await start()
  const again = desk.page.locator('.sheet [data-kind="caption"]', { hasText: '是课堂上' })
  await expect(again).toContainText(TWICE)
  await desk.menu('cleaning-rules')
  const slide = desk.page.getByRole('switch', { name: '叠印重复' })
  await expect(slide).not.toBeChecked()
  await slide.focus()
  await desk.press('Space')
  await expect(slide).toBeChecked()
  await desk.press('Escape')
  await expect(again).toContainText(TWICE)

  await desk.menu('clean-page')
  await expect(desk.page.locator('.notice[data-notice="reread"]')).toContainText('已按现在的规则重读')
  await expect(again).toContainText(ONCE)
  await expect(desk.page.locator('.sheet [data-kind="headline"]').first()).toHaveText(`今日：${before}`)
  await desk.menu('undo')
  await expect(again).toContainText(TWICE)
})

test('the house style turns quotation marks when it is asked to, and the way back is one button', async ({
  start,
}) => {
  const desk = await start()
  await desk.page.locator('.top [data-command="cleaning-rules"]').click()
  const panel = desk.page.getByRole('dialog')
  await panel.getByLabel('引号', { exact: true }).selectOption('直角引号「」『』')
  await panel.getByRole('button', { name: '完成' }).click()
  await desk.menu('open-sample')
  await desk.page.locator('.source').waitFor()
  await desk.menu('clean-page')
  await expect(desk.page.locator('.sheet').filter({ hasText: '「慢慢来」是课堂上' })).toHaveCount(1)

  await desk.menu('cleaning-rules')
  await panel.getByRole('button', { name: '恢复默认' }).click()
  await expect(panel.getByLabel('引号', { exact: true })).toHaveValue('as-printed')
  await panel.getByRole('button', { name: '完成' }).click()
  await desk.menu('clean-page')
  await expect(desk.page.locator('.sheet').filter({ hasText: '“慢慢来”是课堂上' })).toHaveCount(1)
})

for (const language of ['zh', 'en'] as const) {
  test(`axe finds nothing in the panel of rules (${language})`, async ({ start }) => {
    const desk = await start({ language })
    await desk.menu('cleaning-rules')
    await desk.page.getByRole('dialog').waitFor()
    for (const theme of ['light', 'dark']) {
      await desk.page.evaluate((wanted) => {
        document.documentElement.dataset['theme'] = wanted
      }, theme)
      expect(await violations(desk)).toEqual([])
    }
  })
}
