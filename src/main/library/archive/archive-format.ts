/** The name of the form that is written and read, with its version: docs/library-archive.md describes it. */
export const ARCHIVE_FORMAT = 'galley-library/1'

/** `library.json`, written last: a folder without it is not a whole archive. */
export interface Manifest {
  readonly format: typeof ARCHIVE_FORMAT
  /** The version of the library's tables that the rows are of. */
  readonly version: number
  /** ISO 8601, UTC. */
  readonly exportedAt: string
  /** In the order in which they are read: those first that others refer to. */
  readonly tables: readonly ArchivedTable[]
}

export interface ArchivedTable {
  readonly name: string
  readonly rows: number
  /** Of the file `<name>.jsonl`, in hexadecimal. */
  readonly sha256: string
}

export const MANIFEST = 'library.json'

export const fileOfTable = (name: string): string => `${name}.jsonl`

/** Bytes are files of their own; a row says which: `{"file": "originals/ab/ab12…"}`. */
export interface FileValue {
  readonly file: string
}

/** Many files in one folder are slow on every system, so two characters of the digest part them. */
export const originalPath = (sha256: string): string => `originals/${sha256.slice(0, 2)}/${sha256}`

const ORIGINAL = /^originals\/[0-9a-f]{2}\/[0-9a-f]{64}$/

/** Nothing but an original's path: an archive from elsewhere shall not name other files of this machine. */
export const isOriginalPath = (path: string): boolean => ORIGINAL.test(path)
