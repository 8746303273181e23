import { fillLibrary } from './filled-library.ts'
import { expect, test } from './launch.ts'

const WORDS = {
  zh: {
    trash: '回收站',
    articles: '稿件',
    stop: '停止',
    trashing: '正在移到回收站',
    stopped: /已停止：(\d+) 项移到了回收站，还有 (\d+) 项没有动/,
    trashed: /已移到回收站：(\d+) 项/,
    undo: '撤销',
    putBack: /已放回 (\d+) 项/,
    takeBack: '放回',
    backStopped: /已停止：放回了 (\d+) 项，还有 (\d+) 项没有动/,
    purge: '彻底删除…',
    doPurge: '彻底删除',
    purged: /已彻底删除 (\d+) 项/,
  },
  en: {
    trash: 'Trash',
    articles: 'Articles',
    stop: 'Stop',
    trashing: 'Moving to the trash',
    stopped: /Stopped: moved (\d+) items to the trash; left alone: (\d+)/,
    trashed: /Moved (\d+) items to the trash/,
    undo: 'Undo',
    putBack: /Put back (\d+) items/,
    takeBack: 'Put back',
    backStopped: /Stopped: put back (\d+) items; left in the trash: (\d+)/,
    purge: 'Delete for good…',
    doPurge: 'Delete for good',
    purged: /Deleted (\d+) items for good/,
  },
} as const
const ALL = 1200
const LONG = { timeout: 30_000 }

for (const language of ['zh', 'en'] as const) {
  const words = WORDS[language]
  test(`many articles go to the trash and come back in steps that can be stopped, and are counted as they are (${language})`, async ({
    start,
    folder,
  }) => {
    test.setTimeout(120_000)
    fillLibrary(folder, ALL / 10)
    const desk = await start({ language })
    const { page, press } = desk
    const table = page.getByRole('grid')
    const rows = (count: number) => expect(table).toHaveAttribute('aria-rowcount', String(count + 1), LONG)
    const line = page.locator('.bulk')
    const notice = page.locator('.notice')
    const numbers = async (pattern: RegExp): Promise<readonly number[]> => {
      await expect(notice).toContainText(pattern, LONG)
      return (pattern.exec(await notice.innerText()) ?? []).slice(1).map(Number)
    }

    await desk.menu('show-library')
    await rows(ALL)
    await page.locator('.article-row').first().click()
    await press('ControlOrMeta+a', 'Delete')
    await expect(line).toContainText(words.trashing)
    await line.getByRole('button', { name: words.stop }).click()
    const [gone = 0, left = 0] = await numbers(words.stopped)
    expect(gone + left).toBe(ALL)
    expect(left).toBeGreaterThan(0)
    await rows(left)
    // What was not come to is still chosen: the deed goes on from there.
    await expect(page.locator('.chosen strong')).toContainText(left.toLocaleString('en'))
    await notice.getByRole('button', { name: words.undo }).click()
    expect(await numbers(words.putBack)).toEqual([gone])
    await rows(ALL)

    await page.locator('.article-row').first().click()
    await press('ControlOrMeta+a', 'Delete')
    expect(await numbers(words.trashed)).toEqual([ALL])
    await page.getByRole('tab', { name: words.trash }).click()
    const all = page.locator('.choose-all input')
    await all.check()
    await page.getByRole('button', { name: words.takeBack, exact: true }).click()
    await line.getByRole('button', { name: words.stop }).click()
    const [back = 0, waiting = 0] = await numbers(words.backStopped)
    expect(back + waiting).toBe(ALL)
    // They stay chosen here, too.
    await expect(page.locator('.choose-all')).toContainText(String(waiting))

    await page.getByRole('searchbox').fill(`第 ${ALL / 10 - 1} 版`)
    await page.getByRole('button', { name: words.purge, exact: true }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: words.doPurge, exact: true }).click()
    expect(await numbers(words.purged)).toEqual([10])
    await page.getByRole('tab', { name: words.articles }).click()
    await rows(back)
  })
}
