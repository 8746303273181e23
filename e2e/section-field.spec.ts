import { expect, test } from './launch.ts'
import { violations } from './violations.ts'

const WORDS = {
  zh: {
    section: '栏目',
    byline: '添加作者',
    fresh: (name: string) => `新建栏目“${name}”`,
    person: (name: string) => `新建作者“${name}”`,
    use: (name: string) => `填入“${name}”`,
    untaken: '没有填入',
    unsigned: '没有加为作者',
    list: '列出栏目',
  },
  en: {
    section: 'Section',
    byline: 'Add a person',
    fresh: (name: string) => `New section “${name}”`,
    person: (name: string) => `New person “${name}”`,
    use: (name: string) => `Use “${name}”`,
    untaken: 'nothing was filled in',
    unsigned: 'was not added',
    list: 'List the sections',
  },
}

for (const language of ['zh', 'en'] as const) {
  test(`a section is found by pinyin and made only on purpose, and so is a person (${language})`, async ({
    start,
  }) => {
    const words = WORDS[language]
    const desk = await start({ language })
    const { page, press } = desk
    await desk.menu('open-sample')
    await page.locator('.source').waitFor()
    await desk.menu('clean-page')
    const items = page.locator('.item')
    const notice = page.locator('.notice')
    const section = page.getByRole('combobox', { name: words.section })
    const list = page.locator('[popover]:popover-open')
    const options = list.getByRole('option')
    const chosen = list.getByRole('option', { selected: true })

    // The first of all sections: the list offers to make it, and Enter takes what is highlighted.
    await items.nth(0).click()
    await section.fill('要闻')
    await expect(chosen).toHaveText(words.fresh('要闻'))
    await press('Enter')
    await expect(items.nth(0)).toContainText('要闻')
    await expect(notice).toContainText('要闻')

    // Initials of its pinyin find it, in the same breath with Enter, too.
    await items.nth(1).click()
    await section.fill('yw')
    await expect(chosen).toHaveText('要闻')
    await expect(section).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '')
    await press('Enter')
    await expect(section).toHaveValue('要闻')
    await expect(items.nth(1)).toContainText('要闻')
    await items.nth(2).click()
    await section.fill('yaow')
    await page.keyboard.press('Enter')
    await expect(items.nth(2)).toContainText('要闻')

    // Left with words that name nothing, it has its section again, and the words are offered.
    await section.fill('专栏')
    await press('Tab')
    await expect(section).toHaveValue('要闻')
    await expect(notice).toContainText(words.untaken)
    await expect(items.nth(2)).toContainText('要闻')
    await notice.getByRole('button', { name: words.fresh('专栏') }).click()
    await expect(items.nth(2)).toContainText('专栏')
    await expect(section).toHaveValue('专栏')
    // Half a name offers the whole one.
    await section.fill('要')
    await press('Tab')
    await expect(items.nth(2)).toContainText('专栏')
    await notice.getByRole('button', { name: words.use('要闻') }).click()
    await expect(items.nth(2)).toContainText('要闻')
    // A name that is written out needs no choosing; Escape takes nothing; emptied means in none.
    await section.fill('专栏')
    await press('Tab')
    await expect(items.nth(2)).toContainText('专栏')
    await section.fill('别的')
    await press('Escape')
    await expect(section).toHaveValue('专栏')
    await section.fill('')
    await press('Enter')
    await expect(items.nth(2)).not.toContainText('专栏')

    // By arrows and by pointer, from the whole list.
    await section.focus()
    await press('ArrowDown')
    await expect(options).toHaveText(['要闻', '专栏'])
    expect(await violations(desk)).toEqual([])
    await press('ArrowUp', 'Enter')
    await expect(section).toHaveValue('专栏')
    await page.getByRole('button', { name: words.list }).click()
    await options.filter({ hasText: '要闻' }).click()
    await expect(section).toHaveValue('要闻')
    await expect(section).toBeFocused()
    await desk.menu('undo')
    await expect(section).toHaveValue('专栏')

    // A person, too: left words make nobody.
    const person = page.getByRole('combobox', { name: words.byline })
    const chips = page.locator('.chip')
    const before = await chips.count()
    await person.fill('贺小川')
    await expect(chosen).toHaveText(words.person('贺小川'))
    await press('Tab')
    await expect(person).toHaveValue('')
    await expect(notice).toContainText(words.unsigned)
    await expect(chips).toHaveCount(before)
    await notice.getByRole('button', { name: words.person('贺小川') }).click()
    await expect(chips).toHaveCount(before + 1)
    await items.nth(3).click()
    await person.fill('hxc')
    await page.keyboard.press('Enter')
    await expect(chips.filter({ hasText: '贺小川' })).toHaveCount(1)
  })
}
