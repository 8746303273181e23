import type { Page } from '@playwright/test'
import type { Desk } from '../../e2e/launch.ts'
import { against, p95Of, report, timingOf } from '../timing.ts'

const ROUNDS = 3
const STEPS = 12
const MOST = 16

interface Step {
  /** The frame in which the other side's light is painted; 1 is the frame in which the caret itself is. */
  readonly frame: number
  /** Milliseconds from the browser's time stamp of the event to the end of that frame. */
  readonly took: number
  /** Of these, the frame itself: the rest is the wait for the screen's next one, up to 16.7 ms at 60 Hz. */
  readonly frames: number
}

declare global {
  interface Window {
    steps?: Step[]
    bareFrames?: number[]
  }
}

/**
 * A caret put into one side until the light on the other is painted: from the event to the end of the frame in which
 * it is lit. What the same click costs where nothing is to be done, which is the wait for a frame and the frame
 * itself, is measured in the same run and told beside it: less than that nobody can have on this machine.
 */
export const inStep = (name: string, desk: Desk): Promise<void> =>
  stepsOf(`in step, ${name}`, desk, ['.article-scroll .text p', '.source-scroll .line'])

/** The same with the page's picture beside the text: until the line of the caret is lit in the facsimile. */
export async function inStepWithPicture(name: string, desk: Desk): Promise<void> {
  await desk.menu('source-facsimile')
  await desk.page.locator('.level img').first().waitFor()
  await stepsOf(`picture, ${name}`, desk, ['.article-scroll .text p'])
}

async function stepsOf(title: string, { page }: Desk, sides: readonly string[]): Promise<void> {
  await watchSteps(page)
  const rounds: (readonly Step[])[] = []
  const bare: (readonly number[])[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const targets of sides) {
      await page.locator('.item').nth(round).click()
      for (let at = 0; at < STEPS; at++) {
        const box = await nextInSight(page, targets, at)
        if (box) await page.mouse.click(box.x, box.y)
        await page.waitForTimeout(60)
      }
      rounds.push(await page.evaluate(() => window.steps?.splice(0) ?? []))
    }
    for (let at = 0; at < STEPS; at++) {
      await page.locator('.outline > .head').click()
      await page.waitForTimeout(60)
    }
    bare.push(await page.evaluate(() => window.bareFrames?.splice(0) ?? []))
  }
  report('a bare frame', timingOf(bare.flat()), `p95 ${p95Of(bare).toFixed(1)} ms`)
  const p95 = p95Of(rounds.map((steps) => steps.map(({ took }) => took)))
  const steps = rounds.flat()
  const same = steps.filter(({ frame }) => frame === 1).length
  const figure = `p95 ${p95.toFixed(1)} ms, ${same} of ${steps.length} in the caret's frame`
  report(title, timingOf(steps.map(({ took }) => took)), against(figure, `≤ ${MOST} ms`, p95 <= MOST))
  const alone = p95Of(rounds.map((steps) => steps.map(({ frames }) => frames)))
  report('the frame of it', timingOf(steps.map(({ frames }) => frames)), `p95 ${alone.toFixed(1)} ms`)
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
      return inSight[step % inSight.length]
    },
    [targets, turn] as const,
  )

const watchSteps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const steps: Step[] = (window.steps = [])
    const bareFrames: number[] = (window.bareFrames = [])
    /** What is lit on both sides, told apart well enough to see that it has changed. */
    const lights = (): string => {
      const rows = [...document.querySelectorAll<HTMLElement>('.line[data-lit]')].map(
        (row) => row.dataset['from'],
      )
      const picture = [...document.querySelectorAll<SVGElement>('.light.caret')].map(
        (light) => light.dataset['line'],
      )
      const ranges = [...(CSS.highlights.get('galley-lit') ?? [])].map((range) =>
        range.startContainer.textContent?.slice(0, 40),
      )
      return [...rows, '|', ...picture, '|', ...ranges].join()
    }
    /** The first task behind the frame. */
    const behind = (then: () => void) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = then
      port2.postMessage(null)
    }
    const watch = (act: 'mousedown' | 'click', pane: string, then: (event: Event) => () => void) => {
      window.addEventListener(
        act,
        (event) => {
          if (!(event.target instanceof Element && event.target.closest(pane))) return
          const look = then(event)
          // Behind the desk's own listeners: what they do in the next frame is done before it is asked for.
          window.addEventListener(act, () => requestAnimationFrame(look), { once: true })
        },
        true,
      )
    }
    const follow = ({ timeStamp }: Event) => {
      const before = lights()
      let began = 0
      // Asked before the desk's own listeners ask: the first thing in the frame.
      requestAnimationFrame(() => {
        began = performance.now()
      })
      const look = (frame: number) => {
        // Asked before the frame is drawn: what is lit by then is in it.
        if (lights() !== before)
          behind(() => {
            const ended = performance.now()
            steps.push({ frame, took: ended - timeStamp, frames: ended - began })
          })
        else if (frame < 10)
          requestAnimationFrame(() => {
            look(frame + 1)
          })
      }
      return () => {
        look(1)
      }
    }
    // In the text the press itself puts the caret; a row of the source is chosen when the button comes up.
    watch('mousedown', '.article-scroll', follow)
    watch('click', '.source-scroll', follow)
    watch('click', '.outline > .head', ({ timeStamp }) => () => {
      behind(() => {
        bareFrames.push(performance.now() - timeStamp)
      })
    })
  })
