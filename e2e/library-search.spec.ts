import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Desk } from './launch.ts'
import { violations } from './violations.ts'

const WORDS = {
  zh: {
    library: '稿库',
    section: '栏目',
    without: '不再按栏目筛选',
    saved: '常用查找',
    name: '查找的名称',
    save: '保存当前查找',
    file: '归入栏目…',
    fresh: '新建栏目“村镇”',
    use: '填入“村镇”',
    untaken: '没有填入',
    none: '不归任何栏目',
    empty: '没有找到符合的稿件',
    headline: '标题',
    changed: '已修改',
    status: '状态',
    setStatus: '改为状态',
    proof: '待校',
  },
  en: {
    library: 'Library',
    section: 'Section',
    without: 'No filter by Section',
    saved: 'Saved searches',
    name: 'Name of the search',
    save: 'Save this search',
    file: 'File under…',
    fresh: 'New section “村镇”',
    use: 'Use “村镇”',
    untaken: 'nothing was filled in',
    none: 'No section',
    empty: 'No article fits',
    headline: 'Headline',
    changed: 'changed',
    status: 'Status',
    setStatus: 'Set status',
    proof: 'In proof',
  },
} as const

const PAGES = {
  '晨江日报-2022-11-10-01.txt':
    '石桥村的夜校又亮灯了\n\n□ 晨江日报记者 林小满\n\n' +
    '　　石桥村的夜校从上周起又亮起了灯，三十多位村民白天下田，晚上来学手艺。\n',
  '江畔晚报-2022-11-11-02.txt':
    '城里的手艺人\n\n□ 江畔晚报记者 赵大山\n\n　　老街上的手艺人不多了，他们说最难的是等一个肯学的年轻人。\n',
} as const

async function withTwoPages(desk: Desk, folder: string): Promise<void> {
  for (const [name, text] of Object.entries(PAGES)) {
    const path = join(folder, name)
    writeFileSync(path, text)
    await desk.answerOpenDialog(path)
    await desk.menu('open-page')
    await expect(desk.page.locator('.crumb')).toContainText(name)
    await desk.menu('clean-page')
    await desk.page.locator('.item').first().waitFor()
  }
}

for (const language of ['zh', 'en'] as const) {
  const words = WORDS[language]
  test(`the library finds, narrows, remembers, describes together and opens at the hit (${language})`, async ({
    start,
    folder,
  }) => {
    const desk = await start({ language })
    const { page } = desk
    await withTwoPages(desk, folder)
    await page.getByRole('button', { name: words.library, exact: true }).click()
    const search = page.getByRole('searchbox')
    const rows = page.locator('.article-row')
    await expect(rows).toHaveCount(2)

    await search.fill('灯')
    await expect(rows).toHaveCount(1)
    await expect(rows.first().locator('mark').first()).toHaveText('灯')
    await search.fill('手艺')
    await expect(rows).toHaveCount(2)
    await expect(rows.first().locator('.headline mark')).toHaveText('手艺')
    await search.fill('“手艺人不多”')
    await expect(rows).toHaveCount(1)
    await search.fill('手艺 -夜校')
    await expect(rows).toHaveCount(1)
    await expect(rows.first()).toContainText('城里的手艺人')
    await search.fill('没有这回事')
    await expect(page.locator('.empty')).toContainText(words.empty)

    await search.fill('手艺')
    await expect(rows).toHaveCount(2)
    await expect(rows.first()).toContainText('江畔晚报')
    await expect(rows.first()).toContainText('2022-11-11')
    await page.getByRole('button', { name: words.headline }).click()
    await expect(rows.first()).toContainText('城里的手艺人')

    // Both together are filed under a section: one of them is on the desk, the other is not.
    await page.getByRole('grid').focus()
    await desk.press('Home', 'ControlOrMeta+a')
    await expect(page.locator('.chosen strong')).toContainText('2')
    const file = page.getByRole('combobox', { name: words.file })
    const notice = page.locator('.notice')
    const filed = rows.filter({ hasText: '村镇' })
    const highlighted = page.locator('[popover]:popover-open').getByRole('option', { selected: true })
    await file.fill('村镇')
    await expect(highlighted).toHaveText(words.fresh)
    await desk.press('Enter')
    await expect(notice).toContainText(words.changed)
    await expect(filed).toHaveCount(2)
    await expect(file).toBeFocused()
    await expect(file).toHaveValue('')

    // The list ends with no section at all; initials of its pinyin find the one that was just made.
    await desk.press('ArrowDown', 'ArrowUp')
    await expect(highlighted).toHaveText(words.none)
    await desk.press('Enter')
    await expect(filed).toHaveCount(0)
    // Left with words that name nothing, the field files nothing and offers what they may mean.
    await file.fill('cz')
    await expect(highlighted).toHaveText('村镇')
    await desk.press('Tab')
    await expect(file).toHaveValue('')
    await expect(notice).toContainText(words.untaken)
    await expect(filed).toHaveCount(0)
    await notice.getByRole('button', { name: words.use }).click()
    await expect(filed).toHaveCount(2)

    // The filter tells how many have a status as soon as it was given.
    const status = page.getByLabel(words.status, { exact: true })
    await expect(status.locator('option[value="=proof"]')).toHaveText(`${words.proof} (0)`)
    await page.getByRole('button', { name: words.setStatus }).click()
    await page.getByRole('menuitem', { name: words.proof }).click()
    await expect(status.locator('option[value="=proof"]')).toHaveText(`${words.proof} (2)`)

    await search.fill('夜校')
    await page.getByLabel(words.section, { exact: true }).selectOption('=村镇')
    await expect(rows).toHaveCount(1)
    await page.getByRole('button', { name: words.saved }).click()
    await page.getByLabel(words.name).fill('村里的夜校')
    await page.getByRole('button', { name: words.save }).click()
    await expect(page.getByRole('button', { name: '村里的夜校', exact: true })).toBeVisible()
    await desk.press('Escape')
    await page.getByRole('button', { name: words.without }).click()
    await search.fill('')
    await expect(rows).toHaveCount(2)
    await page.getByRole('button', { name: words.saved }).click()
    await page.getByRole('button', { name: '村里的夜校', exact: true }).click()
    await expect(search).toHaveValue('夜校')
    await expect(rows).toHaveCount(1)

    expect(await violations(desk)).toEqual([])

    await page.getByRole('grid').focus()
    await desk.press('Home', 'Enter')
    await expect(page.locator('.crumb')).toContainText('晨江日报')
    await expect
      .poll(() => page.evaluate(() => [...(CSS.highlights.get('galley-found-now') ?? [])].map(String)))
      .toContain('夜校')
  })
}

test('what stands only in the original is found, told apart, and shown in the source', async ({
  start,
  folder,
}) => {
  const desk = await start({ language: 'zh' })
  const { page } = desk
  const path = join(folder, '晨江日报-2022-11-10-01.txt')
  writeFileSync(
    path,
    '夜校又亮灯了\n\n□ 晨江日报记者 林小满\n\n　　石桥林的夜校从上周起又亮起了灯，三十多位村民白天下田，晚上来学手艺。\n',
  )
  await desk.answerOpenDialog(path)
  await desk.menu('open-page')
  await expect(page.locator('.crumb')).toContainText('晨江日报')
  await desk.menu('clean-page')
  const paragraph = page.locator('.text [data-kind="paragraph"]').first()
  // Its first line: Home goes to the beginning of the one that is clicked.
  await paragraph.click({ position: { x: 4, y: 8 } })
  await desk.press('Home', 'ArrowRight', 'ArrowRight', 'Delete')
  await page.keyboard.type('村')
  await expect(paragraph).toContainText('石桥村的夜校')

  await page.getByRole('button', { name: '稿库', exact: true }).click()
  const search = page.getByRole('searchbox')
  const row = page.locator('.article-row')
  await search.fill('石橋村')
  await expect(row.locator('.excerpt mark')).toHaveText('石桥村')
  await expect(row.locator('.from-original')).toHaveCount(0)
  await search.fill('石桥林')
  await expect(row.locator('.excerpt mark')).toHaveText('石桥林')
  await expect(row.locator('.from-original')).toHaveText('原文')
  await search.fill('原文:石桥村')
  await expect(page.locator('.empty')).toContainText('没有找到符合的稿件')
  await search.fill('原文:桥林')
  await expect(row.locator('.excerpt mark')).toHaveText('桥林')

  await page.getByRole('grid').focus()
  await desk.press('Home', 'Enter')
  await expect(page.locator('.crumb')).toContainText('晨江日报')
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('galley-found-now') ?? [])].map(String)))
    .toContain('桥林')
})
