import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findChromium } from './chromium/find-chromium.mjs'

const here = import.meta.dirname

/** What the fixture's preload puts into its page. */
interface FixturePage {
  readonly fixture: {
    echo(value: unknown): Promise<unknown>
    fail(): Promise<unknown>
    sender(): Promise<string>
  }
  readonly seconds: unknown[][]
  readonly paths: string[]
}

function environment(folder: string): Record<string, string> {
  return { ...(process.env as Record<string, string>), FIXTURE_USER_DATA: folder, XDG_CONFIG_HOME: folder }
}

async function launch(folder: string): Promise<{ app: ElectronApplication; page: Page }> {
  // Playwright asks the electron package for its executable, and that package asks this variable.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = here
  const env = environment(folder)
  const app = await _electron.launch({ args: ['test-app'], cwd: here, colorScheme: null, env })
  const page = await app.firstWindow()
  await page.waitForFunction(() => 'fixture' in window && document.readyState === 'complete')
  return { app, page }
}

/** A busy machine takes its time; what never comes still fails. */
const soon = (check: () => unknown): Promise<unknown> => vi.waitFor(check, 10_000)
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'standin-test-'))
const discard = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}
const logOf = (folder: string): string[] => readFileSync(join(folder, 'log.txt'), 'utf8').trim().split('\n')

/** Processes whose command line names the folder: Chromium's, which has its profile in it. */
function processesOn(folder: string): string[] {
  const all = execFileSync('ps', ['-eo', 'pid,args', '-ww'], { encoding: 'utf8' }).split('\n')
  return all.filter((line) => line.includes(`--user-data-dir=${folder}`))
}

// Elsewhere the real Electron is used: the stand-in is for machines that cannot have it.
const chromium = process.platform === 'linux' ? findChromium() : undefined

describe.skipIf(chromium === undefined)(
  'an app on the stand-in, started by Playwright as Electron is',
  () => {
    let app: ElectronApplication
    let page: Page
    const folder = newFolder()

    beforeAll(async () => {
      ;({ app, page } = await launch(folder))
    })
    afterAll(async () => {
      await app.close()
      discard(folder)
    })

    it('knows its name, its version and that it is not packaged', async () => {
      const facts = await app.evaluate(({ app }) => [app.getName(), app.getVersion(), app.isPackaged])
      expect(facts).toEqual(['Fixture', '1.2.3', false])
    })

    it('has a window of the size it asked for, shown once the page is painted', async () => {
      expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([700, 500])
      expect(logOf(folder)).toContain('ready-to-show')
    })

    it('sees its own address and sender, whatever Chromium calls them', async () => {
      const url = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
      )
      expect(url).toBe('app://bundle/')
      expect(await page.evaluate(() => (window as unknown as FixturePage).fixture.sender())).toBe(
        'app://bundle/',
      )
    })

    it('carries values from page to main process and back as a structured clone does', async () => {
      const same = await page.evaluate(async () => {
        const { echo } = (window as unknown as FixturePage).fixture
        const bytes = new Uint8Array([0, 255, 7])
        const back = (await echo({ text: '清样', none: undefined, when: new Date(5), bytes })) as {
          text: string
          when: Date
          bytes: Uint8Array
        }
        return [back.text, 'none' in back, back.when.getTime(), [...back.bytes]]
      })
      expect(same).toEqual(['清样', true, 5, [0, 255, 7]])
    })

    it('rejects an invoke in the words of Electron when the handler fails', async () => {
      const message = await page.evaluate(() =>
        (window as unknown as FixturePage).fixture.fail().catch((error: unknown) => (error as Error).message),
      )
      expect(message).toBe("Error invoking remote method 'fail': RangeError: too long")
    })

    it('clicks a menu item by its keys, unless the page used them', async () => {
      await page.keyboard.press('Control+Shift+K')
      await soon(() => {
        expect(logOf(folder).filter((line) => line === 'marked')).toHaveLength(1)
      })
      await page.evaluate(() => {
        document.body.addEventListener('keydown', (event) => {
          if (event.code === 'KeyK') event.preventDefault()
        })
      })
      await page.keyboard.press('Control+Shift+K')
      await page.evaluate(() => (window as unknown as FixturePage).fixture.echo(1))
      expect(logOf(folder).filter((line) => line === 'marked')).toHaveLength(1)
    })

    it('lets the app refuse navigation and new windows', async () => {
      await page.click('#away', { noWaitAfter: true })
      await page.click('#open')
      expect(await page.evaluate(() => window.open('https://example.org/again'))).toBeNull()
      await soon(() => {
        expect(logOf(folder)).toContain('will-navigate https://example.org/')
        expect(logOf(folder)).toContain('window-open https://example.org/popup')
      })
      expect(await page.title()).toBe('Fixture page')
      await soon(() => {
        expect(app.windows()).toHaveLength(1)
      })
    })

    it('tells the page where a chosen and a dropped file lie', async () => {
      const file = join(folder, 'page 3.txt')
      writeFileSync(file, '版面')
      await page.setInputFiles('#file', file)
      const box = await page.locator('#drop').boundingBox()
      if (!box) throw new Error('the drop zone is not shown')
      const session = await page.context().newCDPSession(page)
      const data = { items: [], files: [file], dragOperationsMask: 1 }
      for (const type of ['dragEnter', 'dragOver', 'drop'])
        await session.send('Input.dispatchDragEvent', { type, x: box.x + 5, y: box.y + 5, data } as never)
      await soon(async () => {
        const paths = await page.evaluate(() => (window as unknown as FixturePage).paths)
        expect(paths).toContain(file)
        expect(paths.filter((path) => path === file).length).toBeGreaterThanOrEqual(2)
      })
    })

    it('shows the theme that the app chose', async () => {
      const dark = (): Promise<boolean> =>
        page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
      expect(await dark()).toBe(false)
      await app.evaluate(({ nativeTheme }) => {
        nativeTheme.themeSource = 'dark'
      })
      await soon(async () => {
        expect(await dark()).toBe(true)
      })
    })

    it('shares its clipboard with the page, formatted text included', async () => {
      const typed = await app.evaluate(async ({ clipboard, ClipboardItem }) => {
        await clipboard.write([new ClipboardItem({ 'text/plain': '清样', 'text/html': '<b>清样</b>' })])
        return (await clipboard.read())[0]?.types
      })
      expect(typed?.toSorted()).toEqual(['text/html', 'text/plain'])
      expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('清样')
      await page.evaluate(() => {
        const field = document.body.appendChild(document.createElement('textarea'))
        field.focus()
      })
      await page.keyboard.press('Control+V')
      await soon(async () => {
        expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe('清样')
      })
      await page.keyboard.type('二')
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Control+C')
      await soon(async () => {
        expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('清样二')
      })
      expect(await page.evaluate(() => document.hasFocus())).toBe(true)
    })

    it('refuses what the app’s permission handler refuses', async () => {
      const state = (): Promise<string> =>
        page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)
      await soon(async () => {
        expect(await state()).toBe('denied')
      })
    })

    it('prints a page as PDF', async () => {
      const start = await app.evaluate(async ({ BrowserWindow }) => {
        const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' })
        return pdf?.subarray(0, 5).toString()
      })
      expect(start).toBe('%PDF-')
    })

    it('throws at the use of what it does not have, of whole parts and of members alike', async () => {
      const messages = await app.evaluate(({ Tray, app, BrowserWindow }) => {
        const failure = (work: () => unknown): string => {
          try {
            return `no error: ${String(work())}`
          } catch (error) {
            return (error as Error).message
          }
        }
        return [
          failure(() => new Tray('x.png')),
          failure(() => app.getFileIcon('x')),
          failure(() => BrowserWindow.getAllWindows()[0]?.setOpacity(0.5)),
          failure(() => app.on('no-such-event' as 'ready', () => undefined)),
        ]
      })
      expect(messages).toEqual([
        'stand-in: new Tray() is not implemented',
        'stand-in: app.getFileIcon is not implemented',
        'stand-in: BrowserWindow.setOpacity is not implemented',
        "stand-in: app event 'no-such-event' is not implemented",
      ])
    })

    it('hands a second start over to the first and ends it', async () => {
      const second = spawnSync(join(here, 'electron'), ['test-app', 'other.txt'], {
        cwd: here,
        env: environment(folder),
        timeout: 20_000,
      })
      expect(second.status).toBe(0)
      await soon(async () => {
        const seconds = await page.evaluate(() => (window as unknown as FixturePage).seconds)
        expect(seconds).toEqual([['other.txt', here, { file: 'other.txt' }]])
      })
    })
  },
)

describe.skipIf(chromium === undefined)('the end of an app on the stand-in', () => {
  it('quits in order on SIGTERM and takes Chromium along', async () => {
    const folder = newFolder()
    const { app } = await launch(folder)
    const ended = new Promise((resolve) => app.process().once('exit', resolve))
    app.process().kill('SIGTERM')
    // The debugger that Playwright holds would keep the process waiting.
    await app.close().catch(() => undefined)
    expect(await ended).toBe(0)
    expect(logOf(folder).slice(-3)).toEqual(['before-quit', 'closed', 'will-quit'])
    expect(processesOn(folder)).toEqual([])
    discard(folder)
  })

  it('keeps what the page stored from one start to the next', async () => {
    const folder = newFolder()
    const first = await launch(folder)
    await first.page.evaluate(() => {
      localStorage.setItem('pane', '320')
    })
    await first.app.close()
    const second = await launch(folder)
    expect(await second.page.evaluate(() => localStorage.getItem('pane'))).toBe('320')
    await second.app.close()
    discard(folder)
  })

  it('leaves no Chromium behind when it is killed, so that the next start on the same folder works', async () => {
    const folder = newFolder()
    const first = await launch(folder)
    const ended = new Promise((resolve) => first.app.process().once('exit', resolve))
    first.app.process().kill('SIGKILL')
    await ended
    const second = await launch(folder)
    expect(await second.page.title()).toBe('Fixture page')
    await second.app.close()
    await soon(() => {
      expect(processesOn(folder)).toEqual([])
    })
    discard(folder)
  })
})
