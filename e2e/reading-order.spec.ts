import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RAN_TOGETHER } from '../src/core/order/ran-together.test-data.ts'
import { expect, test } from './launch.ts'

test('columns that ran together are offered for repair, put in order, and undone', async ({
  start,
  folder,
}) => {
  const path = join(folder, '串栏.txt')
  writeFileSync(path, RAN_TOGETHER)
  const desk = await start()
  await desk.answerOpenDialog(path)
  await desk.menu('open-page')
  const bar = desk.page.locator('.order-bar')
  await expect(bar).toContainText('第 1–6 行像是并排的几栏串在了一起')
  await desk.menu('clean-page')
  const sheet = desk.page.locator('.sheet').first()
  await expect(sheet).not.toContainText('抢抓晴好天气，组织')

  await bar.getByRole('button', { name: '查看' }).click()
  const dialog = desk.page.getByRole('dialog', { name: '并排的几栏串在了一起' })
  await expect(dialog.getByRole('region', { name: '整理后' })).toContainText(
    '入秋以来，河湾县各乡镇抢抓晴好天',
  )
  await expect(dialog).toContainText('重新分稿')
  await dialog.getByRole('button', { name: '按这个顺序' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(bar).toHaveCount(0)
  await expect(desk.page.locator('.articles, main')).toContainText('抢抓晴好天气，组织农机手')
  await expect(desk.page.locator('.notice')).toContainText('逐栏阅读')
  await desk.page.locator('.notice').getByRole('button', { name: '撤销' }).click()
  await expect(bar).toBeVisible()
  await expect(desk.page.locator('main')).not.toContainText('抢抓晴好天气，组织农机手')
})

test('what was left as it came is not asked about after a restart', async ({ start, folder }) => {
  const path = join(folder, '串栏.txt')
  writeFileSync(path, RAN_TOGETHER)
  const desk = await start()
  await desk.answerOpenDialog(path)
  await desk.menu('open-page')
  await desk.page.locator('.order-bar').waitFor()
  await desk.menu('repair-order')
  await desk.page.getByRole('dialog').getByRole('button', { name: '保留原样' }).click()
  await expect(desk.page.locator('.order-bar')).toHaveCount(0)
  await desk.close()
  const again = await start()
  await again.page.locator('.source').waitFor()
  await again.menu('repair-order')
  await expect(again.page.getByRole('dialog', { name: '阅读顺序没有问题' })).toBeVisible()
})

test('pages in the wrong order are offered in the order of their numbers', async ({ start, folder }) => {
  const path = join(folder, '三版.txt')
  const text = (number: number): string => `河湾日报 第${number}版\n\n第${number}版的新闻，写得很短。\n`
  writeFileSync(path, [3, 1, 2].map(text).join('\f'))
  const desk = await start()
  await desk.answerOpenDialog(path)
  await desk.menu('open-page')
  await expect(desk.page.locator('.order-bar')).toContainText('没有按页码排列')
  await desk.menu('repair-order')
  await desk.page.getByRole('dialog').getByRole('button', { name: '按这个顺序' }).click()
  await desk.menu('clean-page')
  await expect(desk.page.locator('.item').first()).toContainText('第1版')
})
