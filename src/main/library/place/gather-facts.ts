import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, parse } from 'node:path'
import { promisify } from 'node:util'
import { mountsOfMount, mountsOfMountinfo } from './mounts.ts'
import type { Mount, PlaceFacts } from './place-facts.ts'

const run = promisify(execFile)
/** A disk that does not answer shall not hold up anybody. */
const PATIENCE_MS = 4000

/** Asks the system about a folder, which need not be there yet. What cannot be found out is left out. */
export async function gatherFacts(folder: string): Promise<PlaceFacts> {
  const path = existing(folder)
  const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'
  const mounts = await mountsOf(platform)
  return {
    platform,
    path,
    home: homedir(),
    synced: ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].flatMap((name) => {
      const at = process.env[name]
      return at ? [{ service: 'OneDrive' as const, folder: at }] : []
    }),
    mounts,
    removable: platform === 'win32' ? [] : await removableOf(platform, mounts, path),
    driveType: platform === 'win32' ? await driveTypeOf(path) : null,
    marks: marksAbove(path),
  }
}

/** The folder itself with links followed, or the nearest one above it that is there and the rest of the way. */
function existing(folder: string): string {
  if (existsSync(folder)) return realpathSync.native(folder)
  const above = dirname(folder)
  return above === folder ? folder : join(existing(above), basename(folder))
}

async function mountsOf(platform: PlaceFacts['platform']): Promise<readonly Mount[]> {
  try {
    if (platform === 'linux') return mountsOfMountinfo(readFileSync('/proc/self/mountinfo', 'utf8'))
    if (platform === 'darwin')
      return mountsOfMount((await run('/sbin/mount', { timeout: PATIENCE_MS })).stdout)
  } catch {
    // Nobody can tell.
  }
  return []
}

async function removableOf(
  platform: 'darwin' | 'linux',
  mounts: readonly Mount[],
  path: string,
): Promise<readonly string[]> {
  const devices = mounts.filter(({ at, from }) => from.startsWith('/dev/') && path.startsWith(at))
  if (platform === 'linux') return devices.filter(({ from }) => isRemovableDisk(from)).map(({ from }) => from)
  const found = await Promise.all(
    devices
      .filter(({ at }) => at.startsWith('/Volumes/'))
      .map(async ({ from }) => {
        try {
          const { stdout } = await run('/usr/sbin/diskutil', ['info', from], { timeout: PATIENCE_MS })
          return /(Device Location:\s+External|Ejectable:\s+Yes|Removable Media:\s+Removable)/.test(stdout)
            ? [from]
            : []
        } catch {
          return []
        }
      }),
  )
  return found.flat()
}

/** /dev/sdb1 is a part of sdb, and sdb says whether it can be taken out. */
function isRemovableDisk(device: string): boolean {
  const name = basename(device)
  const disk = existsSync(`/sys/class/block/${name}/partition`)
    ? basename(dirname(realpathSync(`/sys/class/block/${name}`)))
    : name
  try {
    return readFileSync(`/sys/class/block/${disk}/removable`, 'utf8').trim() === '1'
  } catch {
    return false
  }
}

async function driveTypeOf(path: string): Promise<number | null> {
  const drive = /^[a-z]:/i.exec(parse(path).root)?.[0]
  if (drive === undefined) return null
  try {
    const asked = `(Get-CimInstance Win32_LogicalDisk -Filter "DeviceID='${drive.toUpperCase()}'").DriveType`
    const { stdout } = await run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', asked], {
      timeout: PATIENCE_MS,
      windowsHide: true,
    })
    const type = Number(stdout.trim())
    return Number.isInteger(type) && stdout.trim() !== '' ? type : null
  } catch {
    return null
  }
}

/** Programs leave their marks at the top of what they keep in step. */
function marksAbove(path: string): readonly string[] {
  const folders: string[] = []
  for (let at = path; ; at = dirname(at)) {
    folders.push(at)
    if (dirname(at) === at) break
  }
  return folders.flatMap((folder) => {
    try {
      return readdirSync(folder).filter((name) => name.startsWith('.'))
    } catch {
      return []
    }
  })
}
