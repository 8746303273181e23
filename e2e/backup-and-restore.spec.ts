import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './launch.ts'

const PAGE = `大河两岸秋收忙

□ 河湾日报记者 林小满

入秋以来，河湾县各乡镇抢抓晴好天气，
组织农机手日夜抢收。记者在石桥村看到，
收割机来回穿梭，金黄的稻谷颗粒归仓。
`

test('a backup brings back what was there, and what was there since is set aside', async ({
  start,
  folder,
}) => {
  const file = join(folder, '河湾.txt')
  writeFileSync(file, PAGE)
  const desk = await start({ pages: [file] })
  await desk.menu('clean-page')
  const paragraph = desk.page.locator('[data-block]', { hasText: '入秋以来' })
  await expect(paragraph).toBeVisible()
  await desk.menu('back-up-now')
  await expect(desk.page.locator('.notice')).toContainText('已备份整个稿库')
  const [backup] = readdirSync(join(folder, 'backups'))
  expect(backup).toMatch(/^galley-.*-kept\.galley-backup$/)

  await paragraph.click()
  await desk.press('End')
  await desk.page.keyboard.type('此后所写', { delay: 40 })
  await expect(desk.page.locator('.text').first()).toContainText('此后所写')
  await desk.answerOpenDialog(join(folder, 'backups', backup ?? ''))
  await desk.menu('restore-backup')
  await expect(desk.page.locator('.notice')).toContainText('已恢复备份。原来的稿库另存为')
  await expect(desk.page.locator('.text').first()).toContainText('入秋以来')
  await expect(desk.page.locator('.text').first()).not.toContainText('此后所写')
  expect(readdirSync(join(folder, 'library')).some((name) => name.startsWith('library-set-aside-'))).toBe(
    true,
  )

  // What is no backup changes nothing.
  const broken = join(folder, 'x.galley-backup')
  writeFileSync(broken, 'x'.repeat(5000))
  await desk.answerOpenDialog(broken)
  await desk.menu('restore-backup')
  await expect(desk.page.locator('.notice[data-notice="failed"]')).toContainText('x.galley-backup')
  await expect(desk.page.locator('.text').first()).toContainText('入秋以来')
})

test('everything is exported and comes into another library without loss', async ({ start, folder }) => {
  const file = join(folder, '河湾.txt')
  writeFileSync(file, PAGE)
  const one = await start({ pages: [file], language: 'en' })
  await one.menu('clean-page')
  await expect(one.page.locator('.text')).toContainText('颗粒归仓')
  const place = join(folder, 'exports')
  mkdirSync(place)
  await one.answerOpenDialog(place)
  await one.menu('export-library')
  await expect(one.page.locator('.notice')).toContainText('Exported the whole library')
  await one.close()

  const other = await start({ folder: join(folder, 'other'), language: 'en' })
  await other.answerOpenDialog(join(place, readdirSync(place)[0] ?? ''))
  await other.menu('import-library')
  await expect(other.page.locator('.notice')).toContainText('1 pages are new')
  await other.menu('show-library')
  await other.page.getByRole('searchbox').fill('归仓')
  await expect(other.page.locator('.articles-body [role="row"]')).toHaveCount(1)
})
