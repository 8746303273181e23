import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

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
  /** One key after the other, as a hand does: keys in the same instant race the editor. */
  press(...keys: string[]): Promise<void>
  /** Clicks an item of the native menu. */
  menu(id: string): Promise<void>
  answerOpenDialog(path: string): Promise<void>
  answerSaveDialog(path: string): Promise<void>
  /** Closes the window in order. */
  close(): Promise<void>
  /** Ends the main process at once, as a power cut would. */
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
    press: async (...keys) => {
      for (const key of keys) {
        await page.keyboard.press(key)
        await page.waitForTimeout(30)
      }
    },
    menu: (id) =>
      app.evaluate(({ Menu }, item) => {
        const found = Menu.getApplicationMenu()?.getMenuItemById(item)
        if (!found) throw new Error(`the menu has no item ${item}`)
        found.click()
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
      app.process().kill('SIGKILL')
      await gone
    },
  }
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
  },
})

export { expect }

/** The real page that users sent; tests on it skip where it is absent. */
export const realPage = resolve(root, '../shared/sample/page.txt')
