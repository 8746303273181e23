import type { Page } from '@playwright/test'
import type { Desk } from '../../e2e/launch.ts'
import { against, p95Of, report, timingOf } from '../timing.ts'

const ROUNDS = 3
const STEPS = 12
const MOST = 16

interface Step {
  /** The frame in which the other side's light is painted; 1 is the frame in which the caret itself is. */
  readonly frame: number
  /** Milliseconds that the window's main thread was at work between the event and the end of that frame. */
  readonly work: number
}

declare global {
  interface Window {
    steps?: Step[]
  }
}

/**
 * A caret put into one side until the light on the other is painted. What counts is whether both come in one frame:
 * how long the window works for it, without the wait for the screen, and how often it was the caret's own frame.
 */
export async function inStep(name: string, { page }: Desk): Promise<void> {
  await watchSteps(page)
  const rounds: (readonly Step[])[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const targets of ['.article-scroll .text p', '.source-scroll .line'] as const) {
      await page.locator('.item').nth(round).click()
      for (let at = 0; at < STEPS; at++) {
        const box = await nextInSight(page, targets, at)
        if (box) await page.mouse.click(box.x, box.y)
        await page.waitForTimeout(60)
      }
      rounds.push(await page.evaluate(() => window.steps?.splice(0) ?? []))
    }
  }
  const p95 = p95Of(rounds.map((steps) => steps.map(({ work }) => work)))
  const steps = rounds.flat()
  const same = steps.filter(({ frame }) => frame === 1).length
  const figure = `p95 ${p95.toFixed(1)} ms, ${same} of ${steps.length} in the caret's frame`
  report(
    `in step, ${name}`,
    timingOf(steps.map(({ work }) => work)),
    against(figure, `≤ ${MOST} ms`, p95 <= MOST),
  )
}

/** The middle of a target that can be clicked on: another one each time, so that the light has to move. */
const nextInSight = (page: Page, targets: string, turn: number) =>
  page.evaluate(
    ([selector, step]) => {
      const inSight = [...document.querySelectorAll(selector)].flatMap((element) => {
        const box = element.getBoundingClientRect()
        const point = { x: box.left + Math.min(60, box.width / 2), y: box.top + Math.min(12, box.height / 2) }
        return document.elementFromPoint(point.x, point.y)?.closest(selector) === element ? [point] : []
      })
      return inSight[(step * 5) % inSight.length]
    },
    [targets, turn] as const,
  )

const watchSteps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const steps: Step[] = (window.steps = [])
    /** What is lit on both sides, told apart well enough to see that it has changed. */
    const lights = (): string => {
      const rows = [...document.querySelectorAll<HTMLElement>('.line[data-lit]')].map(
        (row) => row.dataset['from'],
      )
      const ranges = [...(CSS.highlights.get('galley-lit') ?? [])].map((range) =>
        range.startContainer.textContent?.slice(0, 40),
      )
      return [...rows, '|', ...ranges].join()
    }
    const soon = (then: () => void) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = then
      port2.postMessage(null)
    }
    window.addEventListener(
      'mousedown',
      () => {
        const before = lights()
        let [last, work, over] = [performance.now(), 0, false]
        // An idle thread answers itself at once; a gap is work.
        const meter = () => {
          const now = performance.now()
          if (now - last > 0.3) work += now - last
          last = now
          if (!over) soon(meter)
        }
        soon(meter)
        const look = (frame: number) => {
          const changed = lights() !== before
          if (!changed && frame < 10)
            requestAnimationFrame(() => {
              look(frame + 1)
            })
          else
            soon(() => {
              over = true
              if (changed) steps.push({ frame, work: work + (performance.now() - last) })
            })
        }
        requestAnimationFrame(() => {
          look(1)
        })
      },
      true,
    )
  })
