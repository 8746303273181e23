import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test, type Desk } from './launch.ts'
import { violations } from './violations.ts'

const FERRY = [
  '昨晚十点，青石渡口的渡船载着最后七名乘客离岸。船老大姚守义在这里摆渡三十四年，新桥今早通车，他把缆绳交给了镇上的展览室。',
  '“桥好，快。”他说，“可是船慢，人就说话。”一位老乘客带来自家腌的萝卜，分给大家吃。镇里打算把渡船留在岸边，夏天给孩子们讲水上的事。',
]
const SCHOOL = [
  '青石镇中心小学昨天开了第一堂游泳课。二十六个孩子在新建的浅水池里学换气，教练是省队退役的运动员秦小舟。',
  '校长说，镇上河多，会水是本事，也是安全。池水用的是山泉，白天晒热，晚上放去浇菜。',
]

/** Printed in columns of so many characters. */
const set = (headline: string, paragraphs: readonly string[], width: number): string =>
  [
    headline,
    '',
    ...paragraphs.flatMap((text) => [...(`　　${text}`.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])]),
  ].join('\n')

async function cleaned(desk: Desk, path: string, items: number): Promise<void> {
  await desk.answerOpenDialog(path)
  await desk.menu('open-page')
  await expect(desk.page).toHaveTitle(new RegExp(basename(path)))
  await expect(desk.page.locator('.item')).toHaveCount(0)
  await desk.menu('clean-page')
  await expect(desk.page.locator('.item')).toHaveCount(items)
}

test('an article of yesterday’s paper is noticed in today’s, shown side by side and linked; the link is on both and stays', async ({
  start,
  folder,
}) => {
  const yesterday = join(folder, '晨江日报-2021-11-12-03版.txt')
  const today = join(folder, '晨江晚报-2021-11-13-05版.txt')
  writeFileSync(yesterday, set('渡口的最后一班船', FERRY, 18))
  const misread = FERRY.map((text) => text.replaceAll('渡船', '渡般'))
  writeFileSync(today, set('桥通了，船歇了', misread, 13))

  const desk = await start()
  const { page } = desk
  await cleaned(desk, yesterday, 1)
  await cleaned(desk, today, 1)

  const count = page.locator('.alike-count button')
  await expect(count).toContainText('稿库已有 1 篇')
  await count.click()
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('heading')).toContainText('稿库已有')
  await expect(panel.locator('.revisions-list')).toContainText('相近')
  await expect(panel.locator('.revisions-list')).toContainText('晨江日报 · 2021-11-12')
  await expect(panel.locator('.compared-text del', { hasText: '船' }).first()).toBeVisible()
  expect(await violations(desk)).toEqual([])
  await panel.getByRole('button', { name: '是同一篇，关联' }).click()
  await expect(panel.locator('.revisions-list')).toContainText('已关联')
  await panel.getByRole('button', { name: '打开那一版' }).click()
  await expect(page.locator('.sheet')).toContainText('渡口的最后一班船')
  await desk.close()

  const again = await start()
  await expect(again.page.locator('.sheet')).toContainText('渡口的最后一班船')
  await expect(again.page.locator('.alike')).toContainText('已关联')
  await expect(again.page.locator('.alike')).toContainText('晨江晚报 · 2021-11-13')
  await expect(again.page.locator('.alike-count button')).toHaveCount(0)
  await again.press('ControlOrMeta+Shift+a')
  await expect(again.page.getByRole('button', { name: '取消关联' })).toBeVisible()
  await again.press('Escape')
})

test('what is another article is dismissed in English, and told again when that is taken back', async ({
  start,
  folder,
}) => {
  const [first, second] = ['first.txt', 'second.txt'].map((name) => join(folder, name)) as [string, string]
  writeFileSync(first, set('第一堂游泳课', SCHOOL, 18))
  writeFileSync(second, set('第一堂游泳课', SCHOOL, 15))
  const desk = await start({ language: 'en' })
  const { page } = desk
  await cleaned(desk, first, 1)
  await cleaned(desk, second, 1)
  const count = page.locator('.alike-count button')
  await expect(count).toContainText('1 already in the library')
  await desk.press('ControlOrMeta+Shift+a')
  const panel = page.getByRole('dialog')
  await expect(panel.locator('.revisions-list')).toContainText('The same')
  await panel.getByRole('button', { name: 'Another article', exact: true }).click()
  await expect(count).toHaveCount(0)
  await panel.getByRole('button', { name: 'Take back “another article”' }).click()
  await expect(count).toHaveCount(1)
})
