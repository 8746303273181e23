import { expect, startCleaned, test, type Desk } from './launch.ts'

const BODY = ['paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph']

const blocksOf = (desk: Desk, article: number) =>
  desk.page.locator('.sheet').nth(article).locator('[data-block]')

const kinds = (desk: Desk, article: number) =>
  blocksOf(desk, article).evaluateAll((blocks) =>
    blocks.map((block) => (block as HTMLElement).dataset['kind']),
  )

/** A hand that presses, moves in steps and lets go. */
async function drag(desk: Desk, to: { x: number; y: number }, whileThere: () => Promise<void>) {
  await desk.page.mouse.down()
  await desk.page.mouse.move(to.x + 6, to.y + 3, { steps: 6 })
  await desk.page.mouse.move(to.x, to.y, { steps: 3 })
  await whileThere()
  await desk.page.mouse.up()
}

async function middle(locator: ReturnType<typeof blocksOf>) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('it is out of sight')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, top: box.y }
}

/** Tears a headline off into an article of its own, as a page's layout does. */
async function tear(desk: Desk, headline: string) {
  await desk.page.locator('[data-kind="headline"]', { hasText: headline }).click()
  await desk.press('ControlOrMeta+Shift+n')
  await expect(desk.page.locator('.notice')).toContainText(`1 段成为新稿件《${headline}》`)
  await expect(desk.page.locator('.item')).toHaveCount(6)
}

test('a torn headline is moved to its article by drag', async ({ start }) => {
  const desk = await startCleaned(start)
  const { page } = desk
  await tear(desk, '六个周末装好一只“老座钟”')
  const line = page.locator('.drop-line')

  // Onto a place in the article: a line shows where it will be.
  const torn = page.locator('[data-kind="headline"]', { hasText: '六个周末装好一只“老座钟”' })
  await torn.hover()
  await page.locator('.edge .handle').hover()
  const first = await middle(blocksOf(desk, 4).first())
  await drag(desk, { x: first.x, y: first.top + 2 }, async () => {
    await expect(line).toBeVisible()
    await expect(page.locator('.in-hand')).toHaveText('六个周末装好一只“老座钟”')
  })
  await expect(line).toHaveCount(0)
  await expect(page.locator('.item')).toHaveCount(5)
  await expect(blocksOf(desk, 4).first()).toHaveText('六个周末装好一只“老座钟”')
  await expect(page.locator('.notice')).toContainText('1 段移到《六个周末装好一只“老座钟”》')
  await page.locator('.notice').getByRole('button', { name: '撤销' }).click()
  await expect(page.locator('.item')).toHaveCount(6)

  // Escape calls a drag off.
  await torn.hover()
  await page.locator('.edge .handle').hover()
  await drag(desk, { x: first.x, y: first.top + 2 }, async () => {
    await desk.press('Escape')
    await expect(line).toHaveCount(0)
  })
  await expect(page.locator('.item')).toHaveCount(6)

  // Onto the article in the outline: a head takes its place among the heads.
  await torn.hover()
  await page.locator('.edge .handle').hover()
  await drag(desk, await middle(page.locator('.item').nth(4)), async () => {
    await expect(page.locator('.drop-frame')).toBeVisible()
  })
  await expect(page.locator('.item')).toHaveCount(5)
  expect(await kinds(desk, 4)).toEqual(['headline', 'caption', 'caption', 'credit'])
  await expect(page.locator('[data-part="unplaced"]')).toHaveText('未安放 0')
})

test('another torn headline is moved to its article by keyboard', async ({ start }) => {
  const desk = await startCleaned(start)
  const { page } = desk
  await tear(desk, '蓝靛巷三百双巧手守住老手艺')

  // Up it goes, block by block, over into its article and to its top.
  await desk.press('Alt+ArrowUp')
  await expect(page.locator('.item')).toHaveCount(5)
  await expect(blocksOf(desk, 3).last()).toHaveText('蓝靛巷三百双巧手守住老手艺')
  for (let times = 0; times < 6; times++) await desk.press('Alt+ArrowUp')
  await expect(blocksOf(desk, 3).first()).toHaveText('蓝靛巷三百双巧手守住老手艺')
  await expect(page.locator('.notice')).toContainText('现为《蓝靛巷三百双巧手守住老手艺》第 1 段，共 7 段')
  for (let times = 0; times < 7; times++) await desk.press('ControlOrMeta+z')
  await expect(page.locator('.item')).toHaveCount(6)

  // Or by “Move to…”: a few words of the article, Enter. The caret stays with the headline.
  await page.locator('[data-kind="headline"]', { hasText: '蓝靛巷' }).click()
  await desk.press('ControlOrMeta+Shift+y')
  const chooser = page.getByRole('dialog', { name: '移到哪篇稿件？' })
  await expect(chooser).toBeVisible()
  await page.keyboard.type('无题')
  await expect(chooser.getByRole('listbox').getByRole('option')).toHaveCount(1)
  await desk.press('Enter')
  await expect(chooser).toBeHidden()
  await expect(page.locator('.item')).toHaveCount(5)
  expect(await kinds(desk, 3)).toEqual(['headline', 'byline', ...BODY])
  await page.keyboard.type('图文：')
  await expect(blocksOf(desk, 3).first()).toHaveText('图文：蓝靛巷三百双巧手守住老手艺')
})

test('a head that lies in the furniture is attached as a kicker, and set aside again', async ({ start }) => {
  const desk = await startCleaned(start)
  const { page } = desk
  await page.locator('[data-kind="headline"]', { hasText: '六个周末' }).click()
  await desk.press('ControlOrMeta+Shift+Backspace')
  const bin = page.locator('[data-bin="furniture"]')
  await bin.getByRole('button', { name: /版面杂项/ }).click()
  await bin.getByRole('button', { name: '放到… 六个周末装好一只“老座钟”' }).click()
  const chooser = page.getByRole('dialog', { name: '移到哪篇稿件？' })
  await chooser.getByLabel('作为').selectOption('引题')
  await chooser.getByRole('option', { name: /蓝靛巷/ }).click()
  await expect(blocksOf(desk, 3).first()).toHaveText('六个周末装好一只“老座钟”')
  expect(await kinds(desk, 3)).toEqual(['kicker', 'headline', 'byline', ...BODY])
  await expect(page.locator('.notice')).toContainText('已放入《蓝靛巷三百双巧手守住老手艺》')
  await desk.press('ControlOrMeta+Shift+Backspace')
  await expect(bin.locator('li')).toHaveCount(2)
  expect(await kinds(desk, 3)).toEqual(['headline', 'byline', ...BODY])
})
