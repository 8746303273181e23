import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Desk } from '../../e2e/launch.ts'
import { SHARED } from '../../eval/pages.ts'
import { against, report, skipped, timingOf } from '../timing.ts'
import { takeLongTasks, watchLongTasks } from './long-tasks.ts'

const SCAN = join(SHARED, 'pages/cn-a-yaowen.png')
const MOST = 50
/** Milliseconds between two keys, as fast as a hand writes for long. */
const KEY = 150
const BARE_KEYS = 60
const READ_WITHIN = 120_000

/** Types on while a scan is read behind the desk, and asks the browser for tasks that were too long; before it, the same without a scan. */
export async function readingAScan(name: string, desk: Desk): Promise<void> {
  if (!existsSync(SCAN)) {
    skipped(`a scan beside ${name}`, 'shared/pages has no pictures')
    return
  }
  const { page } = desk
  await page.locator('.article-scroll .text p').nth(3).click()
  await watchLongTasks(page)
  const type = async () => {
    await page.keyboard.type('稿')
    await page.waitForTimeout(KEY)
  }
  for (let key = 0; key < BARE_KEYS; key++) await type()
  const bare = await takeLongTasks(page)

  await desk.answerOpenDialog(SCAN)
  await desk.menu('open-page')
  await page.locator('.scan').waitFor()
  const begun = performance.now()
  while ((await page.locator('.scan').count()) > 0 && performance.now() - begun < READ_WITHIN) await type()
  const long = await takeLongTasks(page)
  const told = (tasks: readonly number[]) =>
    tasks.length === 0 ? 'none' : `${tasks.length}, longest ${Math.max(...tasks).toFixed(0)} ms`
  report(
    `a scan beside ${name}`,
    timingOf(long.length > 0 ? long : [0]),
    against(
      `tasks over ${MOST} ms while it is read: ${told(long)}; without a scan: ${told(bare)}`,
      'none',
      long.length === 0,
    ),
  )
}
