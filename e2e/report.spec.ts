import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './launch.ts'
import { violations } from './violations.ts'

const PAGE = `大河两岸秋收忙

□ 河湾日报记者 林小满

入秋以来，河湾县各乡镇抢抓晴好天气，
组织农机手日夜抢收。记者在石桥村看到，
王 小 明 说，他家的稻谷已经晒干入库，
局长\uE123大山来到田间，<b>看看</b>收成，
村口的喇叭里一遍遍地播着天气预报。

1111月月88日日，，河湾县的稻谷全部入仓河湾县的稻谷全部入仓。。
`

test('the report says what was removed and is exported', async ({ start, folder }) => {
  const file = join(folder, '河湾.txt')
  writeFileSync(file, PAGE)
  const desk = await start({ pages: [file] })
  const { page } = desk
  await desk.menu('clean-page')
  await expect(page.locator('[data-fix-kind="duplicate"]')).toContainText('7')
  await expect(page.locator('[data-fix-kind="spacing"]')).toContainText('待定 3')

  // Doubts are underlined in the article.
  const underlined = () =>
    page.evaluate(() => [...(CSS.highlights.get('galley-doubt') ?? [])].map((range) => String(range)))
  await expect.poll(underlined).toEqual(['王 小', '小 明', '明 说', '\uE123'])

  // The first is accepted, the second left as it is; then the rule is never wanted on this page.
  await desk.press('F8')
  const card = page.locator('.fix-card')
  await expect(card).toContainText('为撑满一行而拉开的字')
  await desk.press('Enter', 'Backspace')
  await expect(page.locator('.notice')).toContainText('还有 2 处待定')
  await desk.press('n')
  await expect(page.locator('.notice')).toContainText('本版不用“撑开的字”')
  await expect(card).toContainText('专用区字符')
  await expect.poll(underlined).toEqual(['\uE123'])
  await desk.press('Escape', 'ControlOrMeta+z')
  await expect(page.locator('.notice')).toContainText('已撤销：本版停用规则')
  await desk.press('ControlOrMeta+Shift+z')
  await expect(page.locator('[data-fix-kind="spacing"]')).not.toContainText('待定')

  // Something by hand, too.
  const paragraph = page.locator('.text [data-block]', { hasText: '河湾县各乡镇' })
  await paragraph.click({ position: { x: 60, y: 12 } })
  await desk.press('Home', 'Delete', 'Delete')
  await expect(paragraph).toHaveText(/^以来，河湾县各乡镇/)

  await desk.press('ControlOrMeta+Shift+P')
  const panel = page.getByRole('dialog', { name: '清样对“河湾.txt”做了什么' })
  await expect(panel).toContainText('删去的重复 7')
  await expect(panel.locator('li', { hasText: '河湾县的稻谷全部入仓' })).toContainText('叠印重复')
  await expect(panel.getByRole('row', { name: /撑开的字（本版不用）/ })).toBeVisible()
  for (const theme of ['light', 'dark']) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted
    }, theme)
    expect(await violations(desk)).toEqual([])
  }

  for (const [format, name] of [
    ['md', 'Markdown'],
    ['html', '网页 HTML'],
  ] as const) {
    const target = join(folder, `报告.${format}`)
    await desk.answerSaveDialog(target)
    await panel.getByRole('button', { name: '导出报告…' }).click()
    await page.getByRole('menuitem', { name }).click()
    await expect(page.locator('.notice')).toContainText(`报告.${format}`)
    const report = readFileSync(target, 'utf8')
    expect(report).toContain('清样对“河湾.txt”做了什么')
    expect(report).toContain('河湾县的稻谷全部入仓')
    expect(report).toContain('专用区字符')
    expect(report).not.toContain('<b>看看')
  }
  const markdown = readFileSync(join(folder, '报告.md'), 'utf8')
  expect(markdown).toMatch(/\| 去除重复 \| \d+ \| 0 \| 0 \|/)
  expect(markdown).toContain('撑开的字（本版不用）')
  expect(markdown).toMatch(/## 手工删去 1\n\n- 第 5 行　\*\*入秋\*\*/)
  await desk.press('Escape')
  await expect(panel).toHaveCount(0)

  // What was switched off for this page stays so after a restart.
  await desk.close()
  const again = await start()
  await again.page.locator('.fold', { hasText: '收紧字距' }).click()
  await expect(again.page.locator('[data-fix-rule="stretched-run"]')).toContainText('本版不用')
})

for (const language of ['zh', 'en'] as const) {
  test(`axe finds nothing on the desk with the card of a fix and a line’s fate (${language})`, async ({
    start,
    folder,
  }) => {
    const file = join(folder, 'page.txt')
    writeFileSync(file, PAGE)
    const desk = await start({ pages: [file], language })
    await desk.menu('clean-page')
    await desk.page.locator('.fold').first().click()
    await desk.page.locator('.source-scroll').focus()
    await desk.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'F8')
    await desk.page.locator('.fix-card').waitFor()
    for (const theme of ['light', 'dark']) {
      await desk.page.evaluate((wanted) => {
        document.documentElement.dataset['theme'] = wanted
      }, theme)
      expect(await violations(desk)).toEqual([])
    }
  })
}
