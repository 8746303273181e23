import { expect, test, type Desk } from './launch.ts'
import { violations } from './violations.ts'

const LOOKS = [
  ['light', 'usual'],
  ['dark', 'usual'],
  ['light', 'high'],
  ['dark', 'high'],
] as const

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
    for (const [theme, contrast] of LOOKS) {
      await look(desk, theme, contrast)
      expect(await violations(desk), `${theme}, ${contrast}`).toEqual([])
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
    await desk.press('Escape', 'ControlOrMeta+Shift+y')
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
    await desk.page.locator('.article-row').first().waitFor()
    expect(await violations(desk)).toEqual([])
  })

  test(`axe finds nothing in palette, find bar, line bar, shortcuts and menus, in any look (${language})`, async ({
    start,
  }) => {
    test.setTimeout(150_000)
    const desk = await start({ language })
    await desk.menu('open-sample')
    await desk.page.locator('.source').waitFor()
    await desk.menu('clean-page')
    await desk.page.locator('.item').first().waitFor()
    for (const [theme, contrast] of LOOKS) {
      await look(desk, theme, contrast)
      const clean = async (what: string) => {
        expect(await violations(desk), `${what}: ${theme}, ${contrast}`).toEqual([])
      }
      await desk.press('ControlOrMeta+k')
      await desk.page.locator('.palette').waitFor()
      await clean('palette')
      await desk.page.keyboard.type('qqqq')
      await clean('palette with nothing')
      await desk.press('Escape', 'ControlOrMeta+f')
      await desk.page.locator('[data-find]').fill('手艺')
      await clean('find bar')
      await desk.press('Escape', 'ControlOrMeta+g', '9', '9', '9', '9', 'Enter')
      await desk.page.locator('.wrong').waitFor()
      await clean('line bar')
      await desk.press('Escape', 'ControlOrMeta+/')
      await desk.page.locator('[data-shortcut="clean-page"] .keys').click()
      await desk.press('ControlOrMeta+k')
      await clean('shortcuts')
      await desk.press('Escape')
      await desk.page.locator('.shortcuts').waitFor({ state: 'detached' })
      await desk.page.locator('[data-look]').click()
      await clean('look menu')
      await desk.press('Escape')
    }
    await desk.press('Alt+1', 'Alt+2', 'Alt+3')
    expect(await violations(desk)).toEqual([])
  })
}

/** Chooses a look as an editor does, by the menu, and waits until it is there. */
async function look(desk: Desk, theme: string, contrast: string): Promise<void> {
  await desk.menu(`theme-${theme}`)
  await desk.menu(`contrast-${contrast}`)
  await expect(desk.page.locator('html')).toHaveAttribute('data-theme', theme)
  await expect(desk.page.locator('html')).toHaveAttribute('data-contrast', contrast)
}
