import { expect, startCleaned, test } from './launch.ts'
import { violations } from './violations.ts'

const WORDS = {
  zh: {
    tab: '统计',
    months: '最近 12 个月',
    articles: '完成稿件',
    sections: '各栏目完成稿件',
    repairs: '修正',
    asTable: '表格显示',
    finished: '共 1 篇',
    section: '要闻',
    one: '1 篇',
    noTime: '这段时间还没有记下编辑时间',
    keepTime: '记录我的编辑时间',
    cancel: '取消',
    forget: '停止并删除',
    off: '没有记录编辑时间',
    deleted: '都已删除',
  },
  en: {
    tab: 'Statistics',
    months: 'Last 12 months',
    articles: 'Articles finished',
    sections: 'Finished, by section',
    repairs: 'Repairs',
    asTable: 'as a table',
    finished: '1 article in all',
    section: '要闻',
    one: '1 article',
    noTime: 'No time was noted',
    keepTime: 'Note my time at the desk',
    cancel: 'Cancel',
    forget: 'Stop and delete',
    off: 'Time at the desk is not noted',
    deleted: 'is deleted',
  },
} as const

for (const language of ['zh', 'en'] as const) {
  const words = WORDS[language]
  test(`what was finished is told by day and section, in pictures and tables; the own time is kept until it is forgotten (${language})`, async ({
    start,
  }) => {
    const desk = await startCleaned(() => start({ language }))
    const { page, press } = desk
    await page.locator('.text [data-kind="paragraph"]').first().click()
    await page.locator('.combo input').first().fill(words.section)
    await press('Enter')
    await expect(page.locator('.item').first()).toContainText(words.section)
    await press('ControlOrMeta+Shift+f')
    await expect(
      page.locator('.item[data-status="finished"], .item:has([data-status="finished"])'),
    ).toHaveCount(1)

    await desk.menu('show-statistics')
    await expect(page.getByRole('tab', { name: words.tab })).toHaveAttribute('aria-selected', 'true')
    const figure = (title: string) =>
      page.locator('figure').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
    const articles = figure(words.articles)
    await expect(articles.getByRole('img')).toHaveAccessibleName(new RegExp(words.finished))
    await expect(figure(words.sections)).toContainText(words.section)
    await expect(figure(words.sections)).toContainText(words.one)

    // By the keyboard alone to the figures behind the picture.
    await articles.locator('summary').focus()
    await press('Enter')
    const rows = articles.getByRole('row')
    await expect(rows).toHaveCount(31)
    await expect(rows.last()).toContainText('1')
    await page.getByRole('button', { name: words.months }).click()
    await expect(rows).toHaveCount(13)

    const repairs = figure(words.repairs)
    await repairs.locator('summary').click()
    await expect(repairs.getByRole('row')).toHaveCount(5)
    expect(await violations(desk)).toEqual([])

    // Nothing is deleted by a slip of the hand.
    const keeps = page.getByRole('switch', { name: words.keepTime })
    await expect(keeps).toBeChecked()
    await expect(page.locator('.time-figure')).toContainText(words.noTime)
    await keeps.click()
    await press('Enter')
    await expect(keeps).toBeChecked()
    await keeps.click()
    await page.getByRole('button', { name: words.forget }).click()
    await expect(page.locator('.notice')).toContainText(words.deleted)
    await expect(page.locator('.time-figure')).toContainText(words.off)
    await expect(keeps).not.toBeChecked()
    await desk.close()

    const again = await start({ language })
    await again.menu('show-statistics')
    await expect(again.page.getByRole('switch', { name: words.keepTime })).not.toBeChecked()
    await again.page.getByRole('switch', { name: words.keepTime }).click()
    await expect(again.page.getByRole('switch', { name: words.keepTime })).toBeChecked()
    expect(await violations(again)).toEqual([])
  })
}
