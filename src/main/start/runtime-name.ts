/** “Electron 45.4.1”, or the stand-in and its Chromium. */
export const runtimeName = (versions: Readonly<Record<string, string | undefined>>): string =>
  versions['standin'] !== undefined
    ? `stand-in ${versions['standin']}, Chromium ${versions['chrome'] ?? '?'}`
    : `Electron ${versions['electron'] ?? '?'}`
