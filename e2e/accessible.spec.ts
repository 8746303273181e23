import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Desk } from './launch.ts'

/** Axe opens a page of its own by default, which an Electron app cannot: legacy mode runs in this one. */
const violations = async (desk: Desk) => {
  const { violations: found } = await new AxeBuilder({ page: desk.page }).setLegacyMode().analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
}

for (const language of ['zh', 'en'] as const) {
  test(`axe finds nothing on the first page, the desk and the library (${language})`, async ({ start }) => {
    test.setTimeout(120_000)
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
    const text = desk.page.locator('.sheet [data-block]').nth(1)
    await text.click()
    await desk.press('ControlOrMeta+Shift+b')
    await desk.page.getByRole('menuitemradio').first().waitFor()
    expect(await violations(desk)).toEqual([])
    await desk.press('Escape')
    await text.hover()
    await desk.page.locator('.edge .handle').click()
    expect(await violations(desk)).toEqual([])
    await desk.press('Escape', 'ControlOrMeta+Shift+t')
    await desk.page.locator('.chooser').waitFor()
    expect(await violations(desk)).toEqual([])
    await desk.press('Escape')
    await desk.page.locator('.item').first().click()
    await desk.press('Delete', 'Shift+ArrowDown')
    for (const bin of ['furniture', 'unplaced', 'dissolved'])
      await desk.page.locator(`[data-bin="${bin}"] > button`).click()
    await desk.page.locator('.many').waitFor()
    expect(await violations(desk)).toEqual([])
    await desk.menu('show-library')
    await desk.page.locator('tbody tr').first().waitFor()
    expect(await violations(desk)).toEqual([])
  })
}
