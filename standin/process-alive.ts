import { readFileSync } from 'node:fs'

/**
 * When a process began, in clock ticks since the machine did (field 22 of /proc/PID/stat): with it a number
 * that was given to another process later is told apart. Undefined where there is no /proc, or no process.
 */
export function processStart(pid: number): string | undefined {
  try {
    // The second field is a name in brackets that may itself hold blanks and brackets.
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')
      .at(-1)
      ?.split(' ')
    return fields?.[0] === 'Z' ? undefined : fields?.[19]
  } catch {
    return undefined
  }
}

/** True while the process lives; one that has died but was not yet waited for counts as dead. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return process.platform !== 'linux' || processStart(pid) !== undefined
}
