// npm run pictures: takes docs/pictures from the built app, on the sample page, headless.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startGalley } from '../e2e/launch.ts'

const folder = mkdtempSync(join(tmpdir(), 'galley-pictures-'))
const target = resolve(import.meta.dirname, '../docs/pictures')

const sample = resolve(import.meta.dirname, '../resources/samples/样报.txt')

for (const { name, language, theme, width, height } of [
  { name: 'desk-zh-light', language: 'zh', theme: 'light', width: 1366, height: 768 },
  { name: 'desk-en-dark', language: 'en', theme: 'dark', width: 1600, height: 900 },
] as const) {
  const desk = await startGalley(join(folder, name), { language })
  const { page } = desk
  await page.setViewportSize({ width, height })
  await page.screenshot({ path: join(target, `first-${language}.png`) })
  await desk.menu('open-sample')
  await page.locator('.source').waitFor()
  await page.evaluate((wanted) => {
    document.documentElement.dataset['theme'] = wanted
  }, theme)
  await page.screenshot({ path: join(target, `raw-${language}-${theme}.png`) })
  await desk.menu('clean-page')
  await page.locator('.item').first().waitFor()
  await page.locator('.text [data-kind="paragraph"]').first().click()
  await page.waitForTimeout(600)
  await page.screenshot({ path: join(target, `${name}.png`) })
  for (const [state, keys, there] of [
    ['palette', 'ControlOrMeta+k', '.palette'],
    ['find', 'ControlOrMeta+f', '[data-find]'],
    ['line', 'ControlOrMeta+g', '.desk input:focus'],
    ['shortcuts', 'ControlOrMeta+/', '.shortcuts'],
  ] as const) {
    await desk.press(keys)
    await page.locator(there).waitFor()
    await page.screenshot({ path: join(target, `${state}-${language}-${theme}.png`) })
    await desk.press('Escape')
    await page.locator(there).waitFor({ state: 'detached' })
  }
  for (const number of [1, 2, 4]) {
    const file = join(folder, `${language === 'zh' ? '榆州晚报' : 'Yuzhou Evening'}-2026-11-0${number}.txt`)
    writeFileSync(file, readFileSync(sample, 'utf8').slice(number * 300))
    await desk.answerOpenDialog(file)
    await desk.menu('open-page')
    await page.locator('.crumb', { hasText: `-0${number}.txt` }).waitFor()
  }
  await desk.press('ControlOrMeta+1')
  await page.locator('.item').first().waitFor()
  await page.waitForTimeout(600)
  await page.screenshot({ path: join(target, `tabs-${language}-${theme}.png`) })
  await page.locator('.views button').last().click()
  await page.getByRole('searchbox').fill(language === 'zh' ? '手艺' : '夜校')
  await page.locator('.article-row').first().waitFor()
  await page.waitForTimeout(300)
  await page.screenshot({ path: join(target, `library-${language}-${theme}.png`) })
  await desk.close()
}
rmSync(folder, { recursive: true, force: true })
