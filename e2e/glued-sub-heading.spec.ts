import { expect, test } from './launch.ts'

/** Before the first character of a block, whatever its indent. */
const START = { position: { x: 2, y: 10 } }

test('a glued sub-heading is split off and becomes a sub-heading', async ({ start }) => {
  const desk = await start()
  const { page } = desk
  await desk.menu('open-sample')
  await page.locator('.source').waitFor()
  await desk.menu('clean-page')
  const sheet = page.locator('.sheet').first()
  const blocks = sheet.locator('[data-block]')
  const words = '课程“下沉”，把课堂搬到家门口'
  await expect(sheet.locator('[data-kind="subhead"]').first()).toHaveText(words)
  const before = await blocks.allTextContents()
  const at = before.indexOf(words)
  const glued = words + (before[at + 1] ?? '')
  const kind = (name: string) =>
    page.getByRole('menu', { name: '段块种类' }).getByRole('menuitemradio', { name })

  // Glue it to its paragraph, as a page's extraction does: Backspace at the paragraph's start.
  await blocks.nth(at + 1).click(START)
  await desk.press('Backspace')
  await expect(blocks.nth(at)).toHaveText(glued)
  await desk.press('ControlOrMeta+Shift+b')
  await expect(kind('小题')).toBeFocused()
  await desk.press('ArrowDown', 'Enter')
  await expect(blocks.nth(at)).toHaveAttribute('data-kind', 'paragraph')

  // Split at the caret, back over the cut, and the kind from the menu at the block's edge: all by keyboard.
  await expect(sheet.locator('.text')).toBeFocused()
  await desk.press('ControlOrMeta+Enter')
  await expect(blocks).toHaveText(before)
  await expect(page.locator('.notice')).toContainText('已分段')
  await desk.press('ArrowLeft', 'ControlOrMeta+Shift+b')
  await expect(kind('正文')).toBeFocused()
  await desk.press('ArrowUp', 'Enter')
  await expect(blocks.nth(at)).toHaveAttribute('data-kind', 'subhead')
  await expect(page.locator('.notice')).toContainText('1 段改为“小题”')
  await expect(sheet.locator('.text')).toBeFocused()
  await desk.press('ControlOrMeta+z', 'ControlOrMeta+z')
  await expect(blocks.nth(at)).toHaveText(glued)

  // By mouse the same in one: words that are selected leave the paragraph when they become something else.
  await blocks.nth(at).click(START)
  for (let times = 0; times < words.length; times++) await desk.press('Shift+ArrowRight')
  await page.locator('.edge .kind').click()
  await kind('小题').click()
  await expect(blocks).toHaveText(before)
  await expect(blocks.nth(at)).toHaveAttribute('data-kind', 'subhead')
  await expect(blocks.nth(at + 1)).toHaveAttribute('data-kind', 'paragraph')
  await expect(page.locator('[data-part="unplaced"]')).toHaveText('未安放 0')
})
