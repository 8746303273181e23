import { expect, test } from './launch.ts'
import { reached, STATES } from './states.ts'
import { violations } from './violations.ts'

// In other looks than `accessible.spec.ts` has seen already: light as it is, and dark with high contrast.
test.describe.configure({ mode: 'parallel' })

STATES.forEach((state, index) => {
  // Every state in one language, neighbours in the other: words differ, elements do not.
  const language = index % 2 === 0 ? 'zh' : 'en'
  test(`axe finds nothing in the state “${state.name}”, light and in dark high contrast (${language})`, async ({
    start,
  }) => {
    const first = await start({ language })
    await first.page.setViewportSize({ width: 1366, height: 768 })
    const desk = await reached(state, first, language)
    await desk.menu('theme-light')
    await expect(desk.page.locator('html')).toHaveAttribute('data-theme', 'light')
    expect(await violations(desk)).toEqual([])
    await desk.menu('theme-dark')
    await desk.menu('contrast-high')
    await expect(desk.page.locator('html')).toHaveAttribute('data-contrast', 'high')
    expect(await violations(desk)).toEqual([])
    if (desk !== first) await desk.close()
  })
})
