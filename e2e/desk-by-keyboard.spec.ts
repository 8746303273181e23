import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './launch.ts'

const DOUBTS = `大河两岸秋收忙

□ 河湾日报记者 林小满

入秋以来，河湾县各乡镇抢抓晴好天气，
组织农机手日夜抢收。记者在石桥村看到，
王 小 明 说，他家的稻谷已经晒干入库，
赵 大 山 说，村口的喇叭里播着天气预报。
`

/** Who has the keyboard: nobody ever has to reach for the mouse to find it again. */
const HELD = ['article', 'source', 'outline', 'inspector']

test('a page is opened, cleaned, proofread, put in order, described and exported without the mouse', async ({
  start,
  folder,
}) => {
  const desk = await start()
  const { page, press } = desk
  const held = () =>
    page.evaluate(() => {
      const element = document.activeElement
      if (element?.closest('.fix-card')) return 'card'
      return element?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? element?.tagName ?? ''
    })
  const palette = async (words: string) => {
    await press('ControlOrMeta+k')
    await page.keyboard.type(words)
    await press('Enter')
  }
  const notice = page.locator('.notice')

  // The page that teaches: the keyboard reaches the sample by Tab.
  for (let tabs = 0; tabs < 12; tabs++) {
    if (
      await page.evaluate(
        () =>
          document.activeElement?.matches('button') && document.activeElement.textContent.includes('样报'),
      )
    )
      break
    await press('Tab')
  }
  await press('Enter')
  await expect(page.locator('[data-line="1"]')).toBeVisible()
  await expect.poll(held).toBe('article')
  await press('ControlOrMeta+Shift+k')
  await expect(notice).toContainText('清理完毕')
  await expect.poll(held).toBe('article')

  await press('F8')
  await expect(notice).toContainText('没有待定的修正')
  await expect.poll(held).toBe('article')

  // The walk, on a page with doubts: accept, leave, edit by hand and go on.
  const doubtful = join(folder, '河湾.txt')
  writeFileSync(doubtful, DOUBTS)
  await desk.answerOpenDialog(doubtful)
  await press('ControlOrMeta+o')
  await expect(page.locator('.crumb')).toContainText('河湾')
  await expect.poll(held).toBe('article')
  await press('ControlOrMeta+Shift+k')
  await expect(notice).toContainText('清理完毕')
  const card = page.locator('.fix-card')
  await press('F8')
  await expect(card).toBeFocused()
  const keys = ['Enter', 'Backspace', 'e']
  for (let step = 0; step < 60 && (await card.count()) > 0; step++) {
    const key = keys[step % keys.length] ?? 'Enter'
    const fix = await card.getAttribute('data-fix')
    await press(key)
    if (key !== 'e') continue
    // Where the words are in no article, there is nothing to edit by hand.
    if ((await held()) === 'article') {
      await page.keyboard.type('改', { delay: 30 })
      await press('ControlOrMeta+z')
    }
    await press('F8')
    await page.waitForTimeout(50)
    if ((await card.count()) > 0 && (await card.getAttribute('data-fix')) === fix) await press('Enter')
  }
  await expect(card).toHaveCount(0)
  expect(HELD).toContain(await held())
  await press('ControlOrMeta+1')
  await expect(page.locator('.item')).toHaveCount(5)
  await expect.poll(held).toBe('article')

  // Structure: split and merge, another kind, up and down, to another article and back again.
  await press('ControlOrMeta+PageDown')
  await expect.poll(held).toBe('article')
  const blocks = page.locator('.sheet').nth(1).locator('[data-block]')
  const count = await blocks.count()
  await press('ControlOrMeta+End', 'ArrowLeft', 'ArrowLeft', 'ControlOrMeta+Enter')
  await expect(blocks).toHaveCount(count + 1)
  await press('Backspace')
  await expect(blocks).toHaveCount(count)
  await press('ControlOrMeta+Shift+b')
  await expect(page.getByRole('menu')).toBeVisible()
  await press('Escape')
  await expect.poll(held).toBe('article')
  await press('Alt+ArrowUp')
  await expect(notice).toContainText('上移')
  await press('Alt+ArrowDown')
  await expect.poll(held).toBe('article')
  await press('ControlOrMeta+Shift+y')
  await expect(page.getByRole('dialog').or(page.locator('.move-to')).first()).toBeVisible()
  await press('Escape')
  await expect.poll(held).toBe('article')
  await press('ControlOrMeta+Shift+n')
  await expect(page.locator('.item')).not.toHaveCount(0)
  await expect.poll(held).toBe('article')
  await press('ControlOrMeta+z')
  await expect.poll(held).toBe('article')

  // The slip: section, status.
  await press('F6')
  await expect(page.getByRole('combobox', { name: '栏目' })).toBeFocused()
  await page.keyboard.type('要闻')
  await press('Enter')
  await expect.poll(held).toBe('inspector')
  await press('Shift+F6')
  await expect.poll(held).toBe('article')
  await press('ControlOrMeta+Shift+f')
  await expect(page.locator('.sheet').nth(1)).toHaveAttribute('data-status', 'finished')
  await expect.poll(held).toBe('article')

  // Panels and bars give the keyboard back.
  for (const [open, shut] of [
    ['ControlOrMeta+f', 'Escape'],
    ['ControlOrMeta+g', 'Escape'],
    ['ControlOrMeta+k', 'Escape'],
    ['ControlOrMeta+/', 'Escape'],
    ['ControlOrMeta+,', 'Escape'],
    ['ControlOrMeta+Shift+p', 'Escape'],
    ['ControlOrMeta+Shift+h', 'Escape'],
    ['ControlOrMeta+Shift+s', 'Escape'],
    ['Shift+F10', 'Escape'],
  ] as const) {
    await press(open)
    await page.waitForTimeout(250)
    await press(shut)
    await expect.poll(held, `after ${open}`).toBe('article')
  }

  // Export, and what was exported is told.
  const target = join(folder, '稿件.docx')
  await desk.answerSaveDialog(target)
  await palette('导出稿件')
  await expect(notice).toContainText('已导出')
  expect(existsSync(target)).toBe(true)
  await expect.poll(held).toBe('article')

  // To the library and back.
  await press('ControlOrMeta+l')
  await expect(page.locator('[data-search] input')).toBeFocused()
  await press('ControlOrMeta+d')
  await expect.poll(held).toBe('article')
})
