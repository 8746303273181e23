import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './launch.ts'
import { HARVEST_WITH_SPACED_NAME } from './pages.ts'

test('Chinese composed by an input method in the middle of a fix arrives once', async ({ start, folder }) => {
  const file = join(folder, '河湾.txt')
  writeFileSync(file, HARVEST_WITH_SPACED_NAME)
  const desk = await start({ pages: [file] })
  const { page } = desk
  await desk.menu('clean-page')
  const paragraph = page.locator('.text [data-block]', { hasText: '入秋以来' })
  const text = () => paragraph.evaluate((element) => (element as HTMLElement).innerText)
  await expect.poll(text).toContain('看到，王 小 明 说，他家')
  // Without joins the paragraph has its line ends again; the caret goes into 王 小 明, whose blanks are in doubt.
  await page.getByRole('checkbox', { name: '启用“接合断行”' }).click()
  await expect.poll(text).toContain('晴好天气，\n组织农机手')
  await paragraph.click({ position: { x: 60, y: 12 } })
  await desk.press('Home')
  const before = '入秋以来，河湾县各乡镇抢抓晴好天气，\n组织农机手日夜抢收。记者在石桥村看到，\n王 小'
  await desk.press(...Array<string>(before.length).fill('ArrowRight'))

  const client = await page.context().newCDPSession(page)
  const compose = async (typed: string) => {
    await client.send('Input.imeSetComposition', {
      text: typed,
      selectionStart: typed.length,
      selectionEnd: typed.length,
    })
    await page.waitForTimeout(40)
  }
  const saved = page.locator('.saved')
  await expect(saved).toHaveAttribute('data-saving', 'saved')
  const savings = await page.evaluateHandle(() => {
    const seen: string[] = []
    const sign = document.querySelector('.saved')
    if (sign)
      new MutationObserver(() => seen.push(sign.getAttribute('data-saving') ?? '')).observe(sign, {
        attributeFilter: ['data-saving'],
      })
    return seen
  })
  await compose('ni')
  // Fixes run and the page is saved while the input method still holds the words: what it holds stays as it is.
  await desk.menu('join-line-breaks')
  await expect.poll(() => savings.jsonValue()).toEqual(['saving', 'saved'])
  expect((await text()).split('ni')).toHaveLength(2)
  expect(await text()).toContain('王 小ni 明 说')
  await compose('ni hao')
  expect((await text()).split('ni hao')).toHaveLength(2)
  await desk.menu('remove-duplicates')
  await client.send('Input.insertText', { text: '你好世界' })
  const after =
    '入秋以来，河湾县各乡镇抢抓晴好天气，组织农机手日夜抢收。记者在石桥村看到，王 小你好世界 明 说，他家'
  await expect.poll(text).toContain(after)
  expect((await text()).split('你好世界')).toHaveLength(2)

  // The caret stands behind what was composed. A pause makes what follows another step of undo.
  await page.waitForTimeout(1300)
  await page.keyboard.type('呀', { delay: 30 })
  await expect.poll(text).toContain('王 小你好世界呀 明 说')

  // The doubt around it can still be decided, and the composed words stay.
  await desk.press('F8')
  const card = page.locator('.fix-card')
  await expect(card).toContainText('撑开的字')
  await desk.press('Shift+F8', 'Shift+F8', 'Enter')
  await expect(page.locator('.notice')).toContainText('已采纳')
  expect((await text()).split('你好世界呀')).toHaveLength(2)
  await desk.press('Escape', 'ControlOrMeta+z', 'ControlOrMeta+z')
  await expect.poll(text).toContain('王 小你好世界 明 说')
  await desk.press('ControlOrMeta+z')
  await expect.poll(text).toContain('王 小 明 说')

  // What was stored while the input method held the page is whole, and has the words once.
  await desk.press('ControlOrMeta+Shift+z', 'ControlOrMeta+Shift+z')
  await expect.poll(text).toContain('王 小你好世界呀 明 说')
  const whole = await text()
  await expect(saved).toHaveAttribute('data-saving', 'saved')
  await desk.close()
  const again = await start()
  await expect(again.page.locator('.text [data-block]', { hasText: '入秋以来' })).toHaveText(whole)
})
