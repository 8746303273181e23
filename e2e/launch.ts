import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isRunning } from '../standin/process-alive.ts'

const root = resolve(import.meta.dirname, '..')
/** With Electron's own runtime installed it is used; else the stand-in, told by the same variable as `npm start`. */
const standin =
  !existsSync(join(root, 'node_modules/electron/dist')) || process.env['GALLEY_RUNTIME'] === 'standin'

/** A started Galley with a library folder of its own. */
export interface Desk {
  readonly app: ElectronApplication
  readonly page: Page
  /** The folder of settings and library; it lives as long as the test. */
  readonly folder: string
  /** What went wrong in the page so far; a test with any of it fails at its end. */
  readonly errors: readonly Error[]
  /** One key after the other, as a hand does: keys in the same instant race the editor. */
  press(...keys: string[]): Promise<void>
  /** Clicks an item of the native menu. */
  menu(id: string): Promise<void>
  answerOpenDialog(path: string): Promise<void>
  answerSaveDialog(path: string): Promise<void>
  /** Closes the window in order. */
  close(): Promise<void>
  /** Ends the main process and Chromium's at once, as a power cut would; resolves when all are gone. */
  kill(): Promise<void>
}

interface Start {
  readonly folder?: string
  readonly pages?: readonly string[]
  readonly language?: 'zh' | 'en'
}

export async function startGalley(folder: string, { pages = [], language = 'zh' }: Start): Promise<Desk> {
  const app = await _electron.launch({
    ...(standin && { executablePath: join(root, 'standin/electron') }),
    args: ['.', ...pages],
    cwd: root,
    // Playwright would else show every page in light colours, whatever theme the app chose.
    colorScheme: null,
    env: {
      ...(process.env as Record<string, string>),
      GALLEY_USER_DATA: folder,
      GALLEY_LANGUAGE: language,
      XDG_CONFIG_HOME: folder,
    },
  })
  const page = await app.firstWindow()
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  await page.locator('.frame[data-ready="true"]').waitFor()
  const checkErrors = () => {
    expect(errors.map(String)).toEqual([])
  }
  return {
    app,
    page,
    folder,
    errors,
    press: async (...keys) => {
      for (const key of keys) {
        await page.keyboard.press(key)
        await page.waitForTimeout(30)
      }
    },
    menu: (id) =>
      app.evaluate(async ({ Menu }, item) => {
        const find = () => {
          const found = Menu.getApplicationMenu()?.getMenuItemById(item)
          if (!found) throw new Error(`the menu has no item ${item}`)
          return found
        }
        // No hand reaches a menu within a tenth of a second of what it did before.
        for (let tries = 0; tries < 10 && !find().enabled; tries++)
          await new Promise((next) => setTimeout(next, 20))
        if (!find().enabled) throw new Error(`the menu item ${item} is disabled`)
        find().click()
      }, id),
    answerOpenDialog: (path) =>
      app.evaluate(({ dialog }, answer) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [answer] })
      }, path),
    answerSaveDialog: (path) =>
      app.evaluate(({ dialog }, answer) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: answer })
      }, path),
    close: async () => {
      checkErrors()
      await app.close()
    },
    kill: async () => {
      checkErrors()
      const gone = new Promise((done) => app.process().once('exit', done))
      await killAll(app.process().pid ?? 0)
      await gone
    },
  }
}

/** Kills a process and all that it started, by their numbers. */
async function killAll(pid: number): Promise<void> {
  if (process.platform === 'win32') {
    execFileSync('taskkill', ['/T', '/F', '/PID', String(pid)], { stdio: 'ignore' })
    return
  }
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
  const parents = table.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  const below = (parent: number): number[] =>
    parents.flatMap(([child = 0, of]) => (of === parent ? [child, ...below(child)] : []))
  const all = [pid, ...below(pid)]
  for (const one of all) {
    try {
      process.kill(one, 'SIGKILL')
    } catch {
      // It ended by itself in the meantime, as Chromium's processes do when the first of them goes.
    }
  }
  await expect.poll(() => all.filter(isRunning)).toEqual([])
}

/** `start()` opens Galley on the test's own folder, as often as the test likes; what is open at the end is closed. */
export const test = base.extend<{ folder: string; start: (how?: Start) => Promise<Desk> }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  start: async ({ folder }, use) => {
    const open: Desk[] = []
    await use(async (how = {}) => {
      const desk = await startGalley(how.folder ?? folder, how)
      open.push(desk)
      return desk
    })
    for (const desk of open) await desk.app.close().catch(() => undefined)
    expect(open.flatMap(({ errors }) => errors.map(String))).toEqual([])
  },
})

/** Galley with the sample page cleaned: five articles. */
export async function startCleaned(start: () => Promise<Desk>): Promise<Desk> {
  const desk = await start()
  await desk.menu('open-sample')
  await desk.page.locator('.source').waitFor()
  await desk.menu('clean-page')
  await expect(desk.page.locator('.item')).toHaveCount(5)
  return desk
}

export { expect }

/** The real page that users sent; tests on it skip where it is absent. */
export const realPage = resolve(root, '../shared/sample/page.txt')
