import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { EventEmitter } from 'node:events'
import { guardClass } from './not-implemented.ts'

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown

const handlers = new Map<string, Handler>()

class StandInIpcMain extends EventEmitter {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    handlers.delete(channel)
  }
}
guardClass('ipcMain', StandInIpcMain)

export const ipcMain = new StandInIpcMain()
ipcMain satisfies Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>

/** Answers one `ipcRenderer.invoke`; rejects with the words that Electron's renderer would see. */
export async function answerInvoke(
  event: IpcMainInvokeEvent,
  channel: string,
  args: readonly unknown[],
): Promise<unknown> {
  try {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return await handler(event, ...args)
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error })
  }
}
