import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { USUAL_STYLE } from '#core/fixes/house-style'
import { SETTINGS_SCHEMA } from '#shared/schema/settings'
import type { Settings } from '#shared/settings'
import { BACKUP_RHYTHMS, BACKUP_STORES, USUAL_KEEPING, type KeepingChoices } from '#shared/keeping'
import { USUAL_COLUMNS } from '#shared/library-columns'
import type { WindowPlace } from '../window/window-place.ts'

/** What Galley remembers beside the library: `settings.json` in the user's folder. */
export interface Remembered {
  readonly settings: Settings
  readonly keeping: KeepingChoices
  /** Where the window stood, or `null` before it was ever moved. */
  readonly window: WindowPlace | null
}

export const FIRST_START: Remembered = {
  settings: {
    language: 'system',
    theme: 'system',
    contrast: 'system',
    textSize: 100,
    shortcuts: {},
    panes: {},
    columns: USUAL_COLUMNS,
    deskTime: true,
    rulesOff: [],
    houseStyle: USUAL_STYLE,
  },
  keeping: USUAL_KEEPING,
  window: null,
}

const REMEMBERED_SCHEMA = z.object({
  settings: SETTINGS_SCHEMA,
  keeping: z
    .object({
      rhythm: z.enum(BACKUP_RHYTHMS),
      store: z.enum(BACKUP_STORES),
      backups: z.string().min(1).nullable(),
      second: z.string().min(1).nullable(),
      picturesLimit: z.int().positive().nullable(),
    })
    .default(USUAL_KEEPING),
  window: z
    .object({
      x: z.int(),
      y: z.int(),
      width: z.int().positive(),
      height: z.int().positive(),
      maximised: z.boolean(),
    })
    .nullable(),
}) satisfies z.ZodType<Remembered>

/**
 * Reads the file, or gives the first start's settings when there is none. A file that cannot be understood is
 * kept beside it as `settings.json.damaged`, so that nothing a hand wrote is lost, and Galley starts afresh.
 */
export function readRemembered(path: string): Remembered {
  try {
    return REMEMBERED_SCHEMA.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return FIRST_START
  }
  try {
    renameSync(path, `${path}.damaged`)
  } catch {
    // A folder that may not be written: the file stays where it is, and nothing can overwrite it either.
  }
  return FIRST_START
}

/** Whole or not at all: written beside it, forced to disk, then put in its place. @throws what the file system says */
export function writeRemembered(path: string, remembered: Remembered): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.new`
  const file = openSync(draft, 'w')
  try {
    try {
      writeSync(file, `${JSON.stringify(remembered, null, 2)}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (problem) {
    rmSync(draft, { force: true })
    throw problem
  }
}
