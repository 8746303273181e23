import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { KeptSource } from '../library/library.ts'

/** A kept original as a file, for readers that want one. */
export interface KeptFile {
  readonly path: string
  readonly release: () => void
}

/** Puts a kept original into a file of its own name, until it is released. */
export async function keptFile({
  name,
  bytes,
}: Pick<KeptSource, 'name' | 'bytes'>): Promise<Result<KeptFile>> {
  try {
    const folder = await mkdtemp(join(tmpdir(), 'galley-reopen-'))
    const path = join(folder, basename(name))
    await writeFile(path, bytes)
    return succeed({ path, release: () => void rm(folder, { recursive: true, force: true }) })
  } catch (error) {
    return fail(failure('file-unreadable', { name, message: (error as Error).message }))
  }
}
