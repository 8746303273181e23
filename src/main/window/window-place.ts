/** Where a window stands on the desktop, in display-independent pixels; its size is kept while it is maximised. */
export interface WindowPlace extends Rectangle {
  readonly maximised: boolean
}

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const SMALLEST = { width: 960, height: 600 } as const
const FIRST = { width: 1440, height: 900 } as const

/** Enough of the title bar to take hold of. */
const GRIP = 80

/**
 * Where to put the window: where it stood, as far as that is on a display now (a laptop leaves its dock), else in
 * the middle of the main one.
 *
 * @param displays the work areas, the main one first
 */
export function placeOnDisplays(remembered: WindowPlace | null, displays: readonly Rectangle[]): WindowPlace {
  const [main] = displays
  if (!main) return remembered ?? { x: 0, y: 0, ...FIRST, maximised: false }
  const home = remembered && displays.find((display) => showsGrip(remembered, display))
  const area = home ?? main
  const width = Math.min(remembered?.width ?? FIRST.width, area.width)
  const height = Math.min(remembered?.height ?? FIRST.height, area.height)
  const maximised = remembered?.maximised ?? false
  if (remembered && home) {
    return {
      x: clamp(remembered.x, area.x, area.x + area.width - width),
      y: clamp(remembered.y, area.y, area.y + area.height - height),
      width,
      height,
      maximised,
    }
  }
  const x = area.x + Math.round((area.width - width) / 2)
  const y = area.y + Math.round((area.height - height) / 2)
  return { x, y, width, height, maximised }
}

/** Whether one could see and drag the window's title bar on that display. */
function showsGrip(window: Rectangle, display: Rectangle): boolean {
  const wide = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x)
  return wide >= GRIP && window.y >= display.y - GRIP && window.y <= display.y + display.height - GRIP
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high))
