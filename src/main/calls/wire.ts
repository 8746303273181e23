import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { fail, failure } from '#shared/result'
import { BUNDLE } from '../window/bundle-path.ts'
import { answerCall, type ReportBug } from './answer.ts'
import type { Handlers } from './handlers.ts'

/** Opens the wire: from now on the window's calls are answered. The only place that touches `ipcMain`. */
export function answerCalls(handlers: Handlers, report: ReportBug): void {
  ipcMain.handle('call', (event, name: unknown, argument: unknown) => {
    if (isOurs(event)) return answerCall(handlers, name, argument, report)
    report(
      String(name),
      new Error(`refused: it came from ${event.senderFrame?.url ?? 'a frame that is gone'}`),
    )
    return fail(failure('request-invalid', { call: String(name) }))
  })
}

/** Only the main frame of a window that shows our bundle may call; a frame inside it or another page may not. */
const isOurs = ({ sender, senderFrame }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.startsWith(BUNDLE)
