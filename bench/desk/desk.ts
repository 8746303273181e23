import { existsSync } from 'node:fs'
import type { Desk } from '../../e2e/launch.ts'
import { skipped } from '../timing.ts'
import { PAGES, withCleanPage, type PageName } from './desk-page.ts'
import { inStep, inStepWithPicture } from './in-step.ts'
import { keystrokes } from './keystrokes.ts'
import { memory } from './memory.ts'
import { readingAScan } from './reading-a-scan.ts'
import { scrolling } from './scrolling.ts'
import { switching } from './switching.ts'

type Measure = (name: string, desk: Desk) => Promise<void>

/** What is measured on which page, in this order; an hour's work comes last, for it changes the page. */
const MEASURES: Readonly<Record<PageName, readonly Measure[]>> = {
  sample: [keystrokes, switching, inStep, readingAScan, memory],
  'printed page': [inStepWithPicture],
  'long issue': [keystrokes, switching, inStep, scrolling],
}

/** The desk as it is used: the built app with real key and mouse events, in the runtime that this machine has. */
export async function benchDesk(): Promise<void> {
  for (const { name, file } of PAGES) {
    if (!existsSync(file)) {
      skipped(`desk, ${name}`, 'its page is not in shared')
      continue
    }
    await withCleanPage(file, async (desk) => {
      for (const measure of MEASURES[name]) await measure(name, desk)
    })
  }
}
