import { fillLibrary } from './filled-library.ts'
import { expect, test } from './launch.ts'

const PAGES = 200
const ARTICLES = PAGES * 10

test('the table goes to its end and back by keys, chooses thousands without loading them, and stays where it is when they are changed', async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000)
  fillLibrary(folder, PAGES)
  const { page, press, menu } = await start()
  await menu('show-library')
  const table = page.getByRole('grid')
  await expect(table).toHaveAttribute('aria-rowcount', String(ARTICLES + 1))
  const active = page.locator('.article-row[data-active]')
  const chosen = page.locator('.chosen strong')
  const drawn = page.locator('.article-row')

  await drawn.first().click()
  await expect(active).toContainText(`第 ${PAGES - 1} 版`)
  await press('End')
  await expect(active).toHaveAttribute('aria-rowindex', String(ARTICLES + 1))
  await expect(active).toContainText('第 0 版')
  // As many rows as a screen has, whatever the list.
  expect(await drawn.count()).toBeLessThan(40)
  await press('PageUp', 'PageUp')
  await expect(active).toContainText(/第 \d+ 版第 \d+ 篇/)
  await press('Home')
  await expect(active).toHaveAttribute('aria-rowindex', '2')
  await press('PageDown')
  const paged = Number(await active.getAttribute('aria-rowindex'))
  expect(paged).toBeGreaterThan(6)

  // All from the first row to the last, of which a hundred or so are loaded.
  await press('Home', 'Shift+End')
  await expect(chosen).toHaveText(`已选 ${ARTICLES.toLocaleString('zh-CN')} 篇`)
  await press('Shift+ArrowUp')
  await expect(chosen).toHaveText(`已选 ${(ARTICLES - 1).toLocaleString('zh-CN')} 篇`)
  // All but one.
  await press('ControlOrMeta+a')
  await drawn.nth(8).click({ modifiers: ['ControlOrMeta'] })
  await expect(chosen).toHaveText(`已选 ${(ARTICLES - 1).toLocaleString('zh-CN')} 篇`)
  await press('Escape')
  await expect(chosen).toHaveCount(0)

  // A change far down: the rows stay in sight, told anew.
  await press('Home')
  for (let pages = 0; pages < 12; pages++) await press('PageDown')
  const row = await active.getAttribute('aria-rowindex')
  await press('Shift+ArrowDown')
  await page.getByRole('button', { name: '改为状态' }).click()
  await page.getByRole('menuitem', { name: '待校' }).click()
  await expect(page.locator('.notice')).toContainText('已修改 2 篇稿件')
  await expect(table).toBeVisible()
  await expect(page.locator('.article-row[data-waiting]')).toHaveCount(0)
  await expect(active).toHaveAttribute('aria-rowindex', String(Number(row) + 1))
  await expect(active).toBeInViewport()
})

test('the list is as it was left after an article was looked at, and new when something else is asked', async ({
  start,
  folder,
}) => {
  fillLibrary(folder, 30)
  const { page, press, menu } = await start()
  await menu('show-library')
  const table = page.getByRole('grid')
  await expect(table).toHaveAttribute('aria-rowcount', '301')
  await page.getByRole('searchbox').fill('版第 7 篇')
  await expect(table).not.toHaveAttribute('aria-rowcount', '301')
  await table.focus()
  await press('End')
  const active = page.locator('.article-row[data-active]')
  const headline = await active.locator('.headline').innerText()
  await press('Enter')
  await expect(page.locator('.item')).toHaveCount(10)

  await menu('show-library')
  await expect(page.getByRole('searchbox')).toHaveValue('版第 7 篇')
  await expect(active.locator('.headline')).toHaveText(headline)
  await expect(active).toBeInViewport()
  await page.getByRole('searchbox').fill('')
  await expect(table).toHaveAttribute('aria-rowcount', '301')
  await expect(active).toHaveAttribute('aria-rowindex', '2')
})
