import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startGalley, type Desk } from './launch.ts'
import { LIBRARY_STATES } from './library-states.ts'
import { cleaned, justCleaned, library, opened, paragraph, raw, type Language, type State } from './reach.ts'
import { RAN_TOGETHER } from '../src/core/order/ran-together.test-data.ts'
import { smallPdf, type DrawnText } from '../src/files/pdf/testing/small-pdf.ts'

/** Brings a desk into a state; gives the desk that is in it, which is another one where Galley had to start anew. */
export async function reached({ reach, anew }: State, desk: Desk, language: Language): Promise<Desk> {
  await reach(desk, language)
  if (!anew) return desk
  const again = await startGalley(desk.folder, { language })
  await again.page.setViewportSize({ width: 1366, height: 768 })
  await anew(again)
  return again
}

/** A page on which some things are for the editor to decide. */
const DOUBTFUL = `大河两岸秋收忙

□ 河湾日报记者 林小满

入秋以来，河湾县各乡镇抢抓晴好天气，
组织农机手日夜抢收。记者在石桥村看到，
王 小 明 说，他家的稻谷已经晒干入库，
局长\uE123大山来到田间看看收成，
村口的喇叭里一遍遍地播着天气预报。

1111月月88日日，，河湾县的稻谷全部入仓河湾县的稻谷全部入仓。。
`

/** Where a picture was taken is nobody's business. */
const withoutFolder = (desk: Desk, which: string): Promise<void> =>
  desk.page.locator(which).evaluateAll((told, folder) => {
    for (const one of told) one.textContent = (one.textContent ?? '').replace(folder, '/Users/lin/Galley')
  }, desk.folder)

const tab = async (desk: Desk, id: string): Promise<void> => {
  await library(desk)
  await desk.page.locator(`[role="tab"][data-key="${id}"]`).click()
  await desk.page.waitForTimeout(400)
}

/** 大河兩岸秋收忙 … in Big5. */
const BIG5 = Buffer.from(
  'a46aaa65a8e2a9a4aceea6aca6a30a0aa44aaceea548a8d3a141aa65c657bfa4a655b66dc2edb76da7ecb4b8a66e' +
    'a4d1aef0a1410ab2d5c2b4b941bef7a4e2a4e9a95db76da6aca143b04faacca662a5dbbef4a7f8acdda8eca1410a' +
    'a451a668a578a6acb3cebef7a5bfa662a5d0b6a1a8d3a65eacefb1f4a141aaf7b6c0aaba0abd5fbd5cb351b7bdb7' +
    'bda4a3c25fa661b8cbb669a466b355a1430a',
  'hex',
)

async function ranTogether(desk: Desk): Promise<void> {
  const file = join(desk.folder, '河湾日报-2026-11-05-04版.txt')
  writeFileSync(file, RAN_TOGETHER)
  await desk.answerOpenDialog(file)
  await desk.menu('open-page')
  await desk.page.locator('.order-bar').waitFor()
}

/** Some articles of two pages are finished, in sections. */
async function worked(desk: Desk): Promise<void> {
  await library(desk)
  for (const name of ['要闻', '城事', '副刊']) {
    await desk.page.locator('.article-row').first().click()
    if (name !== '要闻') await desk.press(...(name === '城事' ? ['ArrowDown', 'ArrowDown'] : ['End']))
    await desk.press('Shift+ArrowUp')
    await desk.page.locator('.chosen input').fill(name)
    await desk.press('Enter')
    await desk.page.locator('.notice').waitFor()
    await desk.page.locator('.chosen .button').first().click()
    await desk.page.locator('[role="menuitem"][data-key="finished"]').click()
    await desk.page.waitForTimeout(300)
  }
  await desk.page.locator('.notice button').last().click()
}

/** A headline and a column, in points from the bottom of a small sheet. */
const printed: readonly DrawnText[] = [
  { text: 'Ferry Stops for the Winter', x: 40, y: 535, size: 22 },
  ...[
    'The ferry to Heron Isle will not run',
    'after Friday, said the harbour master,',
    'who has kept the books for eleven',
    'years and knows the ice in the channel.',
  ].map((text, index) => ({ text, x: 40, y: 495 - index * 12, size: 10 })),
]

async function harbour(desk: Desk): Promise<void> {
  const file = join(desk.folder, 'harbour.pdf')
  writeFileSync(file, smallPdf([{ texts: printed }]))
  await desk.answerOpenDialog(file)
  await desk.menu('open-page')
  await desk.page.locator('.source').waitFor()
}

/** A printed page with its regions, one of them chosen. */
async function withRegion(desk: Desk): Promise<void> {
  await harbour(desk)
  await desk.menu('clean-page')
  await desk.page.locator('.item').first().waitFor()
  await desk.menu('source-facsimile')
  await desk.page.locator('.level img').first().waitFor()
  await desk.menu('picture-regions')
  await desk.page.locator('.region').last().focus()
}

/** The account of the library, with a backup. */
async function account(desk: Desk): Promise<void> {
  await library(desk)
  await desk.menu('back-up-now')
  await desk.page.locator('.notice').waitFor()
  await desk.menu('library-account')
  await desk.page.locator('.account table').waitFor()
  await withoutFolder(desk, '.account .path')
}

/** Every state of the desk and the library, in the order in which a newcomer meets them. */
export const STATES: readonly State[] = [
  { name: 'first', reach: () => Promise.resolve() },
  {
    name: 'raw',
    reach: async (desk) => {
      await raw(desk)
    },
  },
  {
    name: 'cleaned',
    reach: async (desk) => {
      await justCleaned(desk)
    },
  },
  {
    name: 'desk',
    looks: ['zh-light', 'en-dark', 'zh-dark-high'],
    reach: async (desk) => {
      await cleaned(desk)
      await paragraph(desk).click()
    },
  },
  {
    name: 'desk-wide',
    size: { width: 1920, height: 1080 },
    reach: async (desk) => {
      await cleaned(desk)
      await paragraph(desk).click()
    },
  },
  {
    name: 'walk',
    looks: ['zh-light', 'en-dark', 'zh-dark-high'],
    reach: async (desk) => {
      const file = join(desk.folder, '河湾日报-2026-11-05-02版.txt')
      writeFileSync(file, DOUBTFUL)
      await desk.answerOpenDialog(file)
      await desk.menu('open-page')
      await desk.page.locator('.source').waitFor()
      await desk.menu('clean-page')
      await desk.page.locator('.item').first().waitFor()
      await desk.press('F8')
      await desk.page.locator('.fix-card').waitFor()
    },
  },
  {
    name: 'palette',
    reach: async (desk) => {
      await cleaned(desk)
      await desk.press('ControlOrMeta+k')
    },
  },
  {
    name: 'context-menu',
    reach: async (desk) => {
      await cleaned(desk)
      await paragraph(desk).click({ button: 'right' })
    },
  },
  {
    name: 'find',
    reach: async (desk) => {
      await cleaned(desk)
      await desk.press('ControlOrMeta+f')
      await desk.page.keyboard.type('手艺')
    },
  },
  {
    name: 'go-to-line',
    reach: async (desk) => {
      await cleaned(desk)
      await desk.press('ControlOrMeta+g')
    },
  },
  {
    name: 'rules',
    reach: async (desk) => {
      await cleaned(desk)
      await desk.menu('cleaning-rules')
    },
  },
  {
    name: 'report',
    reach: async (desk) => {
      await cleaned(desk)
      await desk.menu('page-report')
    },
  },
  {
    name: 'shortcuts',
    reach: async (desk) => {
      await cleaned(desk)
      await desk.menu('shortcuts')
    },
  },
  {
    name: 'section-field',
    reach: async (desk) => {
      await cleaned(desk)
      const field = desk.page.getByRole('combobox', { name: /^(栏目|Section)$/ })
      for (const [at, name] of ['社会', '社区生活', '要闻'].entries()) {
        await desk.page.locator('.item').nth(at).click()
        await field.fill(name)
        await desk.page.locator('.combo-item[data-new]').waitFor()
        // ↑ from the first line leads to the last, which makes it.
        await desk.press(at === 1 ? 'ArrowUp' : 'End', 'Enter')
        await desk.page.locator('.item').nth(at).getByText(name).waitFor()
      }
      await desk.page.locator('.item').nth(3).click()
      await field.fill('专栏')
      await desk.press('Tab')
      await field.fill('sh')
      await desk.page.locator('.combo-item').nth(1).waitFor()
    },
  },
  {
    name: 'several',
    reach: async (desk) => {
      await cleaned(desk)
      await desk.page.locator('.item').first().click()
      await desk.page
        .locator('.item')
        .nth(2)
        .click({ modifiers: ['Shift'] })
    },
  },
  {
    name: 'dragging',
    reach: async (desk) => {
      await cleaned(desk)
      const { page } = desk
      const box = await page.locator('.item').nth(2).boundingBox()
      if (!box) throw new Error('nothing to drag')
      await page.mouse.move(box.x + 60, box.y + 16)
      await page.mouse.down()
      await page.mouse.move(box.x + 70, box.y - 30, { steps: 6 })
    },
  },
  {
    name: 'finished',
    reach: async (desk) => {
      await cleaned(desk)
      await paragraph(desk).click()
      await desk.press('ControlOrMeta+Shift+f')
    },
  },
  {
    name: 'tabs',
    reach: async (desk) => {
      await cleaned(desk)
      for (const day of [1, 2, 4]) await opened(desk, `榆州晚报-2026-11-0${day}`, day * 300)
      await desk.press('ControlOrMeta+1')
      await desk.page.locator('.item').first().waitFor()
    },
  },
  {
    name: 'looks',
    reach: async (desk) => {
      await cleaned(desk)
      await desk.page.locator('[data-look]').click()
    },
  },
  {
    name: 'versions',
    reach: async (desk) => {
      await cleaned(desk)
      await paragraph(desk).click()
      await desk.press('ControlOrMeta+Shift+f', 'ControlOrMeta+Shift+g')
      await paragraph(desk).click()
      await desk.press('Home')
      await desk.page.keyboard.type('改过，')
      await desk.press('ControlOrMeta+Shift+h')
      await desk.page.locator('.revisions').waitFor()
    },
  },
  {
    name: 'alike',
    reach: async (desk) => {
      await cleaned(desk)
      await opened(desk, '榆州晚报-2026-11-02-03版', 40)
      await desk.menu('clean-page')
      await desk.page.locator('.alike-count button').click()
      await desk.page.locator('.compared').waitFor()
    },
  },
  {
    name: 'facsimile',
    reach: async (desk) => {
      await harbour(desk)
      await desk.menu('clean-page')
      await desk.page.locator('.item').first().waitFor()
      await desk.menu('source-facsimile')
      await desk.page.locator('.facsimile-sheet').first().waitFor()
      await desk.page.locator('.sheet [data-block]').last().click()
      await desk.page.waitForTimeout(800)
    },
  },
  {
    name: 'sheets',
    reach: async (desk) => {
      const file = join(desk.folder, 'harbour-issue.pdf')
      writeFileSync(file, smallPdf([{ texts: printed }, { texts: printed.slice(1) }, { texts: printed }]))
      await desk.answerOpenDialog(file)
      await desk.menu('open-page')
      await desk.page.locator('.source').waitFor()
      await desk.menu('clean-page')
      await desk.page.locator('.item').first().waitFor()
      await desk.menu('source-facsimile')
      await desk.page.locator('.sheet-list button').nth(1).click()
      await desk.page.waitForTimeout(800)
    },
  },
  {
    name: 'reopen-a-pdf',
    reach: async (desk) => {
      await harbour(desk)
      await desk.menu('reopen-as')
      await desk.page.getByRole('radio').nth(1).check()
      await desk.page.locator('.reopen-preview div').first().waitFor({ timeout: 40_000 })
    },
  },
  {
    name: 'reopen-as',
    reach: async (desk) => {
      const file = join(desk.folder, '河灣日報.txt')
      writeFileSync(file, BIG5)
      await desk.answerOpenDialog(file)
      await desk.menu('open-page')
      await desk.page.locator('.source').waitFor()
      await desk.menu('reopen-as')
      await desk.page.locator('.reopen-way').first().waitFor()
    },
  },
  {
    name: 'order',
    reach: async (desk) => {
      await ranTogether(desk)
      await desk.menu('repair-order')
      await desk.page.locator('.order-preview').waitFor()
    },
  },
  {
    name: 'order-bar',
    reach: async (desk) => {
      await ranTogether(desk)
      await desk.menu('clean-page')
      await desk.page.locator('.item').first().waitFor()
    },
  },
  {
    name: 'regions',
    reach: async (desk) => {
      await withRegion(desk)
      await desk.page.waitForTimeout(800)
    },
  },
  {
    name: 'read-again',
    reach: async (desk, language) => {
      await withRegion(desk)
      // As a script that it is not: every line differs.
      const bar = desk.page.getByRole('toolbar', {
        name: language === 'zh' ? '区域工具' : 'Tools of the region',
      })
      await bar.locator('select').last().selectOption('zh-Hant')
      await bar.locator('.primary').click()
      const name = language === 'zh' ? '对照两次识别' : 'Compare both readings'
      await desk.page.getByRole('dialog', { name }).waitFor({ timeout: 60_000 })
      await desk.page.waitForTimeout(800)
    },
  },
  {
    name: 'error',
    reach: async (desk) => {
      await cleaned(desk)
      const file = join(desk.folder, 'empty.txt')
      writeFileSync(file, '')
      await desk.answerOpenDialog(file)
      await desk.menu('open-page')
      await desk.page.locator('.notice').waitFor()
    },
  },
  ...LIBRARY_STATES,
  {
    name: 'library-statistics',
    looks: ['zh-light', 'en-dark', 'zh-dark-high'],
    reach: async (desk) => {
      await worked(desk)
      await desk.menu('show-statistics')
      await desk.page.locator('.figure').first().waitFor()
      await desk.page.waitForTimeout(400)
    },
  },
  {
    name: 'library-pages',
    reach: async (desk) => {
      await library(desk)
      await harbour(desk)
      await desk.page.locator('.crumb', { hasText: 'harbour.pdf' }).waitFor()
      await desk.menu('show-library')
      await desk.page.locator('[role="tab"][data-key="pages"]').click()
      // Small pictures are drawn while the list is looked at.
      await desk.page.waitForTimeout(1600)
    },
  },
  {
    name: 'library-sections',
    reach: async (desk) => {
      await tab(desk, 'sections')
      for (const name of ['要闻', '城事', '副刊']) {
        await desk.page.locator('.directory-new input').fill(name)
        await desk.press('Enter')
      }
    },
  },
  {
    name: 'library-people',
    reach: async (desk) => {
      await tab(desk, 'people')
      await desk.page.locator('.person').first().click()
    },
  },
  {
    name: 'library-trash',
    reach: async (desk) => {
      await library(desk)
      await desk.page.locator('.article-row').first().click()
      await desk.press('Delete')
      await desk.page.locator('[role="tab"][data-key="trash"]').click()
    },
  },
  {
    name: 'library-account',
    looks: ['zh-light', 'en-dark', 'zh-dark-high'],
    reach: async (desk) => {
      await account(desk)
    },
  },
  {
    name: 'library-backups',
    reach: async (desk) => {
      await account(desk)
      await desk.page.locator('.account section').last().scrollIntoViewIfNeeded()
      await desk.page.locator('.account .rules-list').evaluate((list) => {
        list.scrollTop = list.scrollHeight
      })
    },
  },
  {
    name: 'library-move',
    reach: async (desk) => {
      await cleaned(desk)
      const to = join(desk.folder, 'Dropbox')
      mkdirSync(to)
      await desk.answerOpenDialog(to)
      await desk.menu('move-library')
      await desk.page.locator('.move').waitFor()
      await withoutFolder(desk, '.move .path')
    },
  },
  {
    name: 'trouble',
    reach: async (desk) => {
      await desk.app.close()
      writeFileSync(join(desk.folder, 'library', 'library.sqlite'), Buffer.alloc(8192, 'no database '))
    },
    anew: async (desk) => {
      const dialog = desk.page.getByRole('alertdialog')
      await dialog.waitFor()
      // Where the picture was taken is nobody's business.
      await dialog
        .locator('p')
        .first()
        .evaluate((told, folder) => {
          told.textContent = told.textContent.replace(folder, '…/Galley')
        }, desk.folder)
    },
  },
]
