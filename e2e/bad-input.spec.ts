import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './launch.ts'

const CASES = [
  { name: '空.txt', bytes: '', says: /空.*没有|没有.*内容|是空的/ },
  { name: '空白.txt', bytes: ' \n\u3000\n\t\n', says: /空白/ },
  {
    name: '图片.txt',
    bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3]),
    says: /图片“图片\.txt”已损坏/,
  },
  { name: '很大.txt', bytes: Buffer.alloc(60_000_000, '大'), says: /太大|过大|超过/ },
  { name: '长行.txt', bytes: '长'.repeat(700_000), says: /第 ?1 ?行/ },
]

test('a file that is no page gets a sentence, and the page that is open stays', async ({ start, folder }) => {
  const good = join(folder, '好.txt')
  writeFileSync(good, '标题一行\n\n正文第一段，说的是一件小事。\n')
  const desk = await start({ pages: [good] })
  await expect(desk.page.locator('.source')).toContainText('说的是一件小事')
  for (const { name, bytes, says } of CASES) {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    await desk.answerOpenDialog(file)
    await desk.menu('open-page')
    await expect(desk.page.locator('.notice[data-notice="failed"]')).toContainText(says)
    await expect(desk.page.locator('.source')).toContainText('说的是一件小事')
  }
  const missing = join(folder, '不在.txt')
  await desk.answerOpenDialog(missing)
  await desk.menu('open-page')
  await expect(desk.page.locator('.notice[data-notice="failed"]')).toContainText('不在.txt')
  mkdirSync(join(folder, '夹'))
  await desk.answerOpenDialog(join(folder, '夹'))
  await desk.menu('open-page')
  await expect(desk.page.locator('.notice[data-notice="failed"]')).toContainText('文件夹')
})

test('GB18030 is recognised, control characters are shown, and markup stays text, in exports too', async ({
  start,
  folder,
}) => {
  const file = join(folder, '国标.txt')
  const gbk = Buffer.from(
    'b1eacce2d2bbd0d00a0ad5fdcec4b5dad2bbb6cea3accbb5b5c4cac7d2bbbcfed0a1cac2a1a3',
    'hex',
  )
  writeFileSync(file, Buffer.concat([gbk, Buffer.from('\n\n<script>alert(1)</script>\u0000\u0007\n')]))
  const desk = await start({ pages: [file] })
  await expect(desk.page.locator('.source .head')).toContainText('GB18030')
  await expect(desk.page.locator('.source')).toContainText('正文第一段，说的是一件小事。')
  await expect(desk.page.locator('.source')).toContainText('<script>alert(1)</script>␀␇')
  await desk.menu('clean-page')
  await expect(desk.page.locator('.sheet').first()).toBeVisible()
  const html = join(folder, 'out.html')
  await desk.answerSaveDialog(html)
  for (const sheet of await desk.page.locator('.item').all()) {
    await sheet.click()
    await desk.page.getByRole('button', { name: '导出…', exact: true }).click()
    await desk.page.getByRole('menuitem', { name: '网页 HTML' }).click()
    await expect(desk.page.locator('.notice')).toContainText('已导出')
    expect(readFileSync(html, 'utf8')).not.toContain('<script>')
    await desk.press('Escape')
  }
})

test('a damaged library is left alone and said to be damaged, in English too', async ({ start, folder }) => {
  const library = join(folder, 'library')
  mkdirSync(library)
  const first = await start({ language: 'en' })
  await first.close()
  const { readdirSync } = await import('node:fs')
  const database = readdirSync(library).find((name) => /\.(db|sqlite3?|galley)$/.test(name))
  expect(database).toBeDefined()
  const path = join(library, database ?? '')
  const garbage = Buffer.alloc(8192, 'this is no database ')
  writeFileSync(path, garbage)
  const desk = await start({ language: 'en' })
  await expect(desk.page.getByRole('alertdialog')).toContainText(
    /damaged, so it was neither opened nor touched/,
  )
  await desk.close()
  expect(readFileSync(path).equals(garbage)).toBe(true)
})
