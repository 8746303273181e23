import type { Clipboard } from 'electron'
import { runningChromium } from './context.ts'
import { guardClass, guardObject, NotImplemented } from './not-implemented.ts'
import { applyPermissions } from './session.ts'
import { registry } from './windows/registry.ts'

/** What Chromium lets a page put on the clipboard and take from it. */
const known = ['text/plain', 'text/html', 'image/png']

type Content = string | Blob | Promise<string | Blob>

export class StandInClipboardItem {
  readonly #contents: Readonly<Record<string, Content>>

  constructor(contents: Readonly<Record<string, Content>>) {
    for (const type of Object.keys(contents))
      if (!known.includes(type)) throw new NotImplemented(`clipboard content of type ${type}`)
    this.#contents = contents
  }
  get types(): string[] {
    return Object.keys(this.#contents)
  }
  async getType(type: string): Promise<Blob> {
    const content = await this.#contents[type]
    if (content === undefined) throw new Error(`The clipboard holds nothing of type ${type}`)
    return content instanceof Blob ? content : new Blob([content], { type })
  }
}
guardClass('ClipboardItem', StandInClipboardItem)

/**
 * Host and pages share Chromium's clipboard, as they share the desktop's under Electron. Chromium gives it
 * only to a page in focus, so the host goes through the window in focus. Chromium cleans the HTML it is
 * given (scripts go, styles are written out), which Electron does not do.
 */
async function inPage(code: string): Promise<unknown> {
  const contents = registry.focused()?.webContents
  if (!contents) throw new Error('stand-in: the clipboard can be used only while a window is open')
  const { session } = await contents.whenAttached()
  const { browser } = runningChromium()
  const permission = { name: 'clipboard-read' }
  await browser.send('Browser.setPermission', { permission, setting: 'granted' })
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true })
  try {
    return await contents.executeJavaScript(code, true)
  } finally {
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: false })
    await browser.send('Browser.setPermission', { permission, setting: 'prompt' })
    await applyPermissions()
  }
}

async function write(items: readonly StandInClipboardItem[]): Promise<void> {
  const contents = await Promise.all(
    items.map(async (item) => {
      const read = async (type: string): Promise<[string, string]> => {
        const bytes = Buffer.from(await (await item.getType(type)).arrayBuffer())
        return [type, `data:${type};base64,${bytes.toString('base64')}`]
      }
      return Object.fromEntries(await Promise.all(item.types.map(read)))
    }),
  )
  // A page may not fetch a data address under a strict policy, so the bytes are unpacked by hand.
  await inPage(`(async (items) => {
    const blob = (url) => new Blob([Uint8Array.fromBase64(url.slice(url.indexOf(',') + 1))], { type: url.slice(5, url.indexOf(';')) })
    await navigator.clipboard.write(items.map((item) => new ClipboardItem(
      Object.fromEntries(Object.entries(item).map(([type, url]) => [type, blob(url)])))))
  })(${JSON.stringify(contents)})`)
}

async function read(): Promise<StandInClipboardItem[]> {
  const items = (await inPage(`(async () => {
    const items = []
    for (const item of await navigator.clipboard.read()) {
      const contents = {}
      for (const type of item.types.filter((type) => ${JSON.stringify(known)}.includes(type)))
        contents[type] = new Uint8Array(await (await item.getType(type)).arrayBuffer()).toBase64()
      items.push(contents)
    }
    return items
  })()`)) as Record<string, string>[]
  return items.map((item) => {
    const blobs = Object.entries(item).map(([type, base64]): [string, Blob] => [
      type,
      new Blob([Buffer.from(base64, 'base64')], { type }),
    ])
    return new StandInClipboardItem(Object.fromEntries(blobs))
  })
}

export const clipboard = guardObject('clipboard', {
  read,
  write,
  readText: async (): Promise<string> => (await inPage('navigator.clipboard.readText()')) as string,
  writeText: async (text: string): Promise<void> => {
    await inPage(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
  },
  has: async (type: string): Promise<boolean> => (await read()).some((item) => item.types.includes(type)),
})
clipboard satisfies Pick<Clipboard, 'readText' | 'writeText' | 'has'>
