import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { smallPdf, type DrawnText } from '../src/files/pdf/testing/small-pdf.ts'
import { expect, test, type Desk } from './launch.ts'

/** Points from the top left, as the desk counts; a page is 420 × 595. */
const column = (x: number, top: number, lines: readonly string[]): readonly DrawnText[] =>
  lines.map((text, index) => ({ text, x, y: 595 - top - index * 12, size: 10 }))

const FERRY = [
  'The ferry to Heron Isle will',
  'not run after Friday, said the',
  'harbour master of the town.',
]
const MARKET = ['Sellers at the winter market', 'counted more guests than last', 'year, and fewer coins.']
const WEATHER = ['Snow is forecast for all of', 'the coast until Monday noon.']

const PAGE = smallPdf([
  {
    texts: [
      { text: 'Ferry Stops for the Winter', x: 40, y: 535, size: 22 },
      ...column(40, 100, FERRY),
      { text: 'Rye Gone by Nine', x: 40, y: 395, size: 18 },
      ...column(40, 230, MARKET),
      { text: 'Snow till Monday', x: 40, y: 255, size: 18 },
      ...column(40, 370, WEATHER),
    ],
  },
])

const words = async (desk: Desk): Promise<string> =>
  (await desk.page.locator('[data-pane="article"] .text').allInnerTexts()).join('\n')

test('the regions are put in order in a list, by dragging and by keys, and each has a menu', async ({
  start,
  folder,
}) => {
  const path = join(folder, 'harbour.pdf')
  writeFileSync(path, PAGE)
  const desk = await start({ language: 'en', pages: [path] })
  const { page } = desk
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.locator('.source').waitFor()
  await desk.menu('clean-page')
  await desk.menu('source-facsimile')
  await page.locator('.level img').first().waitFor()
  await desk.menu('picture-regions')
  await page.locator('.region-row').first().waitFor()
  const before = await words(desk)
  const rows = page.locator('.region-row')
  const names = async () =>
    (await rows.locator('.region-words > span').allInnerTexts()).map((one) => one.trim())
  const [first = '', second = '', third = '', ...rest] = await names()
  await expect(rows).toHaveCount(await page.locator('.region').count())

  // Choosing a row chooses its frame; Alt with an arrow moves it, and the row keeps the keyboard.
  await rows.first().click()
  await expect(page.locator('.region[aria-pressed="true"] b')).toHaveText('1')
  await desk.press('Alt+ArrowDown')
  await expect.poll(names).toEqual([second, first, third, ...rest])
  await expect(page.locator('.region[aria-pressed="true"] b')).toHaveText('2')
  await expect(rows.nth(1)).toBeFocused()
  await desk.press('Alt+ArrowUp')
  await expect.poll(names).toEqual([first, second, third, ...rest])
  await expect(page.locator('.notice')).toHaveText(/The region is now number 1/)

  // Dragged behind the third.
  const [from, to] = [await rows.first().boundingBox(), await rows.nth(2).boundingBox()]
  if (!from || !to) throw new Error('the list is not drawn')
  await page.mouse.move(from.x + 90, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 92, from.y + 20)
  await page.mouse.move(to.x + 90, to.y + to.height - 4)
  await page.mouse.up()
  await expect.poll(names).toEqual([second, third, first, ...rest])

  // The menu of a row, and of a frame; what is chosen goes to the region that it was asked for.
  await rows.first().focus()
  await desk.press('Enter')
  const menu = page.getByRole('menu', { name: 'Region 1' })
  await menu.getByRole('menuitemradio', { name: 'Picture' }).click()
  await expect(menu).toHaveCount(0)
  await expect(page.locator('.region', { hasText: '1' }).first()).toHaveAttribute('data-kind', 'picture')
  await page.locator('.region').first().focus()
  await desk.press('Shift+F10')
  await expect(page.getByRole('menu')).toBeVisible()
  await desk.press('Escape')
  await expect(page.locator('.region').first()).toBeFocused()
  // There is nothing to read in a picture: the menu begins with its number.
  await desk.press('Enter', 'Enter')
  await expect(page.getByRole('spinbutton', { name: 'Order' })).toBeFocused()
  await rows.first().focus()
  await desk.press('Delete')
  await expect.poll(names).toEqual([third, first, ...rest])
  expect(await words(desk)).toBe(before)
})
