import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { fail, failure, succeed, type Result } from '#shared/result'
import { writeSettled } from '../files/write-settled.ts'

/**
 * Which library this Galley works in: `library-place.json` beside the settings. A file of its own, because settings
 * that cannot be read begin anew, and a library must not.
 */
export interface PlaceFile {
  /** Where the library is; `null`: in the usual folder. */
  readonly folder: string | null
  /** Where it was being moved to when this was written. */
  readonly moving: string | null
  /** Libraries that were opened here, and under which folder of the backups theirs are: '' is that folder itself. */
  readonly known: readonly { readonly folder: string; readonly backups: string }[]
  /** Folders about whose disk the editor has been told. */
  readonly told: readonly string[]
}

export const USUAL_PLACE: PlaceFile = { folder: null, moving: null, known: [], told: [] }

const SCHEMA = z.object({
  folder: z.string().min(1).nullable(),
  moving: z.string().min(1).nullable(),
  known: z.array(z.object({ folder: z.string(), backups: z.string().regex(/^[^/\\]*$/) })),
  told: z.array(z.string()).default([]),
}) satisfies z.ZodType<PlaceFile>

/** What the file says; the usual place when there is none. Fails with library-place-damaged. */
export function readPlaceFile(path: string): Result<PlaceFile> {
  try {
    return succeed(SCHEMA.parse(JSON.parse(readFileSync(path, 'utf8'))))
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    // To guess would be to make an empty library, and to have the editor believe that everything is gone.
    return missing ? succeed(USUAL_PLACE) : fail(failure('library-place-damaged', { path }))
  }
}

/** @throws errors of the file system; then the file is as it was */
export function writePlaceFile(path: string, place: PlaceFile): void {
  mkdirSync(dirname(path), { recursive: true })
  writeSettled(path, `${JSON.stringify(place, null, 2)}\n`)
}
