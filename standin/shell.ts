import type { Screen, Shell } from 'electron'
import { say } from './context.ts'
import { StandInEmitter } from './events.ts'
import { guardClass, guardObject } from './not-implemented.ts'

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
})
shell satisfies Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>

let copied = { text: '', html: '' }

/** A clipboard of the host's own: pages use Chromium's. */
export const clipboard = guardObject('clipboard', {
  readText: (): string => copied.text,
  readHTML: (): string => copied.html,
  writeText: (text: string): void => {
    copied = { text, html: '' }
  },
  write: (data: { text?: string; html?: string }): void => {
    copied = { text: data.text ?? '', html: data.html ?? '' }
  },
  clear: (): void => {
    copied = { text: '', html: '' }
  },
})

const area = { x: 0, y: 0, width: 1920, height: 1080 }
const display = { id: 1, bounds: area, workArea: area, size: area, workAreaSize: area, scaleFactor: 1 }

class StandInScreen extends StandInEmitter {
  constructor() {
    super('screen', [], ['display-added', 'display-removed', 'display-metrics-changed'])
  }
  getPrimaryDisplay(): typeof display {
    return display
  }
  getAllDisplays(): (typeof display)[] {
    return [display]
  }
  getDisplayMatching(): typeof display {
    return display
  }
}
guardClass('screen', StandInScreen)

export const screen = new StandInScreen()
screen satisfies Record<
  keyof Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays' | 'getDisplayMatching'>,
  unknown
>
