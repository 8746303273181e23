import { mkdirSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning } from '../process-alive.ts'

/** Where Chromium keeps what a page stores. */
export interface Profile {
  readonly folder: string
  /** To be called when Chromium has ended. */
  discard(): void
}

/**
 * As with Electron, the profile lies in the app's own data folder and lasts, so nothing is left in the
 * temporary folder even after SIGKILL. Where the data folder cannot be written, a temporary one serves.
 */
export async function openProfile(sessionData: string): Promise<Profile> {
  const folder = join(sessionData, 'stand-in-chromium')
  try {
    mkdirSync(folder, { recursive: true })
    mkdirSync(join(folder, 'Default'), { recursive: true })
    await formerChromiumEnded(folder)
    return { folder, discard: () => undefined }
  } catch {
    const temporary = mkdtempSync(join(tmpdir(), 'stand-in-chromium-'))
    return {
      folder: temporary,
      discard: () => {
        rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
      },
    }
  }
}

/**
 * After a kill of the host its Chromium needs a moment to notice; a new one started meanwhile on the same
 * profile would hand its window to the old one and end. Chromium's lock is a link named host-pid.
 */
async function formerChromiumEnded(profile: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const pid = lockHolder(profile)
    if (pid === undefined || !isRunning(pid)) return
    await sleep(50)
  }
}

function lockHolder(profile: string): number | undefined {
  try {
    const pid = Number(/-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock')))?.[1])
    return Number.isInteger(pid) ? pid : undefined
  } catch {
    return undefined
  }
}
