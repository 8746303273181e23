import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'
import { safeFileName } from '#files/file-name'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { ScanFile } from './scans.ts'

/** Puts a picture that came without a file into one, for as long as it is being read. */
export async function pastedPicture(name: string, bytes: Uint8Array): Promise<Result<ScanFile>> {
  if (bytes.length === 0) return fail(failure('file-empty', { name }))
  try {
    const folder = await mkdtemp(join(tmpdir(), 'galley-picture-'))
    const path = join(folder, safeFileName(parse(name).name, 'png'))
    await writeFile(path, bytes)
    return succeed({
      path,
      pages: null,
      partly: null,
      password: null,
      of: null,
      release: () => void rm(folder, { recursive: true, force: true }),
    })
  } catch (error) {
    return fail(failure('file-unreadable', { name, message: (error as Error).message }))
  }
}
