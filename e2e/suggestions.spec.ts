import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Desk } from './launch.ts'
import { violations } from './violations.ts'

const FIRST = `
巾帼“微网格”织密社区服务网
 清河市妇联推动基层治理走深走实

□ 清河日报记者 沈慧敏

今年以来，清河市妇联以“巾帼微网格”为
抓手，把服务送到居民家门口。全市三百
二十个社区建立微网格，走访家庭两万余户。

老街灯影里的剪纸人

本报记者 叶知秋 文/图

傍晚的老街，灯一盏盏亮起来。七十二岁
的剪纸艺人孙巧云坐在窗前，一把剪刀在
红纸间游走，不多时便开出一朵牡丹。
`
const SECOND = `
妇联执委进社区 把暖心事办到家门口

□ 清河日报记者 沈慧敏

清河市妇联组织执委走进社区，为独居老
人打扫卫生、量血压、包饺子，受到居民
欢迎。“她们就像自家闺女。”李奶奶说。

老街深处的修表匠

叶知秋 文/图

老街拐角有一间六平方米的铺子，门口
挂着一只走得很准的旧钟。修表匠钱守
时在这里坐了四十年。
`

const WORDS = {
  zh: {
    section: '栏目',
    suggested: (words: string) => `建议：${words}`,
    people: '作者',
    find: '按姓名、别名、拼音或首字母查找',
    organisation: '单位',
    enter: '登记为作者',
    merge: '合并到…',
    ask: '删除…',
    remove: '删除',
  },
  en: {
    section: 'Section',
    suggested: (words: string) => `Suggested: ${words}`,
    people: 'People',
    find: 'Find by name, other spelling, pinyin or initials',
    organisation: 'Organisation',
    enter: 'Enter as a person',
    merge: 'Merge into…',
    ask: 'Delete…',
    remove: 'Delete',
  },
}

async function cleaned(desk: Desk, name: string, text: string): Promise<void> {
  const file = join(desk.folder, `${name}.txt`)
  writeFileSync(file, text)
  await desk.answerOpenDialog(file)
  await desk.menu('open-page')
  await desk.page.locator('.crumb', { hasText: name }).waitFor()
  await desk.menu('clean-page')
  await expect(desk.page.locator('.item')).toHaveCount(2)
}

for (const language of ['zh', 'en'] as const) {
  test(`the next page of a paper is filed by one key an article, and its people are known (${language})`, async ({
    start,
  }) => {
    const words = WORDS[language]
    const desk = await start({ language })
    const { page, press } = desk
    const items = page.locator('.item')
    const section = page.getByRole('combobox', { name: words.section })
    const suggested = page.locator('.suggested')

    await cleaned(desk, '清河日报-2026-11-02-03版', FIRST)
    for (const [index, name] of ['要闻', '副刊'].entries()) {
      await items.nth(index).click()
      await expect(section).toHaveValue('')
      await section.fill(name)
      await expect(page.getByRole('option', { selected: true, name })).toBeVisible()
      await press('Enter')
      await expect(items.nth(index)).toContainText(name)
    }

    // One article with this byline and such a headline is all the library has, and that is enough.
    await cleaned(desk, '清河日报-2026-11-09-03版', SECOND)
    await items.nth(0).click()
    await expect(suggested).toContainText([words.suggested('要闻')])
    await press('ControlOrMeta+Alt+t')
    await expect(section).toHaveValue('要闻')
    await expect(suggested).toHaveCount(0)

    // A byline without its usual words was taken for a subheadline; whose name it is, is known.
    await items.nth(1).click()
    await expect(suggested).toContainText([words.suggested('副刊'), words.suggested('叶知秋')])
    expect(await violations(desk)).toEqual([])
    await press('ControlOrMeta+Alt+t')
    await expect(section).toHaveValue('副刊')
    await expect(suggested).toContainText([words.suggested('叶知秋')])
    await press('ControlOrMeta+Alt+t')
    await expect(items.nth(1)).toContainText('叶知秋')
    await expect(suggested).toHaveCount(0)

    // Entered, merged and deleted, one after the other, without losing the place in the list.
    await desk.menu('show-library')
    await page.getByRole('tab', { name: words.people }).click()
    const people = page.locator('.person')
    const chosen = page.locator('.person[aria-selected="true"]')
    await people.filter({ hasText: '叶知秋' }).click()
    // What a paper calls itself is nobody's organisation.
    await expect(page.getByRole('textbox', { name: words.organisation })).toHaveValue('')
    await page.getByRole('button', { name: words.enter }).click()
    await expect(chosen).toBeFocused()
    await press('ArrowUp', 'Enter')
    await expect(chosen).toContainText('沈慧敏')
    await page.getByRole('button', { name: words.enter }).click()
    await expect(chosen).toBeFocused()
    await page.getByRole('button', { name: words.ask }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.merge }).click()
    await page.keyboard.type('yzq')
    await expect(page.locator('.choice')).toHaveCount(1)
    await press('ArrowDown', 'Enter')
    await expect(people).toHaveText([/叶知秋.*4$/])
    await expect(chosen).toBeFocused()
    await page.getByRole('button', { name: words.ask }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.remove, exact: true }).click()
    await expect(people).toHaveCount(2)
    await expect(page.getByRole('searchbox', { name: words.find })).toBeFocused()
  })
}
