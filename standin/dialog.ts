import type { Dialog, MessageBoxOptions, OpenDialogReturnValue, SaveDialogReturnValue } from 'electron'
import { say } from './context.ts'
import { guardObject } from './not-implemented.ts'

const instead = (what: string): void => {
  say(`${what} would open here; dialogs do not show in the stand-in, so it answers “cancelled”`)
}

/** A test puts its own functions in place of these; by themselves they answer as if somebody had cancelled. */
export const dialog = guardObject('dialog', {
  showOpenDialog: (..._args: unknown[]): Promise<OpenDialogReturnValue> => {
    instead('an open dialog')
    return Promise.resolve({ canceled: true, filePaths: [] })
  },
  showSaveDialog: (..._args: unknown[]): Promise<SaveDialogReturnValue> => {
    instead('a save dialog')
    return Promise.resolve({ canceled: true, filePath: '' })
  },
  showMessageBox: (...args: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> => {
    const options = args.at(-1) as MessageBoxOptions
    instead(`a message box (“${options.message}”)`)
    // Escape on a desktop: the button named for it, or else the first.
    return Promise.resolve({ response: options.cancelId ?? 0, checkboxChecked: false })
  },
  showErrorBox: (title: string, content: string): void => {
    console.error(`${title}: ${content}`)
  },
})
dialog satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>
