import type { Dialog } from 'electron'
import { say } from './context.ts'
import { guardObject } from './not-implemented.ts'

const instead = (what: string): void => {
  say(`${what} would open here; the stand-in has none and answers “cancelled”`)
}

/** A test puts its own functions in place of these; by themselves they answer as if one had cancelled. */
export const dialog = guardObject('dialog', {
  showOpenDialog: (..._args: unknown[]): Promise<{ canceled: boolean; filePaths: string[] }> => {
    instead('an open dialog')
    return Promise.resolve({ canceled: true, filePaths: [] })
  },
  showSaveDialog: (..._args: unknown[]): Promise<{ canceled: boolean; filePath: string }> => {
    instead('a save dialog')
    return Promise.resolve({ canceled: true, filePath: '' })
  },
  showMessageBox: (..._args: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> => {
    instead('a message box')
    return Promise.resolve({ response: 0, checkboxChecked: false })
  },
  showErrorBox: (title: string, content: string): void => {
    console.error(`${title}: ${content}`)
  },
})
dialog satisfies Pick<Dialog, 'showErrorBox'>
