import { expect, test, type Desk } from './launch.ts'

const width = async (desk: Desk, pane: string) =>
  Math.round(await desk.page.locator(`#${pane}`).evaluate((element) => element.getBoundingClientRect().width))

test('panes are resized and collapsed by keyboard and stay so after a restart', async ({ start }) => {
  let desk = await start()
  await desk.page.setViewportSize({ width: 1366, height: 768 })
  await desk.menu('open-sample')
  await desk.page.locator('.source').waitFor()

  // Each separator has a name, a value, and the keys of its pattern.
  const grip = desk.page.locator('[data-grip="outline"]')
  await expect(grip).toHaveAttribute('role', 'separator')
  await expect(grip).toHaveAttribute('aria-valuenow', /\d/)
  await expect(desk.page.getByRole('separator')).toHaveCount(3)
  const before = await width(desk, 'outline')
  await grip.focus()
  await desk.press('ArrowRight')
  await expect.poll(() => width(desk, 'outline')).toBeGreaterThan(before)
  const wider = await width(desk, 'outline')

  // Enter folds on the separator; the shortcut unfolds to the same width again.
  await desk.press('Enter')
  await expect.poll(() => width(desk, 'outline')).toBe(0)
  await desk.press('Alt+1')
  await expect.poll(() => width(desk, 'outline')).toBe(wider)
  await expect(desk.page.locator('.notice')).toContainText('已展开稿件栏')

  // With the keyboard in the pane that goes, the article takes it.
  await desk.page.locator('.source-scroll').focus()
  await desk.press('Alt+2')
  await expect(desk.page.locator('.notice')).toContainText('已收起原文栏')
  await expect.poll(() => width(desk, 'source')).toBe(0)
  await expect(desk.page.locator('.source-scroll')).toBeHidden()
  expect(
    await desk.page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')),
  ).toBe('article')
  await expect(desk.page.locator('[data-command="toggle-source"]')).toHaveAttribute('aria-expanded', 'false')
  // F6 passes over what nobody sees.
  for (let press = 0; press < 4; press++) {
    await desk.press('F6')
    expect(await desk.page.evaluate(() => document.activeElement?.closest('[data-folded]') !== null)).toBe(
      false,
    )
  }
  await desk.press('ControlOrMeta+Equal', 'ControlOrMeta+Equal')
  await expect(desk.page.locator('.notice')).toContainText('文字大小 125%')
  const [outline, article] = [await width(desk, 'outline'), await width(desk, 'article')]
  await desk.close()

  desk = await start()
  await desk.page.setViewportSize({ width: 1366, height: 768 })
  await desk.page.locator('.pane.article').waitFor()
  await expect.poll(() => width(desk, 'source')).toBe(0)
  await expect.poll(() => width(desk, 'outline')).toBe(outline)
  await expect.poll(() => width(desk, 'article')).toBe(article)
  expect(await desk.page.evaluate(() => document.documentElement.style.getPropertyValue('--text-size'))).toBe(
    '1.25',
  )
  // Unfolded after the restart, it has the width of before.
  await desk.press('Alt+2')
  await expect.poll(() => width(desk, 'source')).toBeGreaterThan(350)
  await desk.press('ControlOrMeta+0')
  await desk.menu('usual-panes')
  await expect.poll(() => width(desk, 'outline')).toBe(before)

  // All fits: nothing sticks out of a newsroom's small screen.
  expect(await desk.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

  // And by the pointer.
  const separator = await desk.page.locator('[data-grip="inspector"]').boundingBox()
  if (!separator) throw new Error('the separator is not drawn')
  const slip = await width(desk, 'inspector')
  await desk.page.mouse.move(separator.x, 300)
  await desk.page.mouse.down()
  await desk.page.mouse.move(separator.x - 60, 300, { steps: 4 })
  await desk.page.mouse.up()
  await expect.poll(() => width(desk, 'inspector')).toBeGreaterThan(slip + 40)
})
