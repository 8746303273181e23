/** What the disk of a folder is, as far as it matters to a library in it. */
export type PlaceKind =
  | { readonly kind: 'local' }
  /** On another computer: its locks and its writing are not to be relied on. */
  | { readonly kind: 'network' }
  /** A program copies it elsewhere while it is written; `service` is its own name. */
  | { readonly kind: 'synced'; readonly service: SyncService }
  /** May be pulled out at any time. */
  | { readonly kind: 'removable' }

export const SYNC_SERVICES = [
  'iCloud Drive',
  'OneDrive',
  'Dropbox',
  'Google Drive',
  'Box',
  '坚果云',
  '百度网盘',
  'Syncthing',
  'Nextcloud',
] as const
export type SyncService = (typeof SYNC_SERVICES)[number]

/** How often Galley makes a backup by itself, while it is open. */
export const BACKUP_RHYTHMS = ['often', 'day', 'week'] as const
export type BackupRhythm = (typeof BACKUP_RHYTHMS)[number]
/** How many of its own backups Galley keeps: `backup-rule.ts` says what that is in days, weeks and months. */
export const BACKUP_STORES = ['few', 'usual', 'many'] as const
export type BackupStore = (typeof BACKUP_STORES)[number]

/** How the library is kept, beside the settings of the desk. */
export interface KeepingChoices {
  readonly rhythm: BackupRhythm
  readonly store: BackupStore
  /** `null`: the usual folder. */
  readonly backups: string | null
  /** Another disk, where every backup is written once more; `null`: none. */
  readonly second: string | null
  /** Pictures and scans may take so many MB before it is told; `null`: as many as they like. */
  readonly picturesLimit: number | null
}

export const USUAL_KEEPING: KeepingChoices = {
  rhythm: 'day',
  store: 'usual',
  backups: null,
  second: null,
  picturesLimit: 4000,
}

/** What an editor may choose for the pictures, in MB. */
export const PICTURE_LIMITS = [500, 1000, 2000, 4000, 10_000, 20_000] as const

export type KeepingChange = Partial<Pick<KeepingChoices, 'rhythm' | 'store' | 'picturesLimit'>>

export interface Amount {
  readonly count: number
  readonly bytes: number
}

/** Where the bytes of a library are. */
export interface Space {
  /** The file and its log. */
  readonly total: number
  /** Texts, rows and the full-text index: what is nothing of the following. */
  readonly articles: Amount
  /** Text files, PDFs and XML as they came, without scans. */
  readonly originals: Amount
  /** Scans, and pictures that belong to pages. */
  readonly pictures: Amount
  readonly revisions: Amount
  /** Undo and redo; `count`: steps. */
  readonly history: Amount
  readonly trash: Amount
  /** Taken and not used: at least so much compacting gives back. */
  readonly unused: number
  /** Things in the trash that are older than so many days. */
  readonly old: readonly { readonly days: number; readonly count: number }[]
}

export const TRASH_AGES = [30, 90, 365] as const

/** A folder of backups, and the last one in it. */
export interface BackupPlace {
  readonly folder: string
  /** It was there and is not: its disk is not connected. */
  readonly missing: boolean
  readonly backups: Amount
  /** ISO 8601; every backup was compared with its seals before it got its name. `null`: there is none. */
  readonly latestAt: string | null
}

export interface LibraryAccount {
  readonly folder: string
  readonly place: PlaceKind
  /** GALLEY_LIBRARY says where it is. */
  readonly isFixed: boolean
  /** Bytes free on its disk; `null`: nobody knows. */
  readonly free: number | null
  readonly space: Space
  /** Former libraries that lie beside it: set aside, moved away, of older versions. */
  readonly aside: Amount
  readonly backups: BackupPlace
  readonly second: BackupPlace | null
  readonly choices: KeepingChoices
}

/** What moving to a folder would be. */
export interface MovePlan {
  readonly from: string
  readonly to: string
  readonly place: PlaceKind
  readonly bytes: number
  readonly free: number | null
}

export interface Moved {
  readonly folder: string
  /** The former library's file. */
  readonly aside: string
}

/** Bytes of the library's file. */
export interface Compacted {
  readonly before: number
  readonly after: number
}

/** Something about keeping the library that is told once and interrupts nobody. */
export type KeepingNotice =
  | { readonly kind: 'place'; readonly place: PlaceKind; readonly folder: string }
  | { readonly kind: 'backup-missing'; readonly folder: string }
  | { readonly kind: 'pictures-over'; readonly megabytes: number; readonly limit: number }
