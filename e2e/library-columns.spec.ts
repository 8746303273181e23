import { expect, startCleaned, test, type Desk } from './launch.ts'
import { violations } from './violations.ts'

const WORDS = {
  zh: {
    columns: '显示列',
    file: '来源文件',
    earlier: '“来源文件”前移一列',
    status: '状态',
    usual: '恢复默认',
    sectionBorder: '“栏目”列的右边线',
    headlineBorder: '“标题”列的右边线',
    lengthHead: '字数',
  },
  en: {
    columns: 'Columns',
    file: 'File',
    earlier: 'Move “File” one column earlier',
    status: 'Status',
    usual: 'As usual',
    sectionBorder: 'Right border of “Section”',
    headlineBorder: 'Right border of “Headline”',
    lengthHead: 'Length',
  },
} as const

const USUAL = ['headline', 'section', 'byline', 'publication', 'issued', 'status', 'characters', 'edited']

const shown = (desk: Desk) =>
  desk.page
    .locator('[role="columnheader"]')
    .evaluateAll((heads) => heads.map((head) => head.getAttribute('data-column')))

const widthOf = async (desk: Desk, id: string): Promise<number> =>
  (await desk.page.locator(`[role="columnheader"][data-column="${id}"]`).boundingBox())?.width ?? 0

for (const language of ['zh', 'en'] as const) {
  const words = WORDS[language]
  test(`the table’s columns are chosen, put in order, widened by hand and by keys, and come back at the next start (${language})`, async ({
    start,
  }) => {
    const desk = await startCleaned(() => start({ language }))
    const { page, press } = desk
    await desk.menu('show-library')
    await page.locator('.article-row').first().waitFor()
    expect(await shown(desk)).toEqual(USUAL)

    // One more, one less, and the new one a place further to the front.
    await page.getByRole('button', { name: words.columns }).click()
    const dialog = page.getByRole('dialog', { name: words.columns })
    await dialog.getByLabel(words.file, { exact: true }).check()
    await dialog.getByLabel(words.status, { exact: true }).uncheck()
    await dialog.getByRole('button', { name: words.earlier }).click()
    await expect(dialog.getByRole('status')).toContainText(words.file)
    // The keyboard is still on what was moved: by keys it goes on.
    await expect(dialog.getByRole('button', { name: words.earlier })).toBeFocused()
    await press('Alt+ArrowUp')
    expect(await violations(desk)).toEqual([])
    await press('Escape')
    const own = ['headline', 'section', 'byline', 'publication', 'issued', 'file', 'characters', 'edited']
    expect(await shown(desk)).toEqual(own)

    // By the keys: what the section gains its neighbour gives, and nothing else moves.
    const [section, byline, edited] = [
      await widthOf(desk, 'section'),
      await widthOf(desk, 'byline'),
      await widthOf(desk, 'edited'),
    ]
    const border = page.getByRole('separator', { name: words.sectionBorder })
    await border.focus()
    await press('ArrowRight', 'ArrowRight')
    await expect(border).toHaveAttribute('aria-valuenow', String(section + 16))
    expect(await widthOf(desk, 'byline')).toBe(byline - 16)
    expect(await widthOf(desk, 'edited')).toBe(edited)

    // By the mouse, and a double click fits the words.
    const box = await border.boundingBox()
    if (!box) throw new Error('there is no border')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 24, y, { steps: 4 })
    await page.mouse.up()
    expect(await widthOf(desk, 'section')).toBe(section + 40)
    await page.getByRole('separator', { name: words.headlineBorder }).dblclick()
    expect(await widthOf(desk, 'byline')).toBeGreaterThan(byline - 40)
    const fitted = await widthOf(desk, 'section')
    expect(fitted).toBeLessThan(section + 40)

    // A head still sorts, and says so.
    const head = page.getByRole('columnheader', { name: words.lengthHead })
    await head.getByRole('button').click()
    await expect(head).toHaveAttribute('aria-sort', 'descending')
    expect(await violations(desk)).toEqual([])

    // However many there are, the headline stays in sight.
    await page.getByRole('button', { name: words.columns }).click()
    for (const box of await dialog.getByRole('checkbox').all()) if (await box.isEnabled()) await box.check()
    await press('Escape')
    const all = await shown(desk)
    expect(all).toHaveLength(12)
    expect(all.slice(0, own.length)).toEqual(own)
    await page.setViewportSize({ width: 900, height: 700 })
    const table = page.getByRole('grid')
    await table.evaluate((element) => {
      element.scrollLeft = 900
    })
    const headline = page.locator('.article-row .headline').first()
    await expect.poll(async () => (await headline.boundingBox())?.x ?? -1).toBeGreaterThanOrEqual(0)
    expect(await table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)

    await desk.close()
    const again = await start({ language })
    await again.menu('show-library')
    await again.page.locator('.article-row').first().waitFor()
    expect(await shown(again)).toEqual(all)
    expect(await widthOf(again, 'section')).toBe(fitted)
    await again.page.getByRole('button', { name: words.columns }).click()
    await again.page.getByRole('button', { name: words.usual }).click()
    await again.press('Escape')
    expect(await shown(again)).toEqual(USUAL)
    expect(await widthOf(again, 'section')).toBe(section)
  })
}
