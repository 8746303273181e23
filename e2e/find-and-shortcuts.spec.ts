import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Desk } from './launch.ts'
import { violations } from './violations.ts'

const PAGE = `大河两岸秋收忙

□ 河湾日报记者 林小满

入秋以来，河湾县各乡镇抢抓晴好天气，
组织农机手日夜抢收。记者在石桥村看到，
收割机来回穿梭，金黄的稻谷颗粒归仓。
今年全县ＡＢＣ合作社有12家，秋粮入库早。

“今年人人都有好收成。”村民赵大山说，
看看这沉甸甸的稻穗，心里就踏实。abc合作
社的机手也这样说。
`

/** The words that a highlight of this name marks on each side. */
const marked = (desk: Desk, name: string) =>
  desk.page.evaluate((wanted) => {
    const ranges = [...(CSS.highlights.get(wanted) ?? [])] as Range[]
    const side = (pane: string) =>
      ranges
        .filter((range) => range.startContainer.parentElement?.closest(`[data-pane="${pane}"]`))
        .map(String)
        .join('')
    return { source: side('source'), article: side('article') }
  }, name)

const file = (folder: string) => {
  const path = join(folder, '河湾.txt')
  writeFileSync(path, PAGE)
  return path
}

test('find in the page, go to a line, change a shortcut', async ({ start, folder }) => {
  let desk = await start({ pages: [file(folder)] })
  await desk.menu('clean-page')
  await desk.page.locator('.sheet').first().waitFor()

  // Case, width and the line's end do not matter; both sides are marked.
  await desk.press('ControlOrMeta+f')
  const field = desk.page.locator('[data-find]')
  await expect(field).toBeFocused()
  await desk.page.keyboard.type('abc合作社')
  const count = desk.page.locator('.find-count')
  await expect(count).toContainText('第 1 处，共 2 处')
  await expect(count).toContainText('原文 2 处，稿件 2 处')
  await expect
    .poll(() => marked(desk, 'galley-found-now'))
    .toEqual({
      source: 'ＡＢＣ合作社',
      article: 'ＡＢＣ合作社',
    })
  // Over two lines of the source it is marked in both of them.
  await expect.poll(() => marked(desk, 'galley-found')).toEqual({ source: 'abc合作社', article: 'abc合作社' })
  await desk.press('Enter')
  await expect(count).toContainText('第 2 处，共 2 处')
  await desk.press('F3')
  await expect(count).toContainText('第 1 处，共 2 处')
  await desk.press('Shift+Enter')
  await expect(count).toContainText('第 2 处，共 2 处')
  await expect
    .poll(() => marked(desk, 'galley-found-now'))
    .toEqual({
      source: 'abc合作社',
      article: 'abc合作社',
    })
  await field.fill('没有的字')
  await expect(count).toHaveText('没有找到')
  await field.fill('赵大山')
  await expect(count).toContainText('共 1 处')
  // Escape goes on where the hit is: what is typed now stands before it.
  await desk.press('Escape')
  await expect(field).toHaveCount(0)
  expect(await marked(desk, 'galley-found')).toEqual({ source: '', article: '' })
  await desk.page.keyboard.type('老')
  await expect(desk.page.locator('.text').first()).toContainText('村民老赵大山说')

  // Go to a line: wrong numbers are told, full-width figures are read.
  await desk.press('ControlOrMeta+g')
  await desk.page.keyboard.type('99')
  await desk.press('Enter')
  await expect(desk.page.getByRole('alert')).toContainText('1 到 12')
  await desk.page.locator('[data-go-to-line]').fill('１０')
  await desk.press('Enter')
  await expect(desk.page.locator('[data-line="10"]')).toHaveAttribute('data-lit', 'true')
  await expect(desk.page.locator('.source-scroll')).toBeFocused()
  await expect(desk.page.locator('.notice')).toContainText('原文第 10 行')

  // A shortcut that types is refused, one that is taken is told, then given.
  await desk.press('ControlOrMeta+/')
  await expect(desk.page.getByRole('dialog')).toContainText('快捷键')
  await desk.page.locator('[data-filter]').fill('qlbm')
  const row = desk.page.locator('[data-shortcut="clean-page"]')
  await row.locator('.keys').focus()
  await desk.press('Enter', 'k')
  await expect(row.getByRole('alert')).toContainText('会打出字来')
  await desk.press('ControlOrMeta+c')
  await expect(row.getByRole('alert')).toContainText('留给文字编辑')
  await desk.press('ControlOrMeta+e')
  await expect(row.getByRole('alert')).toContainText('Ctrl E 已是“导出稿件”的快捷键')
  await expect(row.locator('[data-take]')).toBeFocused()
  await desk.press('Enter')
  await expect(row.getByRole('status')).toContainText('“清理版面”的快捷键现在是 Ctrl E')
  await desk.press('Escape')
  await expect(desk.page.locator('[data-command="clean-page"]')).toContainText('Ctrl E')
  const accelerator = (of: Desk, id: string) =>
    of.app.evaluate(
      ({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.accelerator ?? null,
      id,
    )
  await expect.poll(() => accelerator(desk, 'clean-page')).toBe('CmdOrCtrl+E')
  expect(await accelerator(desk, 'export-article')).toBeNull()
  await desk.press('ControlOrMeta+e')
  await expect(desk.page.locator('.notice')).toContainText(/清理/)
  await desk.close()
  expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toContain('"clean-page": "CmdOrCtrl+E"')

  // It is still so after a restart; reset brings the usual ones back, everywhere.
  desk = await start()
  await expect(desk.page.locator('[data-command="clean-page"]')).toContainText('Ctrl E')
  await desk.menu('shortcuts')
  await desk.page.getByRole('button', { name: '全部恢复默认' }).click()
  await desk.press('Escape')
  await expect(desk.page.locator('[data-command="clean-page"]')).toContainText('Ctrl ⇧ K')
  await expect.poll(() => accelerator(desk, 'export-article')).toBe('CmdOrCtrl+E')

  // In the library the same key finds articles; the language changes at once, on the desk and in the menu.
  await desk.press('ControlOrMeta+l', 'ControlOrMeta+f')
  await expect(desk.page.locator('[data-search] input')).toBeFocused()
  await desk.menu('language-en')
  await expect(desk.page.locator('.views')).toHaveText('DeskLibrary')
  await expect
    .poll(() =>
      desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('clean-page')?.label),
    )
    .toBe('Clean Page')
})

test('before a page is cleaned, what is found is marked on both sides, too', async ({ start, folder }) => {
  const desk = await start({ pages: [file(folder)] })
  await desk.press('ControlOrMeta+f')
  await desk.page.keyboard.type('河湾')
  await expect(desk.page.locator('.find-count')).toContainText('第 1 处，共 2 处')
  await expect.poll(() => marked(desk, 'galley-found')).toEqual({ source: '河湾', article: '河湾河湾' })
})

for (const [language, exact, counted, none] of [
  ['zh', '原样', '共 1 处', '没有找到'],
  ['en', 'Exact', '1 of 1', 'Not found'],
] as const) {
  test(`traditional characters find simplified ones, and only themselves when each must be just so (${language})`, async ({
    start,
    folder,
  }) => {
    const desk = await start({ language, pages: [file(folder)] })
    await desk.menu('clean-page')
    await desk.page.locator('.sheet').first().waitFor()
    await desk.press('ControlOrMeta+f')
    await desk.page.keyboard.type('組織農機手')
    const count = desk.page.locator('.find-count')
    await expect(count).toContainText(counted)
    await expect
      .poll(() => marked(desk, 'galley-found-now'))
      .toEqual({ source: '组织农机手', article: '组织农机手' })
    const button = desk.page.getByRole('button', { name: exact, exact: true })
    await button.focus()
    await desk.press('Space')
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await expect(count).toHaveText(none)
    await desk.page.locator('[data-find]').fill('组织农机手')
    await expect(count).toContainText(counted)
    expect(await violations(desk)).toEqual([])
  })
}
