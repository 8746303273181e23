import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Desk } from './launch.ts'
import { violations } from './violations.ts'

const page = (place: string) => `${place}秋收忙

□ 河湾日报记者 林小满

入秋以来，${place}抢抓晴好天气，
组织农机手日夜抢收。记者在村里看到，
收割机来回穿梭，金黄的稻谷颗粒归仓。
`

const tabs = (desk: Desk) => desk.page.getByRole('tab')
const shown = (desk: Desk) => desk.page.locator('.tab[aria-selected="true"]')
const paragraph = (desk: Desk) => desk.page.locator('.sheet [data-kind="paragraph"]').first()

/** Writes words at the end of the page's first paragraph, as one run of typing. */
async function type(desk: Desk, words: string): Promise<void> {
  await paragraph(desk).click()
  await desk.press('End')
  await desk.page.keyboard.type(words, { delay: 20 })
  await expect(paragraph(desk)).toContainText(words)
}

const SAID = {
  zh: {
    label: '已打开的版面',
    last: /第 2 个版面，共 2 个/,
    closed: '没有刚关闭的版面',
    cleaned: '已撤销：清理版面',
    nothing: '没有可以撤销的',
  },
  en: {
    label: 'Open pages',
    last: /page 2 of 2/,
    closed: 'No page was closed',
    cleaned: 'Undone: Clean page',
    nothing: 'Nothing to undo',
  },
} as const

for (const language of ['zh', 'en'] as const) {
  test(`two pages are open: edits, undo, place and closing are each page's own (${language})`, async ({
    start,
    folder,
  }) => {
    test.setTimeout(120_000)
    const [one, two] = [join(folder, '河湾.txt'), join(folder, '石桥.txt')]
    writeFileSync(one, page('河湾'))
    writeFileSync(two, page('石桥'))
    let desk = await start({ pages: [one], language })
    // A single page needs no tabs.
    await expect(tabs(desk)).toHaveCount(0)
    await desk.menu('clean-page')
    await type(desk, '甲')

    await desk.answerOpenDialog(two)
    await desk.press('ControlOrMeta+o')
    await expect(tabs(desk)).toHaveText(['河湾', '石桥'])
    await expect(shown(desk)).toHaveText('石桥')
    await expect(desk.page.getByRole('tablist', { name: SAID[language].label })).toBeVisible()
    await expect(desk.page.locator('.tab-strip [role="status"]')).toHaveText(SAID[language].last)
    await desk.menu('clean-page')
    await type(desk, '乙')

    // Undo is the page's own; what the other page said last is not there to be undone here.
    await desk.press('Control+Shift+Tab')
    await expect(shown(desk)).toHaveText('河湾')
    await expect(desk.page.locator('.notice')).toHaveCount(0)
    await expect(paragraph(desk)).toContainText('甲')
    await desk.press('ControlOrMeta+z')
    await expect(paragraph(desk)).not.toContainText('甲')
    await desk.press('Control+Tab')
    await expect(paragraph(desk)).toContainText('乙')
    await desk.press('ControlOrMeta+1')
    await desk.press('ControlOrMeta+Shift+z')
    await expect(paragraph(desk)).toContainText('甲')
    // The caret is where it was: words go on there, without a click.
    await desk.press('ControlOrMeta+2', 'ControlOrMeta+1')
    await desk.page.keyboard.type('丙', { delay: 20 })
    await expect(paragraph(desk)).toContainText('甲丙')

    // The same file is the same tab; the strip is walked by its own keys, and a tab moved by key and by pointer.
    await desk.answerOpenDialog(two)
    await desk.press('ControlOrMeta+o')
    await expect(shown(desk)).toHaveText('石桥')
    await expect(tabs(desk)).toHaveCount(2)
    await shown(desk).focus()
    await desk.press('ArrowRight', 'Enter')
    await expect(shown(desk)).toHaveText('河湾')
    await desk.press('ControlOrMeta+Shift+PageDown')
    await expect(tabs(desk)).toHaveText(['石桥', '河湾'])
    await drag(desk, '河湾', '石桥')
    await expect(tabs(desk)).toHaveText(['河湾', '石桥'])
    expect(await violations(desk)).toEqual([])

    // Closing loses nothing: by key, by the middle button; the last closed comes back first.
    await desk.press('ControlOrMeta+w')
    await expect(tabs(desk)).toHaveCount(0)
    await expect(paragraph(desk)).toContainText('乙')
    await desk.press('ControlOrMeta+Shift+t')
    await expect(tabs(desk)).toHaveText(['河湾', '石桥'])
    await expect(paragraph(desk)).toContainText('甲丙')
    await tabs(desk).nth(1).click({ button: 'middle' })
    await expect(tabs(desk)).toHaveCount(0)
    await desk.press('ControlOrMeta+w')
    await expect(desk.page.locator('.first-recent button')).toHaveCount(2)
    await desk.press('ControlOrMeta+Shift+t', 'ControlOrMeta+Shift+t')
    await expect(tabs(desk)).toHaveText(['河湾', '石桥'])
    await desk.press('ControlOrMeta+Shift+t')
    await expect(desk.page.locator('.notice')).toContainText(SAID[language].closed)
    await expect(shown(desk)).toHaveText('石桥')
    await desk.press('ControlOrMeta+1')
    await expect(paragraph(desk)).toContainText('甲丙')
    // The promise is the last second.
    await desk.page.waitForTimeout(1000)
    await desk.kill()

    // The next start: both tabs, the one that showed, what was written on each.
    desk = await start({ language })
    await expect(tabs(desk)).toHaveText(['河湾', '石桥'])
    await expect(shown(desk)).toHaveText('河湾')
    await expect(paragraph(desk)).toContainText('甲丙')
    await tabs(desk).nth(1).click()
    await expect(paragraph(desk)).toContainText('乙')

    // Undo is there, on each page its own, back to the raw text; and forward again to the end.
    const end = await paragraph(desk).textContent()
    await desk.press('ControlOrMeta+z')
    await expect(paragraph(desk)).not.toContainText('乙')
    await desk.press('ControlOrMeta+z')
    await expect(desk.page.locator('.raw-text')).toBeVisible()
    await expect(desk.page.locator('.notice')).toContainText(SAID[language].cleaned)
    await desk.press('ControlOrMeta+z')
    await expect(desk.page.locator('.notice')).toContainText(SAID[language].nothing)
    await desk.press('ControlOrMeta+Shift+z', 'ControlOrMeta+Shift+z')
    await expect(paragraph(desk)).toHaveText(end ?? '')
    await desk.press('ControlOrMeta+1', 'ControlOrMeta+z')
    await expect(paragraph(desk)).not.toContainText('丙')
    await expect(paragraph(desk)).toContainText('甲')
    // What was undone when Galley ends can be redone at the next start.
    await desk.close()
    desk = await start({ language })
    await expect(paragraph(desk)).toContainText('甲')
    await desk.press('ControlOrMeta+Shift+z')
    await expect(paragraph(desk)).toContainText('甲丙')
  })
}

test('twelve pages can be used on a newsroom’s small screen', async ({ start, folder }) => {
  const desk = await start()
  await desk.page.setViewportSize({ width: 1366, height: 768 })
  for (let number = 1; number <= 12; number++) {
    const file = join(folder, `河湾日报-2026-11-${String(number).padStart(2, '0')}.txt`)
    writeFileSync(file, page(`第${number}村`))
    await desk.answerOpenDialog(file)
    await desk.menu('open-page')
    await expect(desk.page.locator('.crumb')).toContainText(`-${String(number).padStart(2, '0')}.txt`)
  }
  await expect(tabs(desk)).toHaveCount(12)
  // Names keep the end by which they differ, nothing sticks out, and the last tab is in sight.
  await expect(tabs(desk).nth(3)).toContainText('11-04')
  expect(await desk.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await expect(shown(desk)).toBeInViewport({ ratio: 1 })
  await desk.press('ControlOrMeta+9')
  await expect(desk.page.locator('.crumb')).toContainText('-09.txt')
  await desk.page.getByRole('button', { name: '全部 12 个版面' }).click()
  await desk.page.getByRole('menuitemradio', { name: /-02/ }).click()
  await expect(desk.page.locator('.crumb')).toContainText('-02.txt')
  await expect(desk.page.locator('.source')).toContainText('第2村秋收忙')
})

/** Carries a tab onto another one, by the pointer. */
async function drag(desk: Desk, from: string, to: string): Promise<void> {
  const boxes = await Promise.all(
    [from, to].map((name) => tabs(desk).filter({ hasText: name }).boundingBox()),
  )
  const [start, goal] = boxes
  if (!start || !goal) throw new Error('a tab is not drawn')
  const y = start.y + start.height / 2
  await desk.page.mouse.move(start.x + 40, y)
  await desk.page.mouse.down()
  await desk.page.mouse.move(goal.x + 20, y, { steps: 6 })
  await desk.page.mouse.up()
}
