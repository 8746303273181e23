import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Desk } from './launch.ts'

/** Axe opens a page of its own by default, which an Electron app cannot: legacy mode runs in this one. */
const violations = async (desk: Desk) => {
  const { violations: found } = await new AxeBuilder({ page: desk.page }).setLegacyMode().analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
}

for (const language of ['zh', 'en'] as const) {
  test(`axe finds nothing on the first page, the desk and the library (${language})`, async ({ start }) => {
    const desk = await start({ language })
    expect(await violations(desk)).toEqual([])
    await desk.menu('open-sample')
    await desk.page.locator('.source').waitFor()
    expect(await violations(desk)).toEqual([])
    await desk.menu('clean-page')
    await desk.page.locator('.item').first().waitFor()
    for (const theme of ['light', 'dark']) {
      await desk.page.evaluate((wanted) => {
        document.documentElement.dataset['theme'] = wanted
      }, theme)
      expect(await violations(desk)).toEqual([])
    }
    await desk.menu('show-library')
    await desk.page.locator('tbody tr').first().waitFor()
    expect(await violations(desk)).toEqual([])
  })
}
