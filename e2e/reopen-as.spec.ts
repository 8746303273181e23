import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './launch.ts'

/** 河灣縣的稼后什其 and a stop, in Big5, as which GB18030 reads it, too. */
const WORDS = 'aa65c657bfa4aababd5ba65aa4b0a8e4'
const COLUMN = `${WORDS}a141${WORDS}0a`
/** A headline over a column. */
const BIG5 = Buffer.from(`a4a4b5d8a5c1b0ea0a0a${COLUMN.repeat(4)}${WORDS}a1430a`, 'hex')

test('a page in the wrong encoding is reopened in the right one, and nothing done by hand is lost', async ({
  start,
  folder,
}) => {
  const path = join(folder, '河灣.txt')
  writeFileSync(path, BIG5)
  const desk = await start()
  await desk.answerOpenDialog(path)
  await desk.menu('open-page')
  await desk.page.locator('.source').waitFor()

  await expect(desk.page.locator('.source')).toContainText('河灣縣')
  const dialog = desk.page.getByRole('dialog', { name: '重新打开“河灣.txt”' })
  const choose = async (way: RegExp) => {
    await desk.menu('reopen-as')
    await dialog.getByRole('radio', { name: way }).check()
  }
  const reopen = () => dialog.getByRole('button', { name: '重新打开' }).click()

  await choose(/^UTF-8/)
  await expect(dialog.locator('.reopen-preview mark').first()).toBeVisible()
  await expect(dialog).toContainText('个字符读不出')
  await dialog.getByRole('radio', { name: /^Big5/ }).check()
  await expect(dialog).toContainText('现在就是这样读的。')
  await expect(dialog.getByRole('button', { name: '重新打开' })).toBeDisabled()
  await dialog.getByRole('radio', { name: /^GB18030/ }).check()
  await expect(dialog.locator('.reopen-preview')).not.toContainText('河灣縣')
  await expect(dialog).toContainText('新的读法会取代现在的')
  await reopen()
  await expect(desk.page.locator('.source')).not.toContainText('河灣縣')
  await choose(/^Big5/)
  await reopen()
  await expect(desk.page.locator('.source')).toContainText('河灣縣')
  await expect(desk.page.getByRole('tab')).toHaveCount(0)

  // From here on there is work on the page.
  await desk.menu('clean-page')
  await desk.page.locator('.item').first().waitFor()
  await desk.page.locator('.sheet [data-block]').first().click()
  await desk.press('Home')
  await desk.page.keyboard.type('手写的字')
  await choose(/^UTF-16 小端/)
  await expect(dialog).toContainText('原样留在稿库里')
  await reopen()
  await expect(desk.page.locator('.notice')).toContainText('另一个版面')
  await expect(desk.page.getByRole('tab')).toHaveCount(2)
  await desk.press('ControlOrMeta+1')
  await expect(desk.page.locator('.sheet')).toContainText('手写的字')
})

test('a doubtful encoding is told when the page opens, with the way to change it', async ({
  start,
  folder,
}) => {
  const path = join(folder, '疑.txt')
  writeFileSync(path, Buffer.from('aa65c657', 'hex'))
  const desk = await start()
  await desk.answerOpenDialog(path)
  await desk.menu('open-page')
  const notice = desk.page.locator('.notice')
  await expect(notice).toContainText('编码是猜的')
  await notice.getByRole('button', { name: '换一种编码重新打开' }).click()
  await expect(desk.page.getByRole('dialog')).toContainText('最可能')
  await desk.press('Escape')
  await expect(desk.page.getByRole('dialog')).toHaveCount(0)
})
