import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Desk } from './launch.ts'

/** Long enough to be scrolled on both sides. */
const PAGE = `2026年11月26日 星期四 河湾日报 第三版

大河两岸秋收忙

□ 河湾日报记者 林小满

${Array.from(
  { length: 40 },
  (_, index) =>
    `入秋以来，第${index + 1}村抢抓晴好天气，组织农机手日夜抢收。\n记者在田头看到，收割机来回穿梭，金黄的稻谷颗粒归仓。\n`,
).join('\n')}`

const scrolled = (desk: Desk) =>
  desk.page.evaluate(() => {
    const pane = document.querySelector('.article-scroll')
    const top = pane?.getBoundingClientRect().top ?? 0
    const block = [...document.querySelectorAll('.text [data-block]')].find(
      (one) => one.getBoundingClientRect().bottom > top + 1,
    )
    const line = [...document.querySelectorAll('.source [data-line]')].find(
      (one) => one.getBoundingClientRect().bottom > top + 1,
    )
    return {
      words: block?.textContent.slice(0, 12),
      above: Math.round(top - (block?.getBoundingClientRect().top ?? 0)),
      line: Number(line?.getAttribute('data-line')),
    }
  })

test('after a restart bins, scroll places and the caret are as they were left', async ({ start, folder }) => {
  const file = join(folder, '河湾.txt')
  writeFileSync(file, PAGE)
  const first = await start({ pages: [file] })
  await first.menu('clean-page')
  const furniture = (desk: Desk) => desk.page.locator('[data-bin="furniture"] > button')
  await expect(furniture(first)).toHaveAttribute('aria-expanded', 'false')
  await furniture(first).click()
  await expect(first.page.locator('[data-bin="furniture"] li').first()).toBeVisible()

  const block = (desk: Desk) => desk.page.locator('.text [data-block]', { hasText: '第17村' })
  await block(first).click({ position: { x: 40, y: 10 } })
  await first.press('Home', ...Array<string>(9).fill('ArrowRight'))
  // The eye goes on, on both sides; the caret stays.
  await first.page.locator('.article-scroll').hover()
  await first.page.mouse.wheel(0, 150)
  await first.page.locator('.source-scroll').hover()
  await first.page.mouse.wheel(0, 330)
  await first.page.waitForTimeout(600)
  const before = await scrolled(first)
  expect(before.line).toBeGreaterThan(10)
  await first.close()

  const again = await start()
  await again.page.locator('.text [data-block]').first().waitFor()
  await expect(furniture(again)).toHaveAttribute('aria-expanded', 'true')
  await expect(again.page.locator('[data-bin="unplaced"] > button')).toHaveAttribute('aria-expanded', 'false')
  await expect.poll(() => scrolled(again)).toMatchObject({ words: before.words, line: before.line })
  expect(Math.abs((await scrolled(again)).above - before.above)).toBeLessThanOrEqual(2)
  await expect(again.page.locator('.text').first()).toBeFocused()
  await again.page.keyboard.type('啊', { delay: 30 })
  await expect(block(again)).toContainText('入秋以来，第17村啊抢抓')
})
