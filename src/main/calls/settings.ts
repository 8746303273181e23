import type { Settings } from '#shared/settings'
import { succeed } from '#shared/result'
import type { SettingsStore } from '../settings/settings.ts'
import type { HandlersOf } from './handlers.ts'

/** @param changed told after a change, so that menu, theme and window follow */
export const settingsHandlers = (
  store: SettingsStore,
  changed: (part: Partial<Settings>) => void,
): HandlersOf<'settings'> => ({
  'settings.read': () => succeed(store.current().settings),
  'settings.change': (part) => {
    const settings = store.change(part)
    changed(part)
    return succeed(settings)
  },
})
