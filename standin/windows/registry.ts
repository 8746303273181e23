import type { StandInWindow } from './browser-window.ts'

/** The open windows in the order of their making, and the one that has the focus. */
const windows = new Map<number, StandInWindow>()
let focused: StandInWindow | undefined

export const registry = {
  add(window: StandInWindow): void {
    windows.set(window.id, window)
    focused ??= window
  },
  remove(window: StandInWindow): void {
    windows.delete(window.id)
    if (focused === window) focused = [...windows.values()].at(-1)
  },
  focus(window: StandInWindow): void {
    focused = window
  },
  all: (): StandInWindow[] => [...windows.values()],
  byId: (id: number): StandInWindow | undefined => windows.get(id),
  byTarget: (targetId: string): StandInWindow | undefined =>
    [...windows.values()].find((window) => window.webContents.targetId === targetId),
  focused: (): StandInWindow | undefined => focused,
}
