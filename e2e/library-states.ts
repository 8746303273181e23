import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillLibrary } from './filled-library.ts'
import type { Desk } from './launch.ts'
import { library, opened, type State } from './reach.ts'

/** Galley starts on a library that many pages are in. */
async function filled(desk: Desk): Promise<void> {
  await desk.app.close()
  fillLibrary(desk.folder, 120)
}

async function shown(desk: Desk): Promise<void> {
  await desk.menu('show-library')
  await desk.page.locator('.article-row').first().waitFor()
}

/** The library's list, and what is done with it. */
export const LIBRARY_STATES: readonly State[] = [
  {
    name: 'library',
    looks: ['zh-light', 'en-dark', 'zh-dark-high'],
    reach: async (desk, language) => {
      await library(desk)
      await desk.page.getByRole('searchbox').fill(language === 'zh' ? '手艺' : '夜校')
      // Before that the rows are those of the whole library.
      await desk.page.locator('.article-row mark').first().waitFor()
      await desk.page.locator('.article-row').first().click()
    },
  },
  {
    name: 'library-uncleaned',
    reach: async (desk) => {
      await library(desk)
      await desk.menu('show-desk')
      await opened(desk, '榆州晚报-2026-11-09-02版', 60)
      await desk.menu('show-library')
      await desk.page.locator('[data-search] input').fill('夜校')
      await desk.page.locator('.uncleaned summary').click()
    },
  },
  {
    name: 'library-columns',
    reach: async (desk) => {
      await library(desk)
      await desk.page.locator('[data-columns]').click()
    },
  },
  {
    name: 'library-range',
    reach: filled,
    anew: async (desk) => {
      await shown(desk)
      await desk.page.locator('.article-row').first().click()
      await desk.press('Shift+End')
      await desk.page.locator('.chosen strong', { hasText: '1,200' }).waitFor()
    },
  },
  {
    name: 'library-file-under',
    reach: async (desk) => {
      await library(desk)
      await desk.page.locator('.article-row').first().click()
      await desk.press('Shift+ArrowDown')
      const field = desk.page.locator('.file-under input')
      const notice = desk.page.locator('.notice')
      for (const name of ['要闻', '城事']) {
        await field.fill(name)
        await desk.press('Enter')
        await desk.page.locator('.article-row', { hasText: name }).first().waitFor()
      }
      await notice.getByRole('button').last().click()
      await field.focus()
      await desk.press('ArrowDown', 'ArrowDown')
    },
  },
  {
    name: 'library-bulk',
    reach: filled,
    anew: async (desk) => {
      await shown(desk)
      await desk.page.locator('.article-row').first().click()
      await desk.press('ControlOrMeta+a')
      const folder = join(desk.folder, 'out')
      mkdirSync(folder)
      await desk.answerOpenDialog(folder)
      await desk.page.locator('.chosen .button').last().click()
      await desk.page.getByRole('menuitem', { name: 'Word' }).click()
      await desk.page.locator('.bulk').waitFor()
    },
  },
  {
    name: 'library-days',
    reach: async (desk) => {
      await library(desk)
      await desk.page.locator('.filter-chip .days').click()
      await desk.page.locator('.days-dialog').waitFor()
    },
  },
  {
    name: 'library-searches',
    reach: async (desk, language) => {
      await library(desk)
      await desk.page.getByRole('searchbox').fill('手艺')
      await desk.page.getByRole('button', { name: language === 'zh' ? '常用查找' : 'Saved searches' }).click()
      for (const name of language === 'zh'
        ? ['夜校手艺', '待校的副刊']
        : ['Night school', 'Features in proof']) {
        await desk.page.locator('.saved-searches input').fill(name)
        await desk.press('Enter')
        await desk.page.getByRole('button', { name, exact: true }).waitFor()
      }
    },
  },
  {
    name: 'library-original',
    reach: async (desk) => {
      const file = join(desk.folder, '晨江日报-2026-11-04-02版.txt')
      writeFileSync(file, MISREAD)
      await library(desk)
      await desk.answerOpenDialog(file)
      await desk.menu('open-page')
      await desk.page.locator('.crumb', { hasText: '晨江日报' }).waitFor()
      await desk.menu('clean-page')
      await desk.page.locator('.item').first().waitFor()
      const paragraph = desk.page.locator('.text [data-kind="paragraph"]').first()
      // Its first line: Home goes to the beginning of the one that is clicked.
      await paragraph.click({ position: { x: 4, y: 8 } })
      await desk.press('Home', 'ArrowRight', 'ArrowRight', 'Delete')
      await desk.page.keyboard.type('村')
      await shown(desk)
      await desk.page.getByRole('searchbox').fill('石桥林')
      await desk.page.locator('.from-original').waitFor()
    },
  },
]

/** A scan of 石桥村 that OCR took for 石桥林; the editor mends it. */
const MISREAD = `夜校又亮灯了

□ 晨江日报记者 林小满

　　石桥林的夜校从上周起又亮起了灯，三十多位村民白天下田，晚上来学手艺。
`
