import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillLibrary } from './filled-library.ts'
import { expect, test } from './launch.ts'

const WORDS = {
  zh: {
    export: '导出…',
    stop: '停止',
    stopped: /已停止：写出了 (\d+) 个.*还有 (\d+) 篇/,
    far: /\d+ \/ 600 篇/,
  },
  en: {
    export: 'Export…',
    stop: 'Stop',
    stopped: /Stopped: (\d+) whole files?.*not exported: (\d+)/,
    far: /\d+ of 600/,
  },
} as const

for (const language of ['zh', 'en'] as const) {
  const words = WORDS[language]
  test(`an export of many articles tells how far it is; stopped, it leaves whole files and what is left chosen (${language})`, async ({
    start,
    folder,
  }) => {
    test.setTimeout(90_000)
    fillLibrary(folder, 60, { status: 'finished' })
    const desk = await start({ language })
    const { page, press } = desk
    await desk.menu('show-library')
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '601')
    await page.locator('.article-row').first().click()
    await press('ControlOrMeta+a')
    const out = mkdtempSync(join(folder, 'out-'))
    await desk.answerOpenDialog(out)
    await page.getByRole('button', { name: words.export }).click()
    await page.getByRole('menuitem', { name: 'Word' }).click()
    const line = page.locator('.bulk')
    await expect(line).toContainText(words.far)
    await line.getByRole('button', { name: words.stop }).click()
    await expect(page.locator('.notice')).toContainText(words.stopped)
    await expect(line).toHaveCount(0)

    const told = words.stopped.exec(await page.locator('.notice').innerText())
    const [written, left] = [Number(told?.[1]), Number(told?.[2])]
    expect(written + left).toBe(600)
    expect(left).toBeGreaterThan(0)
    const names = readdirSync(out)
    expect(names).toHaveLength(written)
    // A Word file is a zip, which ends with its list of contents.
    for (const name of names) {
      const bytes = readFileSync(join(out, name))
      expect(name).toMatch(/\.docx$/)
      expect(bytes.lastIndexOf(Buffer.from('504b0506', 'hex'))).toBe(bytes.length - 22)
    }
    await expect(page.locator('.chosen strong')).toContainText(String(left))

    // From there it goes on; what was written is known as exported.
    await page.getByRole('button', { name: words.export }).click()
    await page.getByRole('menuitem', { name: 'Markdown' }).click()
    await expect
      .poll(() => readdirSync(out).filter((name) => name.endsWith('.md')).length, { timeout: 30_000 })
      .toBe(left)
  })
}
