import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Desk } from './launch.ts'
import { HARVEST_WITH_SPACED_NAME } from './pages.ts'

const open = async (start: (how: { pages: string[] }) => Promise<Desk>, folder: string) => {
  const file = join(folder, '河湾.txt')
  writeFileSync(file, HARVEST_WITH_SPACED_NAME)
  return start({ pages: [file] })
}

const item = (desk: Desk, id: string) =>
  desk.app.evaluate(({ Menu }, wanted) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    return found ? { enabled: found.enabled, checked: found.checked } : null
  }, id)
const isEnabled = async (desk: Desk, id: string) => (await item(desk, id))?.enabled
const isChecked = async (desk: Desk, id: string) => (await item(desk, id))?.checked

test('the native menu is grey where nothing can be done, and checked for what shows', async ({
  start,
  folder,
}) => {
  const first = await start()
  await expect.poll(() => isEnabled(first, 'open-page')).toBe(true)
  for (const id of ['clean-page', 'undo', 'export-article', 'close-page', 'page-1', 'accept-fix'])
    expect(await isEnabled(first, id), id).toBe(false)
  await first.close()

  const desk = await open(start, folder)
  await expect.poll(() => isEnabled(desk, 'clean-page')).toBe(true)
  expect(await isEnabled(desk, 'undo')).toBe(false)
  expect(await isEnabled(desk, 'move-up')).toBe(false)
  await desk.menu('clean-page')
  await expect.poll(() => isEnabled(desk, 'undo')).toBe(true)
  await expect.poll(() => isEnabled(desk, 'move-up')).toBe(true)
  expect(await isEnabled(desk, 'redo')).toBe(false)
  await desk.menu('undo')
  await expect.poll(() => isEnabled(desk, 'redo')).toBe(true)
  await expect.poll(() => isEnabled(desk, 'undo')).toBe(false)
  await desk.menu('redo')
  await expect.poll(() => isEnabled(desk, 'undo')).toBe(true)

  // A fix can be decided while its card is open.
  await desk.menu('next-fix')
  await expect.poll(() => isEnabled(desk, 'accept-fix')).toBe(true)
  await desk.press('Escape')
  await expect.poll(() => isEnabled(desk, 'accept-fix')).toBe(false)

  // What shows is checked: panes and views.
  expect(await isChecked(desk, 'toggle-source')).toBe(true)
  await desk.menu('toggle-source')
  await expect.poll(() => isChecked(desk, 'toggle-source')).toBe(false)
  await desk.menu('toggle-source')
  await expect.poll(() => isChecked(desk, 'toggle-source')).toBe(true)
  await desk.menu('show-library')
  await expect.poll(() => isChecked(desk, 'show-library')).toBe(true)
  await expect.poll(() => isChecked(desk, 'show-desk')).toBe(false)
  await expect.poll(() => isEnabled(desk, 'clean-page')).toBe(false)
  await desk.menu('show-desk')
  await expect.poll(() => isEnabled(desk, 'clean-page')).toBe(true)
})

test('a click on doubtful words opens their card, and their context menu decides them', async ({
  start,
  folder,
}) => {
  const desk = await open(start, folder)
  const { page } = desk
  await desk.menu('clean-page')
  const paragraph = page.locator('.text [data-block]', { hasText: '入秋以来' })
  await expect(paragraph).toContainText('王 小 明 说')
  const card = page.locator('.fix-card')
  /** The middle of words in the paragraph. */
  const at = (words: string) =>
    paragraph.evaluate((element, wanted) => {
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text
      const range = document.createRange()
      const from = text.data.indexOf(wanted)
      range.setStart(text, from)
      range.setEnd(text, from + wanted.length)
      const box = range.getBoundingClientRect()
      return [box.left + box.width / 2, box.top + box.height / 2] as const
    }, words)
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get('galley-doubt')?.size ?? 0))
    .toBeGreaterThan(0)

  // The keyboard stays in the text: who only wanted to write there writes on.
  await page.mouse.click(...(await at('小')))
  await expect(card).toBeVisible()
  await expect(card).not.toBeFocused()
  await expect(page.locator('.text').first()).toBeFocused()
  await page.mouse.click(...(await at('河湾县')))
  await expect(card).toHaveCount(0)

  // Accept and leave are commands like any other: in the palette, with their keys.
  await page.mouse.click(...(await at('小')))
  await expect(card).toBeVisible()
  await desk.press('ControlOrMeta+k')
  await page.keyboard.type('采纳这处')
  await expect(page.locator('#palette-list [aria-selected="true"]')).toContainText('采纳这处修正')
  await expect(page.locator('#palette-list [aria-selected="true"]')).toContainText('F9')
  await desk.press('Escape')
  await desk.press('Shift+F9')
  await expect(page.locator('.notice')).toContainText('保留原样')
  await expect(card).toHaveCount(0)
  await expect(page.locator('.text').first()).toBeFocused()
  await desk.press('ControlOrMeta+z')

  // The menu of the words has the same, and what the text wants.
  await page.mouse.click(...(await at('小')), { button: 'right' })
  const menu = page.getByRole('menu')
  await expect(menu).toContainText('“␣”删去 · ')
  for (const name of ['采纳这处修正', '这处保留原样', '细看这处修正', '粘贴', '拆分段块', '改变段块种类'])
    await expect(menu.getByRole('menuitem', { name })).toBeVisible()
  await menu.getByRole('menuitem', { name: '采纳这处修正' }).click()
  await expect(paragraph).toContainText('王小 明 说')
  await expect(page.locator('.text').first()).toBeFocused()
  await desk.press('ControlOrMeta+z')
  await expect(paragraph).toContainText('王 小 明 说')

  // A right click puts the caret where it is: what is split is split there.
  const [x, y] = await at('记者在石桥村')
  await page.mouse.click(x, y, { button: 'right' })
  await menu.getByRole('menuitem', { name: '拆分段块' }).click()
  await expect(
    page.locator('.text [data-block]', { hasText: /^石桥村看到|^在石桥村看到|^者在石桥|^桥村看到/ }),
  ).toHaveCount(1)
  await desk.press('ControlOrMeta+z')

  // By keyboard it opens at the caret, and the keyboard goes back there.
  await page.mouse.click(...(await at('喇叭')))
  const caret = await page.evaluate(() => {
    const box = window.getSelection()?.getRangeAt(0).getClientRects()[0]
    return box && { x: box.left, y: box.bottom }
  })
  await desk.press('Shift+F10')
  await expect(menu).toBeVisible()
  const box = await page.getByRole('dialog').filter({ has: menu }).boundingBox()
  expect(Math.abs((box?.x ?? 0) - (caret?.x ?? 0))).toBeLessThan(12)
  await desk.press('Escape')
  await page.keyboard.type('大')
  await expect(paragraph).toContainText(/大喇叭|喇大叭/)
  await desk.press('ControlOrMeta+z')

  // What is selected is looked for in the library.
  await paragraph.dblclick({ position: { x: 40, y: 12 } })
  const words = await page.evaluate(() => window.getSelection()?.toString().trim() ?? '')
  expect(words).not.toBe('')
  await desk.press('Shift+F10')
  await menu.getByRole('menuitem', { name: `在稿库里查找“${words}”` }).click()
  await expect(page.locator('[data-search] input')).toHaveValue(words)
  await expect(page.locator('[data-search] input')).toBeFocused()
  await desk.press('ControlOrMeta+d')

  // The source line's menu: its fix, and its text as it came.
  await page.locator('.source-scroll').focus()
  await desk.press('Home', ...Array<string>(4).fill('ArrowDown'), 'Shift+F10')
  await expect(menu.getByRole('menuitem', { name: '复制' })).toBeVisible()
  await desk.press('Escape')
  await expect(page.locator('.source-scroll')).toBeFocused()
  await page.locator('[data-line="7"] [data-fix]').first().click({ button: 'right' })
  await menu.getByRole('menuitem', { name: '采纳这处修正' }).click()
  await expect(paragraph).toContainText('王小 明 说')
})
