// npm run pictures: takes a picture of every state from the built app, on invented pages, headless.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startGalley, type Desk } from '../e2e/launch.ts'
import { FIRST_START } from '../src/main/settings/settings-file.ts'
import { reached, STATES } from '../e2e/states.ts'

const folder = mkdtempSync(join(tmpdir(), 'galley-pictures-'))
const target = resolve(import.meta.dirname, '../docs/pictures')
const wanted = process.argv.slice(2)
// Some states alone are taken anew beside the others.
if (wanted.length === 0) rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })

const LOOKS = [
  { look: 'zh-light', language: 'zh', theme: 'light', contrast: 'usual' },
  { look: 'en-dark', language: 'en', theme: 'dark', contrast: 'usual' },
  { look: 'zh-dark-high', language: 'zh', theme: 'dark', contrast: 'high' },
] as const

/** So long a picture waits for what moves: fades, the notice, the marks that follow at rest. */
const STILL = 500

async function take(desk: Desk, name: string): Promise<void> {
  await desk.page.waitForTimeout(STILL)
  await desk.page.screenshot({ path: join(target, `${name}.png`), animations: 'disabled', caret: 'hide' })
}

for (const { look, language, theme, contrast } of LOOKS) {
  for (const state of STATES) {
    const { name, looks, size = { width: 1366, height: 768 } } = state
    const isWanted = wanted.length === 0 || wanted.includes(name)
    if (!isWanted || !(looks ?? ['zh-light', 'en-dark']).includes(look)) continue
    const own = join(folder, `${look}-${name}`)
    mkdirSync(own)
    const settings = { ...FIRST_START.settings, theme, contrast }
    writeFileSync(join(own, 'settings.json'), JSON.stringify({ ...FIRST_START, settings }))
    const desk = await startGalley(own, { language })
    try {
      await desk.page.setViewportSize(size)
      const shown = await reached(state, desk, language)
      await take(shown, `${name}-${look}`)
      if (shown !== desk) await shown.app.close()
    } catch (error) {
      console.error(`${name}-${look}: ${String(error).split('\n').slice(0, 6).join('\n')}`)
      process.exitCode = 1
    }
    await desk.app.close().catch(() => undefined)
  }
}
rmSync(folder, { recursive: true, force: true })
