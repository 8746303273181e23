import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './launch.ts'
import { violations } from './violations.ts'

const WORDS = {
  zh: { issued: '出版日期', from: '从', month: '本月', without: '不再按出版日期筛选', year: /年/ },
  en: { issued: 'Issued', from: 'From', month: 'This month', without: 'No filter by Issued', year: /year/ },
} as const

for (const language of ['zh', 'en'] as const) {
  const words = WORDS[language]
  test(`days of issue are typed in Galley’s own language, or taken by one press (${language})`, async ({
    start,
    folder,
  }) => {
    const pages = ['2022-11-10', '2022-12-11'].map((day) => {
      const path = join(folder, `晨江日报-${day}-01.txt`)
      writeFileSync(
        path,
        `${day} 的夜校亮灯了\n\n□ 晨江日报记者 林小满\n\n　　石桥村的夜校又亮起了灯，${day}。\n`,
      )
      return path
    })
    const desk = await start({ language, pages })
    const { page, press } = desk
    await expect(page.locator('[role="tab"]')).toHaveCount(2)
    for (const index of [0, 1]) {
      await page.locator('[role="tab"]').nth(index).click()
      await desk.menu('clean-page')
      await page.locator('.item').first().waitFor()
    }
    await desk.menu('show-library')
    const rows = page.locator('.article-row')
    await expect(rows).toHaveCount(2)

    // By keys alone: the parts stand as the language writes them, each with its name.
    await page.getByRole('button', { name: words.issued, exact: true }).and(page.locator('.days')).focus()
    await press('Enter')
    const dialog = page.getByRole('dialog', { name: words.issued })
    const parts = dialog.getByRole('group', { name: words.from, exact: true }).getByRole('spinbutton')
    await expect(parts).toHaveCount(3)
    await expect(parts.nth(language === 'zh' ? 0 : 2)).toHaveAccessibleName(words.year)
    await parts.nth(0).focus()
    await page.keyboard.type(language === 'zh' ? '20221201' : '01122022')
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText('2022-12-11')
    expect(await violations(desk)).toEqual([])

    // This month nothing was issued; the chip still tells what it narrows to, and is taken away.
    await dialog.getByRole('button', { name: words.month }).click()
    await expect(rows).toHaveCount(0)
    await press('Escape')
    await expect(dialog).toBeHidden()
    await page.getByRole('button', { name: words.without }).click()
    await expect(rows).toHaveCount(2)
  })
}
