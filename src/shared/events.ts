import type { PageId } from '#core/source/page'
import type { ExportProgress } from './bulk.ts'
import type { DeskCommand } from './commands.ts'
import type { KeepingNotice } from './keeping.ts'
import type { OcrJobId, OcrProgress, PageRead } from './ocr.ts'
import type { Failure } from './result.ts'
import type { RegionProgress } from './regions.ts'
import type { ScanEnded, ScanProgress } from './scans.ts'
import type { PdfQuestion } from './opened-page.ts'
import type { LibraryJob } from './library-job.ts'
import type { Language, Settings } from './settings.ts'

/** What the main process tells the window. */
export interface Events {
  /** A menu item or its shortcut. */
  command: { readonly command: DeskCommand }
  /** A second start, a file opened from the desktop: open this. */
  'open-path': { readonly path: string }
  /** A recent page was chosen in the menu. */
  'reopen-page': { readonly page: PageId }
  /** The window is about to close: store what is not stored yet, then call `app.mayClose`. */
  closing: Readonly<Record<string, never>>
  'ocr-progress': { readonly job: OcrJobId; readonly progress: OcrProgress }
  /** A page of a job was read or failed; each is told before the job ends. */
  'ocr-page': { readonly job: OcrJobId; readonly page: PageRead }
  /** A job is over; nothing of it follows. `failure` is why not all of it was read, `null` when it was. */
  'ocr-ended': { readonly job: OcrJobId; readonly failure: Failure | null }
  /** A PDF is locked or very long. */
  'pdf-asks': PdfQuestion
  'scan-progress': ScanProgress
  'region-progress': RegionProgress
  'scan-ended': ScanEnded
  /** How far an export of several articles is; `null` when it ended. */
  'export-progress': { readonly progress: ExportProgress | null }
  /** How far a long job on the library is; `null` when it ended. */
  'library-job': { readonly job: LibraryJob | null }
  /** The weekly check found that the library is not as it was written. */
  'library-damaged': Readonly<Record<string, never>>
  'keeping-notice': KeepingNotice
  'settings-changed': { readonly settings: Settings; readonly language: Language; readonly dark: boolean }
}

/** Every event by name: the preload script lets no other through. */
export const EVENT_NAMES = [
  'command',
  'open-path',
  'reopen-page',
  'closing',
  'ocr-progress',
  'ocr-page',
  'ocr-ended',
  'pdf-asks',
  'scan-progress',
  'region-progress',
  'scan-ended',
  'export-progress',
  'library-job',
  'library-damaged',
  'keeping-notice',
  'settings-changed',
] as const satisfies readonly EventName[]

export type EventName = keyof Events
