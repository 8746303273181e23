import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './launch.ts'
import { HARVEST } from './pages.ts'
import { violations } from './violations.ts'

for (const [language, said] of [
  ['zh', '还有 1 个没有分稿的版面有这些字'],
  ['en', '1 page without articles holds these words, too'],
] as const) {
  test(`a word of a page that nobody cleaned yet is found, and opens it there (${language})`, async ({
    start,
    folder,
  }) => {
    const path = join(folder, '河湾.txt')
    writeFileSync(path, HARVEST)
    const desk = await start({ language, pages: [path] })
    const { page } = desk
    await page.locator('.source').waitFor()
    await desk.menu('show-library')
    const search = page.locator('[data-search] input')
    const line = page.locator('.uncleaned')
    // In other characters than the page has, and over the end of its line.
    await search.fill('天氣組織')
    await expect(line).toHaveCount(0)
    await search.fill('農機手')
    await expect(line.locator('summary')).toHaveText(said)
    await line.locator('summary').focus()
    await desk.press('Enter')
    await expect(line.locator('mark')).toHaveText('农机手')
    expect(await violations(desk)).toEqual([])
    await line.getByRole('button', { name: '河湾.txt' }).focus()
    await desk.press('Enter')
    await expect(page.locator('.crumb')).toContainText('河湾')
    await expect
      .poll(() => page.evaluate(() => [...(CSS.highlights.get('galley-found-now') ?? [])].map(String)))
      .toContain('农机手')

    // Once it is cleaned, its article is found instead.
    await desk.menu('clean-page')
    await page.locator('.item').first().waitFor()
    await desk.menu('show-library')
    await search.fill('農機手')
    await expect(page.locator('.article-row')).toHaveCount(1)
    await page.waitForTimeout(600)
    await expect(line).toHaveCount(0)
  })
}
