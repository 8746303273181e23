import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './launch.ts'
import { violations } from './violations.ts'

const PAGE = `大河两岸秋收忙

□ 河湾日报记者 林小满

入秋以来，河湾县各乡镇抢抓晴好天气，
组织农机手日夜抢收。记者在石桥村看到，
收割机来回穿梭，金黄的稻谷颗粒归仓。
`

/** A wrong bit wherever a text stands in the library, as a worn disk leaves it. */
function damage(folder: string): void {
  const path = join(folder, 'library', 'library.sqlite')
  const bytes = readFileSync(path)
  const text = Buffer.from('收割机来回穿梭', 'utf16le')
  let found = 0
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
    bytes[at + 2] = (bytes[at + 2] ?? 0) ^ 1
    found++
  }
  expect(found).toBeGreaterThan(0)
  writeFileSync(path, bytes)
}

for (const language of ['zh', 'en'] as const) {
  test(`a damaged library is set aside and rescued by keyboard, in ${language}`, async ({
    start,
    folder,
  }) => {
    const file = join(folder, '河湾.txt')
    writeFileSync(file, PAGE)
    const first = await start({ pages: [file], language })
    await first.menu('clean-page')
    await expect(first.page.locator('.text')).toContainText('金黄的稻谷颗粒归仓')
    await first.page.waitForTimeout(600)
    await first.close()
    damage(folder)

    const desk = await start({ language })
    const trouble = desk.page.getByRole('alertdialog', {
      name: language === 'zh' ? '稿库没有打开' : 'The library was not opened',
    })
    await expect(trouble).toContainText(language === 'zh' ? '稿库文件已损坏' : 'The library file is damaged')
    expect(await violations(desk)).toEqual([])
    // There is no backup yet: said, and the ways out stay.
    await desk.page
      .getByRole('button', { name: language === 'zh' ? '恢复最近的备份' : 'Restore the latest backup' })
      .click()
    await expect(desk.page.locator('.notice')).toContainText(
      language === 'zh' ? '还没有备份' : 'There is no backup',
    )
    await trouble.getByRole('heading').focus()
    // A dialog has the keyboard at once: one key to the first way out.
    await desk.press('Tab', 'Enter')
    await expect(desk.page.locator('.notice')).toContainText(
      language === 'zh' ? '已救回 1 个版面' : 'Rescued 1 pages',
    )
    await expect(desk.page.locator('.text')).toContainText('金黄的稻谷颗粒归仓')
    const files = readdirSync(join(folder, 'library'))
    expect(files.filter((name) => name.startsWith('library-set-aside-'))).toHaveLength(1)
    // It is sound again, and work goes on.
    await desk.menu('check-library')
    await expect(desk.page.locator('.notice')).toContainText(language === 'zh' ? '完好无损' : 'it is sound')
  })
}
