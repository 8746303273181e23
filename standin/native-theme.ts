import type { NativeTheme } from 'electron'
import type { DevToolsSession } from './chromium/devtools.ts'
import { preventableEvent, StandInEmitter } from './events.ts'
import { guardClass } from './not-implemented.ts'
import { registry } from './windows/registry.ts'

type Source = NativeTheme['themeSource']

class StandInTheme extends StandInEmitter {
  #source: Source = 'system'
  readonly shouldUseHighContrastColors = false
  readonly prefersReducedTransparency = false

  constructor() {
    super('nativeTheme', ['updated'])
  }
  get themeSource(): Source {
    return this.#source
  }
  set themeSource(source: Source) {
    this.#source = source
    for (const { webContents } of registry.all()) {
      webContents
        .whenAttached()
        .then(({ session }) => showTheme(session))
        .catch(() => undefined)
    }
    this.emit('updated', preventableEvent({}))
  }
  /** There is no desktop to follow: `system` is light. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}
guardClass('nativeTheme', StandInTheme)

export const nativeTheme = new StandInTheme()
nativeTheme satisfies Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors'>

/** Tells a page which colours it should prefer. */
export async function showTheme(session: DevToolsSession): Promise<void> {
  const source = nativeTheme.themeSource
  const features = source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: source }]
  await session.send('Emulation.setEmulatedMedia', { features })
}
