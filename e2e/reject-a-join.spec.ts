import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './launch.ts'

const PAGE = `大河两岸秋收忙

□ 河湾日报记者 林小满

入秋以来，河湾县各乡镇抢抓晴好天气，
组织农机手日夜抢收。记者在石桥村看到，
收割机来回穿梭，金黄的稻谷颗粒归仓，
王 小 明 说，他家的稻谷已经晒干入库，
村口的喇叭里一遍遍地播着天气预报。
`

test('a join is rejected after its paragraph was edited by hand, then everything is undone back to raw', async ({
  start,
  folder,
}) => {
  const file = join(folder, '河湾.txt')
  writeFileSync(file, PAGE)
  const desk = await start({ pages: [file] })
  const { page } = desk
  const raw = await page.locator('.raw-text').textContent()
  await desk.menu('clean-page')
  const paragraph = page.locator('.text [data-block]', { hasText: '入秋以来' })
  await expect(paragraph).toContainText('晴好天气，组织农机手')

  // By hand, at both sides of the join that is rejected later.
  await paragraph.click({ position: { x: 60, y: 12 } })
  await desk.press('Home')
  await page.keyboard.type('今年', { delay: 30 })
  await expect(paragraph).toContainText('今年入秋以来')
  // The notice says something else by then; what was typed is one step.
  await page.waitForTimeout(1300)
  await desk.press(...Array<string>('入秋以来，河湾县各乡镇抢抓晴好天气，组织'.length).fill('ArrowRight'))
  await page.keyboard.type('了', { delay: 30 })
  await expect(paragraph).toContainText('晴好天气，组织了农机手')

  // The keyboard walks down the source, which says where each line went; Enter opens what was done to it.
  await page.locator('.source-scroll').focus()
  await desk.press('Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')
  const fate = page.locator('.fate')
  await expect(fate).toContainText('第 5 行 · “大河两岸秋收忙”')
  await expect(fate).toContainText('的正文 · 与下一行接合')
  await expect(fate).toContainText('“⏎”接合 断行：')
  await expect(fate).toContainText(/把握 \d+%/)
  await desk.press('Enter')
  const card = page.locator('.fix-card')
  await expect(card).toBeFocused()
  await expect(card).toHaveAccessibleName(/原文第 5 行/)
  await expect(card).toContainText('已采用')

  // Under its line, and not on the words that it is about.
  const covered = await page.evaluate(() => {
    const box = document.querySelector('.fix-card')?.getBoundingClientRect()
    const words = [...(CSS.highlights.get('galley-fix') ?? [])].flatMap((range) => [
      ...(range as Range).getClientRects(),
    ])
    return (
      !box ||
      words.length === 0 ||
      words.some(
        (word) =>
          word.left < box.right && box.left < word.right && word.top < box.bottom && box.top < word.bottom,
      )
    )
  })
  expect(covered).toBe(false)

  await desk.press('Backspace')
  await expect(page.locator('.notice')).toContainText('保留原样（第 5 行）')
  const text = () => paragraph.evaluate((element) => (element as HTMLElement).innerText)
  await expect.poll(text).toContain('今年入秋以来，河湾县各乡镇抢抓晴好天气，\n组织了农机手')

  // The walk has gone on to the next join; back at the rejected one, it is accepted again, and rejected once more.
  await expect(card).toHaveAccessibleName(/原文第 6 行/)
  await desk.press('Shift+F8')
  await expect(card).toHaveAccessibleName(/原文第 5 行/)
  await expect(card).toContainText('保留原样')
  await desk.press('Enter')
  await expect.poll(text).toContain('今年入秋以来，河湾县各乡镇抢抓晴好天气，组织了农机手')
  await desk.press('Shift+F8')
  await expect(card).toHaveAccessibleName(/原文第 5 行/)
  await expect(card).toBeFocused()
  await desk.press('Backspace')
  await expect.poll(text).toContain('今年入秋以来，河湾县各乡镇抢抓晴好天气，\n组织了农机手')

  // E puts the caret to the words; what is typed there stays, whatever is decided about the fix.
  await desk.press('Shift+F8', 'e')
  await expect(page.locator('.text:focus')).toHaveCount(1)
  await page.keyboard.type('立即', { delay: 30 })
  await expect.poll(text).toContain('晴好天气，\n立即组织了农机手')
  await desk.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(page.locator('.text:focus')).toHaveCount(1)

  for (let step = 0; step < 30; step++) {
    await desk.press('ControlOrMeta+z')
    if ((await page.locator('.notice').textContent())?.includes('没有可以撤销的')) break
  }
  await expect(page.locator('.sheet')).toHaveCount(0)
  await expect(page.locator('.raw-text')).toHaveText(raw ?? '')
  expect(await page.locator('.raw-text').textContent()).toBe(raw)
})
