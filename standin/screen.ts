import type { Display, Screen } from 'electron'
import { StandInEmitter } from './events.ts'
import { guardClass, guardObject } from './not-implemented.ts'

const area = { x: 0, y: 0, width: 1920, height: 1080 }
const size = { width: 1920, height: 1080 }

/** The one screen that headless Chromium is given; a headed one is taken for it too. */
const display = guardObject('display', {
  id: 1,
  label: 'stand-in',
  bounds: area,
  workArea: area,
  size,
  workAreaSize: size,
  scaleFactor: 1,
  rotation: 0,
  internal: false,
})

class StandInScreen extends StandInEmitter {
  constructor() {
    super('screen', [], ['display-added', 'display-removed', 'display-metrics-changed'])
  }
  getPrimaryDisplay(): Display {
    return display as Display
  }
  getAllDisplays(): Display[] {
    return [this.getPrimaryDisplay()]
  }
  getDisplayMatching(): Display {
    return this.getPrimaryDisplay()
  }
  getDisplayNearestPoint(): Display {
    return this.getPrimaryDisplay()
  }
}
guardClass('screen', StandInScreen)

export const screen = new StandInScreen()
screen satisfies Pick<
  Screen,
  'getPrimaryDisplay' | 'getAllDisplays' | 'getDisplayMatching' | 'getDisplayNearestPoint'
>
