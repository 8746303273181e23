import { reportHtml, reportMarkdown, type ReportText } from '#core/export/report'
import type { Exported, ReportFormat } from '#shared/export-format'
import { succeed, type Result } from '#shared/result'
import { writeWhole } from './write-whole.ts'

/** Writes a report where the editor said, whole; a file of that name is replaced, as the dialog has asked. */
export async function exportReport(
  report: ReportText,
  format: ReportFormat,
  path: string,
): Promise<Result<Exported>> {
  const content = format === 'html' ? reportHtml(report) : reportMarkdown(report)
  const written = await writeWhole({ path, content }, 'replace')
  return written.ok ? succeed({ paths: [path] }) : written
}
