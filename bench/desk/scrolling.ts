import type { Desk } from '../../e2e/launch.ts'
import { against, report, timingOf } from '../timing.ts'
import { takeLongTasks, watchLongTasks } from './long-tasks.ts'

const TURNS = 60
const STEP = 700
const MOST = 50

/** Turns the wheel over both panes, far down and back, and asks the browser for tasks that were too long. */
export async function scrolling(name: string, { page }: Desk): Promise<void> {
  await watchLongTasks(page)
  for (const pane of ['.source-scroll', '.article-scroll']) {
    await page.locator(pane).hover()
    for (let turn = 0; turn < TURNS; turn++) {
      await page.mouse.wheel(0, turn < (TURNS * 2) / 3 ? STEP : -STEP)
      await page.waitForTimeout(30)
    }
  }
  const long = await takeLongTasks(page)
  const worst = Math.max(0, ...long)
  const figure = `${long.length} tasks over ${MOST} ms, longest ${worst === 0 ? 'below' : worst.toFixed(0)}`
  report(
    `scrolling, ${name}`,
    timingOf(long.length > 0 ? long : [0]),
    against(figure, 'none', long.length === 0),
  )
}
