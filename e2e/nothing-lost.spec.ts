import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './launch.ts'
import { HARVEST } from './pages.ts'

test('what was typed is there after the process was killed within two seconds', async ({ start, folder }) => {
  const file = join(folder, '河湾.txt')
  writeFileSync(file, HARVEST)
  const first = await start({ pages: [file] })
  await first.menu('clean-page')
  const paragraph = first.page.locator('[data-block]', { hasText: '入秋以来' })
  await paragraph.click()
  await first.press('End')
  await first.page.keyboard.type('秋收万岁', { delay: 40 })
  await expect(first.page.locator('.text').first()).toContainText('秋收万岁')
  // The promise is the last second; this is one.
  await first.page.waitForTimeout(1000)
  await first.kill()

  const again = await start()
  await expect(again.page.locator('.text').first()).toContainText('秋收万岁')
  await expect(again.page.locator('.text').first()).toContainText('今年人人都有好收成')
  await expect(again.page.locator('.text').first()).toContainText('看看这沉甸甸的稻穗')
})

test('a second start hands its page to the first and ends', async ({ start, folder }) => {
  const [one, two] = [join(folder, '一.txt'), join(folder, '二.txt')]
  writeFileSync(one, HARVEST)
  writeFileSync(two, HARVEST.replace('秋收', '春耕'))
  const desk = await start({ pages: [one] })
  await expect(desk.page.locator('.crumb')).toContainText('一.txt')
  await start({ pages: [two] }).catch(() => undefined)
  await expect(desk.page.locator('.crumb')).toContainText('二.txt')
  await expect(desk.page.locator('.source')).toContainText('大河两岸春耕忙')
})

test('Enter splits, Backspace merges, and Chinese composed by an input method arrives once', async ({
  start,
  folder,
}) => {
  const file = join(folder, '河湾.txt')
  writeFileSync(file, HARVEST)
  const desk = await start({ pages: [file] })
  await desk.menu('clean-page')
  const blocks = desk.page.locator('.text [data-block]')
  const before = await blocks.allTextContents()
  const last = blocks.last()
  await last.click()
  const whole = before.at(-1) ?? ''
  const [head, tail] = [whole.slice(0, -3), whole.slice(-3)]
  await desk.press('ControlOrMeta+End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Enter')
  await expect(blocks).toHaveText([...before.slice(0, -1), head, tail])
  await desk.press('Backspace')
  await expect(blocks).toHaveText(before)

  const client = await desk.page.context().newCDPSession(desk.page)
  await client.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
  await desk.page.waitForTimeout(30)
  await client.send('Input.imeSetComposition', { text: 'ni hao', selectionStart: 6, selectionEnd: 6 })
  await desk.page.waitForTimeout(30)
  await client.send('Input.insertText', { text: '你好世界' })
  await expect(blocks.last()).toHaveText(`${head}你好世界${tail}`)
  await desk.press('ControlOrMeta+z')
  await expect(blocks).toHaveText(before)
})
