import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { expect, realPage, test, type Desk } from './launch.ts'

const texts = (desk: Desk, article: string) =>
  desk.page.locator(`.sheet[data-article="${article}"] [data-block]`)

const sheetOf = (desk: Desk, headline: string) =>
  desk.page
    .locator('.sheet')
    .filter({ has: desk.page.locator('[data-kind="headline"]', { hasText: headline }) })

/** The text of word/document.xml of a .docx, which is a zip: found by its entry's own header. */
function wordText(file: string): string {
  const bytes = readFileSync(file)
  const directory = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = bytes.readUInt32LE(directory + 16)
  for (;;) {
    const [method, packed, nameLength] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
    ]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const local = bytes.readUInt32LE(at + 42)
    if (name === 'word/document.xml') {
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      const body = bytes.subarray(start, start + packed)
      return (method === 0 ? body : inflateRawSync(body)).toString('utf8').replace(/<[^>]+>/g, '')
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
}

test.describe('the first five minutes on the real page', () => {
  test.skip(!existsSync(realPage), 'the real page of ../shared is not here')

  test('open, clean, correct, undo, section, finish, export to Word, find again, reopen', async ({
    start,
    folder,
  }) => {
    let desk = await start()
    const { page } = desk
    await expect(page.getByRole('heading', { name: '把版面拖到这里，或者打开样报' })).toBeVisible()
    await desk.answerOpenDialog(realPage)
    await page.getByRole('button', { name: '打开版面…' }).last().click()

    await expect(page.locator('[data-line="2"]')).toContainText('深化改革“破难行动”进行时')
    await expect(page.locator('.raw-text')).toContainText('“抓四化”破改革坚冰')
    await expect(page.locator('[data-ledger]')).toContainText('8,506')

    await page.locator('[data-command="clean-page"]').click()
    await expect(page.locator('.notice')).toContainText('分出 7 篇稿件')
    await expect(page.locator('.item')).toHaveCount(7)
    await expect(page.locator('[data-part="unplaced"]')).toHaveText('未安放 0')

    const gansu = sheetOf(desk, '甘肃1200余名妇联人坚守抗疫前线')
    await page.locator('.item', { hasText: '甘肃1200余名妇联人坚守抗疫前线' }).click()
    await expect(gansu).toHaveCount(1)
    await expect(gansu).toContainText('“作为妇联人，同时作为一名企业经营者')
    await expect(page.locator('.chip')).toHaveText([/袁鹏/, /刘天杰/])

    // One wrong thing by hand: the byline's square goes, and comes back with undo.
    const id = (await gansu.getAttribute('data-article')) ?? ''
    const headline = gansu.locator('[data-kind="headline"]')
    await headline.click()
    await desk.press('Home')
    await page.keyboard.type('记者见闻：')
    await expect(headline).toHaveText('记者见闻：甘肃1200余名妇联人坚守抗疫前线')
    await expect(page.locator(`.item[data-article="${id}"]`)).toContainText('记者见闻：甘肃')
    await desk.press('ControlOrMeta+z')
    await expect(headline).toHaveText('甘肃1200余名妇联人坚守抗疫前线')
    await desk.press('ControlOrMeta+Shift+z')
    await expect(headline).toHaveText('记者见闻：甘肃1200余名妇联人坚守抗疫前线')
    await desk.press('ControlOrMeta+z')

    await page.getByLabel('栏目').first().fill('要闻')
    await desk.press('Enter')
    await expect(page.locator(`.item[data-article="${id}"]`)).toContainText('要闻 · 袁鹏 刘天杰')
    await page.locator('[data-command="mark-finished"]').click()
    await expect(page.locator(`.sheet[data-article="${id}"]`)).toHaveAttribute('data-status', 'finished')

    const word = join(folder, '甘肃.docx')
    await desk.answerSaveDialog(word)
    await page.getByRole('button', { name: '导出…', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Word 文档' }).click()
    await expect(page.locator('.notice')).toContainText('已导出 1 个文件')
    const exported = wordText(word)
    expect(exported).toContain('甘肃1200余名妇联人坚守抗疫前线')
    expect(exported).toContain('用实际行动筑起了人民群众生命安全屏障。')

    await page.getByRole('button', { name: '稿库' }).click()
    await page.getByRole('searchbox').fill('屏障')
    await expect(page.locator('.article-row')).toHaveCount(1)
    await expect(page.locator('.article-row')).toContainText('甘肃1200余名妇联人坚守抗疫前线')
    await expect(page.locator('mark').first()).toHaveText('屏障')
    const texts7 = await texts(desk, id).count()
    expect(texts7).toBe(0)
    await page.locator('.article-row').dblclick()
    await expect(headline).toBeVisible()
    const before = await page.locator('.sheet [data-block]').allTextContents()
    await desk.close()

    desk = await start()
    await expect(desk.page.locator('.item')).toHaveCount(7)
    await expect(desk.page.locator(`.sheet[data-article="${id}"]`)).toHaveAttribute('data-status', 'exported')
    await expect(desk.page.locator('.sheet [data-block]')).toHaveText(before)
    await expect(desk.page.locator(`.item[data-article="${id}"]`)).toContainText('要闻 · 袁鹏 刘天杰')
  })

  test('the photo story loses its doubled type and nothing else', async ({ start }) => {
    const desk = await start({ pages: [realPage] })
    await desk.menu('clean-page')
    const story = sheetOf(desk, '特色兴趣小课堂助“双减”')
    await expect(story.locator('[data-kind="caption"]')).toHaveText([
      '11月9日，在广西兴业县石南镇至德小学，学生们展示自己的衍纸画作品。',
      '“双减”政策实施以来，广西兴业县坚持“全面发展与个性保护”相结合，鼓励学校根据学生特点和兴趣需求开设衍纸画、木工雕刻、非洲鼓表演等形式多样的兴趣小课堂，开阔学生视野。',
    ])
    await expect(story.locator('[data-kind="credit"]')).toHaveText('新华社记者 曹祎铭/摄')
  })

  test('join and deduplicate work on their own, say what they did, and undo back to the raw text', async ({
    start,
  }) => {
    const desk = await start({ pages: [realPage] })
    const raw = desk.page.locator('.raw-text')
    const before = await raw.textContent()
    await desk.page.locator('[data-command="join-line-breaks"]').click()
    await expect(desk.page.locator('.notice')).toContainText(/接合断行 \d{3} 处/)
    await expect(raw).toContainText('基层妇联组织建设改革“破难行动”实施以来，黑龙江省妇联以')
    await desk.page.locator('[data-command="remove-duplicates"]').click()
    await expect(desk.page.locator('.notice')).toContainText(/去除重复 \d+ 处/)
    await expect(raw).toContainText('学生们展示自己的衍纸画作品。')
    await desk.press('ControlOrMeta+z', 'ControlOrMeta+z')
    await expect(raw).toHaveText(before ?? '')
    expect(await raw.textContent()).toBe(before)
  })
})
