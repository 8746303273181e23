import { join, resolve } from 'node:path'

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
}

/** As the desk is called in the system's folders: `productName` of package.json. */
const NAME = 'Galley'

/** Galley's own folder, as the desk has it from Electron. @see https://www.electronjs.org/docs/latest/api/app#appgetpathname */
export function ownFolder({ env, platform, home }: Surroundings): string {
  const chosen = env['GALLEY_USER_DATA']
  if (chosen) return resolve(chosen)
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', NAME)
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), NAME)
    default:
      return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), NAME)
  }
}
