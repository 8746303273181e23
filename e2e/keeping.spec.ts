import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Desk } from './launch.ts'

const PAGE = `大河两岸秋收忙

□ 河湾日报记者 林小满

入秋以来，河湾县各乡镇抢抓晴好天气，
组织农机手日夜抢收。记者在石桥村看到，
收割机来回穿梭，金黄的稻谷颗粒归仓。
`

async function cleaned(start: (how?: object) => Promise<Desk>, folder: string, language: 'zh' | 'en') {
  const file = join(folder, '河湾.txt')
  writeFileSync(file, PAGE)
  const desk = await start({ pages: [file], language })
  await desk.menu('clean-page')
  await expect(desk.page.locator('.text')).toContainText('金黄的稻谷颗粒归仓')
  return desk
}

for (const language of ['zh', 'en'] as const) {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en)

  test(`the library moves to another folder and is opened there from then on, in ${language}`, async ({
    start,
    folder,
  }) => {
    const desk = await cleaned(start, folder, language)
    const to = join(folder, '新盘', '稿库')
    mkdirSync(to, { recursive: true })
    await desk.answerOpenDialog(to)
    await desk.menu('move-library')
    const plan = desk.page.getByRole('dialog', { name: say('移动稿库', 'Move the library') })
    await expect(plan).toContainText(to)
    await expect(plan.getByRole('button', { name: say('移动', 'Move'), exact: true })).toBeFocused()
    await desk.press('Enter')
    await expect(desk.page.locator('.notice')).toContainText(say('稿库已移到', 'The library is now in'))
    expect(readdirSync(to)).toContain('library.sqlite')
    const old = readdirSync(join(folder, 'library'))
    expect(old.filter((name) => name.startsWith('library-moved-'))).toHaveLength(1)
    expect(old).not.toContain('library.sqlite')

    // Work goes on in the new place, and the next start finds it.
    await desk.page.locator('[data-block]', { hasText: '入秋以来' }).click()
    await desk.press('End')
    await desk.page.keyboard.type('搬家之后', { delay: 40 })
    await desk.page.waitForTimeout(600)
    await desk.close()
    const again = await start({ language })
    await expect(again.page.locator('.text').first()).toContainText('搬家之后')
    await again.close()

    // Without its disk no empty library is made; connected again, it opens.
    const away = join(folder, '拔出')
    spawnSync('mv', [join(folder, '新盘'), away])
    const without = await start({ language })
    const trouble = without.page.getByRole('alertdialog')
    await expect(trouble).toContainText(say('稿库不在原来的地方', 'The library is not where it was'))
    expect(existsSync(join(folder, '新盘'))).toBe(false)
    await without.answerOpenDialog(join(away, '稿库'))
    await trouble.getByRole('button', { name: say('打开另一个稿库', 'Open another library') }).click()
    await expect(without.page.locator('.notice')).toContainText(say('已打开稿库', 'Opened the library'))
    await expect(without.page.locator('.text').first()).toContainText('搬家之后')
  })

  test(`the account shows space and backups, which are set there, in ${language}`, async ({
    start,
    folder,
  }) => {
    const desk = await cleaned(start, folder, language)
    await desk.menu('library-account')
    const account = desk.page.getByRole('dialog', {
      name: say('稿库的空间与备份', 'Space and backups of the library'),
    })
    await expect(account).toContainText(join(folder, 'library'))
    await expect(account).toContainText(say('还没有备份', 'No backup yet'))
    await expect(
      account.getByRole('row', { name: say('稿件与检索索引', 'Articles and search') }),
    ).toContainText('1')

    await account.getByRole('button', { name: say('立即备份', 'Back Up Now') }).click()
    await expect(account).toContainText(say('逐条核对', 'compared row by row'))
    expect(readdirSync(join(folder, 'backups'))).toContain('说明 README.txt')
    await account.getByRole('button', { name: say('核对最近一份', 'Check the Last One') }).click()
    await expect(desk.page.locator('.notice')).toContainText(say('备份完好', 'The backup is sound'))

    const second = join(folder, '第二块盘')
    mkdirSync(second)
    await desk.answerOpenDialog(second)
    await account.getByRole('button', { name: say('选择文件夹…', 'Choose a Folder…') }).click()
    await expect(account).toContainText(second)
    await account.getByRole('button', { name: say('立即备份', 'Back Up Now') }).click()
    await expect
      .poll(() => readdirSync(second).filter((name) => name.endsWith('.galley-backup')))
      .toHaveLength(1)
    // Its disk is pulled out: said where the backups are, and when one is wanted.
    spawnSync('mv', [second, join(folder, 'gone')])
    await account.getByRole('combobox', { name: say('自动备份', 'By itself') }).selectOption('week')
    await expect(account).toContainText(say('备份文件夹不在', 'The folder of backups is not there'))
    await account.getByRole('button', { name: say('完成', 'Done') }).click()
    await desk.close()

    const again = await start({ language })
    await again.menu('library-account')
    await expect(again.page.getByRole('combobox', { name: say('自动备份', 'By itself') })).toHaveValue('week')
  })
}

test('a library on a disk that can only be read is refused politely, and copied to be opened', async ({
  start,
  folder,
}) => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'no disk can be mounted here')
  const disk = mkdtempSync(join(tmpdir(), 'galley-disk-'))
  test.skip(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', disk]).status !== 0, 'no mounts')
  try {
    const first = await cleaned(start, folder, 'zh')
    mkdirSync(join(disk, '稿库'))
    await first.answerOpenDialog(join(disk, '稿库'))
    await first.menu('move-library')
    await first.page.locator('.move').waitFor()
    await first.press('Enter')
    await expect(first.page.locator('.notice')).toContainText('稿库已移到')
    await first.close()
    spawnSync('mount', ['-o', 'remount,ro', disk])

    const desk = await start()
    const trouble = desk.page.getByRole('alertdialog')
    await expect(trouble).toContainText('只能读、不能写')
    const mine = join(folder, '本机')
    mkdirSync(mine)
    await desk.answerOpenDialog(mine)
    await trouble.getByRole('button', { name: '复制到本机再打开' }).click()
    await expect(desk.page.locator('.notice')).toContainText('已复制到')
    await expect(desk.page.locator('.text').first()).toContainText('金黄的稻谷颗粒归仓')
    await desk.close()
  } finally {
    spawnSync('umount', [disk])
    rmdirSync(disk)
  }
})
