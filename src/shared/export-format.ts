export const EXPORT_FORMATS = ['docx', 'html', 'md', 'txt', 'json'] as const

export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const REPORT_FORMATS = ['html', 'md'] as const satisfies readonly ExportFormat[]

export type ReportFormat = (typeof REPORT_FORMATS)[number]

export interface Exported {
  /** The files that were written, whole. */
  readonly paths: readonly string[]
}
