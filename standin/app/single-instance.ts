import { randomUUID } from 'node:crypto'
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { isRunning, processStart } from '../process-alive.ts'

/** What a second start tells the first. */
export interface SecondStart {
  readonly argv: string[]
  readonly workingDirectory: string
  readonly additionalData: unknown
}

/** A lock that is held until it is released. */
export interface HeldLock {
  release(): void
}

/**
 * Electron answers this question at once, so it must be settled without waiting: a lock file that only one
 * process can create names the holder, and a folder beside it takes the messages of later starts.
 * Undefined when another process holds the lock; it has then been told.
 */
export function takeSingleInstanceLock(
  userData: string,
  own: SecondStart,
  heard: (start: SecondStart) => void,
): HeldLock | undefined {
  const lock = join(userData, 'stand-in.lock')
  const inbox = join(userData, 'stand-in-inbox')
  mkdirSync(inbox, { recursive: true })
  while (!createdLock(lock)) {
    if (holderLives(lock)) {
      leaveMessage(inbox, own)
      return undefined
    }
    rmSync(lock, { force: true })
  }
  const read = (): void => {
    for (const start of takeMessages(inbox)) heard(start)
  }
  const watcher = watch(inbox, read)
  watcher.unref()
  read()
  return {
    release() {
      watcher.close()
      rmSync(lock, { force: true })
      rmSync(inbox, { recursive: true, force: true })
    },
  }
}

/** A link is made whole or not at all, so nobody ever reads half a lock. */
function createdLock(lock: string): boolean {
  const written = `${lock}.${randomUUID()}`
  writeFileSync(written, JSON.stringify({ pid: process.pid, start: processStart(process.pid) ?? '' }))
  try {
    linkSync(written, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(written)
  }
}

/** False also for a lock whose holder was killed and whose number another process has by now. */
function holderLives(lock: string): boolean {
  try {
    const { pid, start } = JSON.parse(readFileSync(lock, 'utf8')) as { pid: number; start: string }
    return isRunning(pid) && (processStart(pid) ?? '') === start
  } catch {
    return false
  }
}

function leaveMessage(inbox: string, start: SecondStart): void {
  const file = join(inbox, randomUUID())
  writeFileSync(`${file}.part`, JSON.stringify(start))
  renameSync(`${file}.part`, `${file}.json`)
}

function takeMessages(inbox: string): SecondStart[] {
  const files = readdirSync(inbox).filter((name) => name.endsWith('.json'))
  return files.map((name) => {
    const file = join(inbox, name)
    const start = JSON.parse(readFileSync(file, 'utf8')) as SecondStart
    rmSync(file)
    return start
  })
}
