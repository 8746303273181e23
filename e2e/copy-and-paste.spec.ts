import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Desk } from './launch.ts'
import { HARVEST } from './pages.ts'

const LINE = '入秋以来，河湾县各乡镇抢抓晴好天气，'
const AS_PRINTED =
  '入秋以来，河湾县各乡镇抢抓晴好天气，组织农机手日夜抢收。记者在石桥村看到，收割机来回穿梭，金黄的稻谷颗粒归仓。'

/** As a word processor and an article of a chat program write it, pictures, lists, tables, notes and all. */
const RICH = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-parent:"";font-family:宋体}</style>
<title>不是正文</title></head><body lang="ZH-CN" style="tab-interval:21.0pt">
<!--StartFragment--><section style="margin:0;color:#d92142"><p class="MsoNormal" style="text-indent:21pt"><b><span style="font-size:16pt;background:yellow">粮价&nbsp;平稳</span></b><o:p></o:p></p>
<p style="display:none">看不见的注</p>
<p><img src="https://example.invalid/track.gif" alt="图"><span style="color:red">县粮食局</span><br><strong>介绍</strong>说，</p></section>
<ul><li><p class="MsoListParagraph"><span style="mso-list:Ignore">l</span>早稻入库</p></li><li>晚稻开镰</li></ul>
<table border="1"><tbody><tr><td><p>乡镇</p></td><td><p>产量</p></td></tr><tr><td>石桥</td><td>12 吨</td></tr></tbody></table>
<script>document.title = 'run'</script><!--EndFragment--></body></html>`

const cleaned = async (start: (how: { pages: string[] }) => Promise<Desk>, folder: string) => {
  const file = join(folder, '河湾.txt')
  writeFileSync(file, HARVEST)
  const desk = await start({ pages: [file] })
  await desk.menu('clean-page')
  await expect(desk.page.locator('.text [data-block]', { hasText: '入秋以来' })).toHaveText(AS_PRINTED)
  return desk
}
const clipboardText = (desk: Desk) => desk.app.evaluate(({ clipboard }) => clipboard.readText())
const putOnClipboard = (desk: Desk, contents: Readonly<Record<string, string>>) =>
  desk.app.evaluate(
    ({ clipboard, ClipboardItem }, given) => clipboard.write([new ClipboardItem(given)]),
    contents,
  )

test('copy gives the text as printed from the article and as it came from the source', async ({
  start,
  folder,
}) => {
  const desk = await cleaned(start, folder)
  const { page } = desk
  const paragraph = page.locator('.text [data-block]', { hasText: '入秋以来' })

  // A selection over two paragraphs: the joins are in force, and no empty line parts them.
  await paragraph.click()
  await desk.press('ControlOrMeta+Home', 'ControlOrMeta+Shift+End', 'ControlOrMeta+c')
  const all = await page.locator('.text [data-block]').allTextContents()
  await expect.poll(() => clipboardText(desk)).toBe(all.join('\n'))
  expect(all).toContain(AS_PRINTED)

  // The same words on the left, with the mouse from the middle of one line into the next: raw, line end and all.
  const ink = (line: number) => page.locator(`.source [data-line="${line}"] .ink`)
  const [first, second] = [await ink(5).boundingBox(), await ink(6).boundingBox()]
  if (!first || !second) throw new Error('the source shows no lines')
  await page.mouse.move(first.x + 1, first.y + first.height / 2)
  await page.mouse.down()
  await page.mouse.move(second.x + 1, second.y + second.height / 2, { steps: 4 })
  await page.mouse.move(second.x + second.width - 1, second.y + second.height / 2, { steps: 4 })
  await page.mouse.up()
  await desk.press('ControlOrMeta+c')
  await expect.poll(() => clipboardText(desk)).toContain(`${LINE}\n组织农机手日夜抢收。`)

  // Where nothing is selected, the line that the keyboard stands on.
  await page.locator('.source-scroll').focus()
  await page.evaluate(() => window.getSelection()?.removeAllRanges())
  await desk.press('Home', 'ArrowDown', 'ArrowDown', 'ControlOrMeta+c')
  await expect.poll(() => clipboardText(desk)).toBe('□ 河湾日报记者 林小满')

  // Cut and paste within an article lose nothing.
  await paragraph.click()
  await desk.press('Home', 'Shift+End', 'ControlOrMeta+x')
  await desk.press('ControlOrMeta+v')
  await expect(page.locator('.text [data-block]')).toHaveText(all)
})

test('rich text of other programs becomes clean text, typed by hand in the ledger', async ({
  start,
  folder,
}) => {
  const desk = await cleaned(start, folder)
  const { page } = desk
  const blocks = page.locator('.text [data-block]')
  const before = await blocks.allTextContents()
  const exported = async (name: string): Promise<Exported> => {
    const path = join(folder, `${name}.json`)
    await desk.answerSaveDialog(path)
    await page.getByRole('button', { name: '导出…' }).click()
    await page.getByRole('menuitem', { name: 'JSON' }).click()
    await expect(page.locator('.notice')).toContainText('已导出')
    return JSON.parse(readFileSync(path, 'utf8')) as Exported
  }

  await putOnClipboard(desk, { 'text/html': RICH })
  await blocks.last().click()
  await desk.press('ControlOrMeta+End', 'Enter', 'ControlOrMeta+v')
  const pasted = ['粮价 平稳', '县粮食局', '介绍说，', '早稻入库', '晚稻开镰', '乡镇 产量', '石桥 12 吨']
  await expect(blocks).toHaveText([...before, ...pasted])
  // No style, no picture, nothing of it run or fetched.
  expect(
    await blocks
      .last()
      .evaluate((block) => block.closest('.text')?.querySelectorAll('img, table, ul, [color], b').length),
  ).toBe(0)
  expect(await page.title()).not.toBe('run')

  // One step of undo, and as one again.
  await desk.press('ControlOrMeta+z')
  await expect(blocks).toHaveText([...before, ''])
  await desk.press('ControlOrMeta+Shift+z')
  await expect(blocks).toHaveText([...before, ...pasted])

  // Beside HTML there is plain text as a rule; what has no width in it, and its indents, do not come along.
  await putOnClipboard(desk, {
    'text/html': RICH,
    'text/plain': '　　来源：\u200b县政府\ufeff网\r\n\r\n\t2026\u00a0年',
  })
  await desk.press('Enter', 'ControlOrMeta+v')
  await expect(blocks).toHaveText([...before, ...pasted, '来源：县政府网', '2026 年'])

  // No pasted character is any of the source's: the ledger has the sums that it had.
  const after = await exported('after')
  expect(after.articles[0]?.blocks.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['石桥 12 吨', '2026 年']),
  )
  const { total, articles, fixes, removed, furniture, unplaced } = after.ledger
  expect(total).toBe(HARVEST.length)
  expect(articles + fixes + removed + furniture + unplaced).toBe(total)
  await page.locator('.text [data-block]', { hasText: '石桥 12 吨' }).click()
  for (let step = 0; step < 12 && (await blocks.count()) > before.length; step++)
    await desk.press('ControlOrMeta+z')
  expect((await exported('before')).ledger).toEqual(after.ledger)
})

interface Exported {
  readonly articles: readonly { readonly blocks: readonly { readonly text: string }[] }[]
  readonly ledger: Readonly<
    Record<'total' | 'articles' | 'fixes' | 'removed' | 'furniture' | 'unplaced', number>
  >
}
