import type { SyncService } from '#shared/keeping'

/** A disk, or a part of one, and the folder that it is seen at. */
export interface Mount {
  readonly at: string
  /** nfs4, cifs, apfs, smbfs, ntfs …, as the system calls it. */
  readonly type: string
  /** What is mounted: /dev/sdb1, //server/share. */
  readonly from: string
}

/** All that is known of a folder before it is judged. */
export interface PlaceFacts {
  readonly platform: 'darwin' | 'win32' | 'linux'
  /** Absolute, as the system writes it, with links followed. */
  readonly path: string
  readonly home: string
  /** Folders that a program says it keeps in step, by the environment: OneDrive, OneDriveCommercial. */
  readonly synced: readonly { readonly service: SyncService; readonly folder: string }[]
  /** Every mount of the machine; empty where the system tells none. */
  readonly mounts: readonly Mount[]
  /** Mounted devices that can be pulled out, by what is mounted: /dev/sdb1. */
  readonly removable: readonly string[]
  /** Windows: 2 removable, 3 fixed, 4 network, as Win32_LogicalDisk has it; `null`: unknown. */
  readonly driveType: number | null
  /** Names in the folder and in those that it is in: `.dropbox`, `.stfolder`. */
  readonly marks: readonly string[]
}
