import type { Desk } from '../../e2e/launch.ts'
import { against, p95Of, report, timingOf } from '../timing.ts'
import { takePainted, watchPaint } from './paint-probe.ts'

const ROUNDS = 5
const SWITCHES = 12
const MOST = 50

/** From the click on an article in the outline until it is chosen, brought into sight and painted. */
export async function switching(name: string, { page }: Desk): Promise<void> {
  await watchPaint(page, 'click')
  const items = page.locator('.item')
  const count = await items.count()
  const rounds: (readonly number[])[] = []
  for (let turn = 0; turn < ROUNDS * SWITCHES; turn++) {
    // Near and far in turn, the same ones in every run.
    const item = items.nth((turn * 7) % count)
    await item.scrollIntoViewIfNeeded()
    await item.click()
    await page.waitForTimeout(60)
    if (turn % SWITCHES === SWITCHES - 1) rounds.push(await takePainted(page))
  }
  const p95 = p95Of(rounds)
  report(
    `article chosen, ${name}`,
    timingOf(rounds.flat()),
    against(`p95 ${p95.toFixed(1)} ms`, `≤ ${MOST} ms`, p95 <= MOST),
  )
}
