import type { Chromium } from './chromium/launch.ts'

/** The app that runs on the stand-in, as its package.json describes it. */
export interface AppManifest {
  readonly name: string
  readonly productName?: string
  readonly version?: string
  readonly main?: string
}

/**
 * What the host learns step by step while it starts. One process runs one app, as with Electron's
 * executable, so this is the process's own state.
 */
export const host = {
  appPath: process.cwd(),
  manifest: { name: 'app' } as AppManifest,
  /** The executable that the app sees as its own. */
  executable: process.execPath,
  headed: false,
  chromium: undefined as Chromium | undefined,
}

/** For everything that happens after `ready`, when Chromium surely runs. */
export function runningChromium(): Chromium {
  if (!host.chromium) throw new Error('stand-in: Chromium does not run before the app is ready')
  return host.chromium
}

/** One line that says what a desktop would have shown here. */
export function say(sentence: string): void {
  console.error(`[stand-in] ${sentence}`)
}
