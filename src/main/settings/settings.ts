import type { Settings } from '#shared/settings'
import type { KeepingChoices } from '#shared/keeping'
import type { WindowPlace } from '../window/window-place.ts'
import { readRemembered, writeRemembered, type Remembered } from './settings-file.ts'

/** What Galley remembers, in memory and on disk. */
export interface SettingsStore {
  readonly current: () => Remembered
  readonly change: (part: Partial<Settings>) => Settings
  readonly changeKeeping: (part: Partial<KeepingChoices>) => void
  readonly rememberWindow: (place: WindowPlace) => void
}

/**
 * Opens `settings.json`. A change holds at once; when it cannot be written it still holds for this session and
 * `report` is told, because nobody should be kept from working by a theme that cannot be remembered.
 */
export function openSettings(path: string, report: (problem: unknown) => void): SettingsStore {
  let remembered = readRemembered(path)
  const keep = (next: Remembered): void => {
    remembered = next
    try {
      writeRemembered(path, next)
    } catch (problem) {
      report(problem)
    }
  }
  return {
    current: () => remembered,
    change(part) {
      keep({ ...remembered, settings: { ...remembered.settings, ...part } })
      return remembered.settings
    },
    changeKeeping: (part) => keep({ ...remembered, keeping: { ...remembered.keeping, ...part } }),
    rememberWindow: (window) => keep({ ...remembered, window }),
  }
}
