import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallDisk {
  readonly folder: string
  /** Takes room away until so many bytes are left, in steps of the file system's blocks. */
  leave(bytes: number): void
  /** Gives back what was taken away. */
  free(): void
}

/** A disk of its own in memory; `null` where none can be mounted: not root, not Linux. */
function mounted(megabytes: number): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'galley-disk-'))
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  if (done.status === 0) return folder
  rmdirSync(folder)
  return null
}

function unmount(folder: string): void {
  spawnSync('umount', [folder])
  rmdirSync(folder)
}

/** Whether tests of a full disk can run here at all. */
export function hasSmallDisks(): boolean {
  const folder = mounted(1)
  if (folder === null) return false
  unmount(folder)
  return true
}

/** Gives the action a disk of so many megabytes and takes it away afterwards. */
export async function onSmallDisk(
  megabytes: number,
  action: (disk: SmallDisk) => void | Promise<void>,
): Promise<void> {
  const folder = mounted(megabytes)
  if (folder === null) throw new Error('no disk could be mounted')
  const filler = join(folder, 'filler')
  try {
    await action({
      folder,
      leave(bytes) {
        const { bavail, bsize } = statfsSync(folder)
        writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)))
      },
      free: () => {
        rmSync(filler, { force: true })
      },
    })
  } finally {
    unmount(folder)
  }
}
