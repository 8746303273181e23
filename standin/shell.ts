import type { Shell } from 'electron'
import { say } from './context.ts'
import { guardObject } from './not-implemented.ts'

/** Nothing outside the stand-in is started; a line says what a desktop would have done. */
export const shell = guardObject('shell', {
  openExternal: (url: string): Promise<void> => {
    say(`a browser would open ${url}`)
    return Promise.resolve()
  },
  openPath: (path: string): Promise<string> => {
    say(`${path} would open`)
    return Promise.resolve('')
  },
  showItemInFolder: (path: string): void => {
    say(`a file manager would show ${path}`)
  },
  beep: (): void => {
    say('a beep')
  },
})
shell satisfies Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'>
