import { randomUUID } from 'node:crypto'
import { access, constants, copyFile, link, open, realpath, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fail, failure, succeed, type Failure, type Result } from '#shared/result'

export interface WholeFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** replace: a file of that name gives way, once the new one is whole · keep: one that is there is a failure. */
export type WhenThere = 'replace' | 'keep'

/** A file on its way: written beside its target and not yet there. */
interface Waiting {
  readonly target: string
  readonly temporary: string
  /** A copy of what the target holds now, if it is to be replaced. */
  backup: string | null
}

/** Writes a file whole or not at all. */
export const writeWhole = (file: WholeFile, whenThere: WhenThere): Promise<Result<null>> =>
  writeAllWhole([file], whenThere)

/**
 * Writes a set of files, all or none: first every one beside its target and down to the disk, then all take their
 * names. When one cannot, those that have theirs go again (or back to what they replaced).
 */
export async function writeAllWhole(
  files: readonly WholeFile[],
  whenThere: WhenThere,
): Promise<Result<null>> {
  const waiting: Waiting[] = []
  const placed: Waiting[] = []
  let at = ''
  try {
    for (const file of files) {
      at = file.path
      const target = await finalPath(file.path)
      const one: Waiting = { target, temporary: beside(target), backup: null }
      waiting.push(one)
      await writeThrough(one.temporary, file.content)
    }
    for (const one of waiting) {
      at = one.target
      if (whenThere === 'keep') await renameIfFree(one.temporary, one.target)
      else {
        one.backup = await backupOf(one.target)
        await rename(one.temporary, one.target)
      }
      placed.push(one)
    }
    return succeed(null)
  } catch (error) {
    for (const { target, backup } of placed.reverse()) {
      if (backup) await rename(backup, target).catch(() => undefined)
      else await rm(target, { force: true }).catch(() => undefined)
    }
    return fail(failureOfWriting(at, error))
  } finally {
    for (const { temporary, backup } of waiting) {
      await rm(temporary, { force: true }).catch(() => undefined)
      if (backup) await rm(backup, { force: true }).catch(() => undefined)
    }
  }
}

/** Renaming onto a link would replace the link and leave the file that it means as it was. */
const finalPath = (path: string): Promise<string> => realpath(path).catch(() => path)

/** In the same folder, because a rename is only whole within one disk. */
const beside = (target: string): string => join(dirname(target), `.galley-${randomUUID()}.tmp`)

async function writeThrough(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(content)
    // Without this a power cut after the rename can leave an empty file of the right name.
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A hard link fails when the name is taken, in one step; `rename` would replace. Not every disk has them (exFAT). */
async function renameIfFree(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
    return
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' || code === 'ENOSPC') throw error
  }
  const taken = await access(to).then(
    () => true,
    () => false,
  )
  if (taken) throw Object.assign(new Error(`${to} is there already`), { code: 'EEXIST' })
  await rename(from, to)
}

/** A copy of the file that is to be replaced; `null` when there is none. A file that may not be written stays. */
async function backupOf(target: string): Promise<string | null> {
  try {
    await access(target, constants.W_OK)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  const backup = beside(target)
  try {
    await copyFile(target, backup, constants.COPYFILE_EXCL)
    return backup
  } catch (error) {
    await rm(backup, { force: true })
    throw error
  }
}

/** What a user can make of an error while writing: no right, no room, or what the system says. */
export function failureOfWriting(path: string, error: unknown): Failure {
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return failure('target-forbidden', { path })
    case 'ENOSPC':
    case 'EDQUOT':
      return failure('disk-full', { path })
    default:
      return failure('target-failed', { path, message })
  }
}
