import type { Bridge } from './bridge.ts'
import type { Codec } from './codec.ts'
import type { FromPage, ToPage } from './messages.ts'
import type { WantedWindow } from './new-windows.ts'

/** What the host knows and a preload script may ask `process` for. */
export interface PageFacts {
  readonly platform: string
  readonly arch: string
  readonly versions: Readonly<Record<string, string | undefined>>
}

/** The globals of the preload's world through which host and page talk. */
interface Wire {
  standInSend(text: string): void
  standInReceive(text: string): void
  standInFiles: File[]
}

/**
 * Runs in the preload's world before the preload script (as text, so it may use nothing from outside
 * itself): `require('electron')` of a sandboxed preload, and what a window of Electron does around a page.
 */
export function runPreload(
  codec: Codec,
  bridge: Bridge,
  facts: PageFacts,
  watchNewWindows: (report: (wanted: WantedWindow) => void) => void,
  preload: (require: (name: string) => unknown, process: object, module: object, exports: object) => void,
): void {
  const wire = globalThis as unknown as Wire
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  type Heard = (event: unknown, ...args: unknown[]) => void
  const listeners = new Map<string, { called: Heard; given: Heard }[]>()
  let nextId = 1

  const tell = (message: FromPage): void => {
    wire.standInSend(codec.encode(message))
  }
  const ask = (message: (id: number) => FromPage): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = nextId++
      tell(message(id))
      waiting.set(id, { resolve, reject })
    })
  const of = (channel: string): { called: Heard; given: Heard }[] => {
    let found = listeners.get(channel)
    if (!found) listeners.set(channel, (found = []))
    return found
  }
  const missing = (name: string): object =>
    new Proxy(
      {},
      {
        get(_found, key) {
          if (typeof key === 'symbol' || key === 'then') return undefined
          throw new Error(`stand-in: ${name}.${key} is not implemented`)
        },
      },
    )

  const ipcRenderer = Object.assign(Object.create(missing('ipcRenderer')) as object, {
    invoke: (channel: string, ...args: unknown[]) => ask((id) => ({ kind: 'invoke', id, channel, args })),
    send: (channel: string, ...args: unknown[]) => {
      tell({ kind: 'send', channel, args })
    },
    on(channel: string, listener: Heard) {
      of(channel).push({ called: listener, given: listener })
      return ipcRenderer
    },
    once(channel: string, listener: Heard) {
      const called: Heard = (...args) => {
        ipcRenderer.off(channel, listener)
        listener(...args)
      }
      of(channel).push({ called, given: listener })
      return ipcRenderer
    },
    off(channel: string, listener: Heard) {
      const at = of(channel).findLastIndex(({ given }) => given === listener)
      if (at !== -1) of(channel).splice(at, 1)
      return ipcRenderer
    },
    removeListener: (channel: string, listener: Heard): object => ipcRenderer.off(channel, listener),
    addListener: (channel: string, listener: Heard): object => ipcRenderer.on(channel, listener),
    removeAllListeners(channel?: string) {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return ipcRenderer
    },
  })

  // ---- files: webUtils.getPathForFile answers at once, the host does not. So a trusted drop or change is
  // held back until the host has said where the files lie, and then let through.
  const fileKey = (file: File): string => `${file.name}|${String(file.size)}|${String(file.lastModified)}`
  const paths = new Map<string, string>()
  const holdBack = (
    event: Event,
    files: FileList | null | undefined,
    again: (files: File[]) => Event,
  ): void => {
    if (!event.isTrusted || !files || files.length === 0) return
    event.stopImmediatePropagation()
    event.preventDefault()
    const list = [...files]
    const { target } = event
    wire.standInFiles = list
    void ask((id) => ({ kind: 'files', id, count: list.length })).then((found) => {
      list.forEach((file, at) => paths.set(fileKey(file), (found as string[])[at] ?? ''))
      target?.dispatchEvent(again(list))
    })
  }
  const onChange = (event: Event): void => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'file')
      holdBack(event, event.target.files, () => new Event(event.type, { bubbles: true, composed: true }))
  }
  window.addEventListener('input', onChange, true)
  window.addEventListener('change', onChange, true)
  const onDrop = (event: DragEvent): void => {
    holdBack(event, event.dataTransfer?.files, (files) => {
      const dataTransfer = new DataTransfer()
      for (const file of files) dataTransfer.items.add(file)
      const { clientX, clientY } = event
      return new DragEvent('drop', {
        bubbles: true,
        cancelable: true,
        composed: true,
        clientX,
        clientY,
        dataTransfer,
      })
    })
  }
  window.addEventListener('drop', onDrop, true)

  // ---- menu accelerators: as in Electron on Linux and Windows, the page has the first say.
  let accelerators: ReadonlySet<string> = new Set()
  const keysOf = (event: KeyboardEvent): string[] => {
    const held = (shift: boolean): (string | false)[] => [
      event.ctrlKey && 'control',
      event.altKey && 'alt',
      shift && 'shift',
      event.metaKey && 'meta',
    ]
    const name = event.key === ' ' ? 'space' : event.key.toLowerCase()
    const physical = /^(?:Key|Digit)(\w)$/.exec(event.code)?.[1]?.toLowerCase()
    const join = (shift: boolean, key: string): string => [...held(shift), key].filter(Boolean).join('+')
    // Signs such as + or ? need Shift on one keyboard and not on the next.
    const sign = /^[^\p{L}\p{N}]$/u.test(event.key) ? [join(false, name)] : []
    return [join(event.shiftKey, name), ...(physical ? [join(event.shiftKey, physical)] : []), ...sign]
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    const keys = keysOf(event).find((candidate) => accelerators.has(candidate))
    if (keys === undefined) return
    let done = false
    const finish = (): void => {
      if (done) return
      done = true
      window.removeEventListener('keydown', finish)
      if (event.defaultPrevented) return
      event.preventDefault()
      tell({ kind: 'accelerator', keys })
    }
    // Added now, it runs after every listener of the page; the timer is for a page that stops the event.
    window.addEventListener('keydown', finish)
    setTimeout(finish, 0)
  }
  window.addEventListener('keydown', onKey, true)

  watchNewWindows(({ url, frameName }) => {
    tell({ kind: 'wanted-window', url, frameName })
  })

  window.addEventListener('focus', () => {
    tell({ kind: 'window', change: 'focus' })
  })
  window.addEventListener('blur', () => {
    tell({ kind: 'window', change: 'blur' })
  })
  window.addEventListener('resize', () => {
    tell({ kind: 'window', change: 'resize' })
  })

  wire.standInReceive = (text) => {
    const message = codec.decode(text) as ToPage
    switch (message.kind) {
      case 'answer':
        waiting.get(message.id)?.resolve(message.value)
        waiting.delete(message.id)
        return
      case 'failure':
        waiting.get(message.id)?.reject(new Error(message.message))
        waiting.delete(message.id)
        return
      case 'message': {
        const event = { sender: ipcRenderer, ports: [] }
        for (const { called } of [...of(message.channel)]) called(event, ...message.args)
        return
      }
      case 'accelerators':
        accelerators = new Set(message.keys)
    }
  }

  const electron = {
    ipcRenderer,
    contextBridge: Object.assign(Object.create(missing('contextBridge')) as object, {
      exposeInMainWorld: (key: string, api: unknown) => {
        bridge.expose(key, api)
      },
    }),
    webUtils: Object.assign(Object.create(missing('webUtils')) as object, {
      getPathForFile(file: unknown) {
        if (!(file instanceof File)) throw new TypeError('getPathForFile needs a File')
        return paths.get(fileKey(file)) ?? ''
      },
    }),
    webFrame: missing('webFrame'),
  }
  const process = Object.assign(Object.create(missing('process')) as object, {
    ...facts,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    argv: [],
    env: {},
  })
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name} (a sandboxed preload must be one self-contained file)`)
  }

  tell({ kind: 'hello' })
  try {
    const module = { exports: {} }
    preload(require, process, module, module.exports)
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    tell({ kind: 'preload-error', message, stack: stack ?? message })
    throw error
  }
}
