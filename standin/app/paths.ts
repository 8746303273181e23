import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Where Electron on Linux looks for a named folder; undefined for a name that it does not know. */
export function standardPath(
  name: string,
  appName: string,
  executable: string,
  env: Environment,
): string | undefined {
  const home = homedir()
  const appData = env['XDG_CONFIG_HOME'] ?? join(home, '.config')
  const userFolder = (variable: string, fallback: string): string => {
    const named = env[variable]
    return named !== undefined && isAbsolute(named) ? named : join(home, fallback)
  }
  switch (name) {
    case 'home':
      return home
    case 'appData':
      return appData
    case 'userData':
    case 'sessionData':
      return join(appData, appName)
    case 'logs':
      return join(appData, appName, 'logs')
    case 'crashDumps':
      return join(appData, appName, 'Crashpad')
    case 'temp':
      return tmpdir()
    case 'exe':
    case 'module':
      return executable
    case 'desktop':
      return userFolder('XDG_DESKTOP_DIR', 'Desktop')
    case 'documents':
      return userFolder('XDG_DOCUMENTS_DIR', 'Documents')
    case 'downloads':
      return userFolder('XDG_DOWNLOAD_DIR', 'Downloads')
    case 'music':
      return userFolder('XDG_MUSIC_DIR', 'Music')
    case 'pictures':
      return userFolder('XDG_PICTURES_DIR', 'Pictures')
    case 'videos':
      return userFolder('XDG_VIDEOS_DIR', 'Videos')
    default:
      return undefined
  }
}

/** The language of the desktop as a tag (zh-CN), from the variables that POSIX names, strongest first. */
export function systemLocale(env: Environment): string {
  const set = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  const tag = (set.split(/[.@]/)[0] ?? '').replace('_', '-')
  return tag === '' || tag === 'C' || tag === 'POSIX' ? 'en-US' : tag
}
