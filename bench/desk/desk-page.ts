import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGalley, type Desk } from '../../e2e/launch.ts'
import { SHARED } from '../../eval/pages.ts'

/** The pages that the desk is measured on; those that lie in `../shared` may be absent. */
export const PAGES = [
  { name: 'sample', file: join(SHARED, 'sample/page.txt') },
  { name: 'printed page', file: join(SHARED, 'pages/cn-a-yaowen.pdf') },
  { name: 'long issue', file: firstText(join(SHARED, 'real/en-atlanta-1922-raw')) },
] as const

export type PageName = (typeof PAGES)[number]['name']

function firstText(folder: string): string {
  const name = existsSync(folder) ? readdirSync(folder).find((one) => one.endsWith('.txt')) : undefined
  return join(folder, name ?? 'none.txt')
}

/** Opens a page in the built app, in a library of its own, cleans it, and closes all of it afterwards. */
export async function withCleanPage(file: string, measure: (desk: Desk) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-desk-'))
  const desk = await startGalley(folder, { pages: [file] })
  try {
    await desk.page.setViewportSize({ width: 1366, height: 768 })
    await desk.menu('clean-page')
    await desk.page.locator('.item').first().waitFor({ timeout: 120_000 })
    // The first save of a whole page is no part of what is measured; it begins a moment later.
    await desk.page.waitForTimeout(1000)
    await desk.page.locator('[data-saving="saved"]').waitFor()
    await measure(desk)
  } finally {
    await desk.kill()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
