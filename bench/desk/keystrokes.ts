import type { Locator, Page } from '@playwright/test'
import type { Desk } from '../../e2e/launch.ts'
import { against, middle, p95Of, report, timingOf } from '../timing.ts'
import { openBareWindow, type Setting } from './bare-window.ts'
import { takePainted, watchPaint } from './paint-probe.ts'

const ROUNDS = 12
const KEYS = 20
/** A fast typist's, in milliseconds. */
const BETWEEN_KEYS = 50
const MOST_TIMES = 1.5

interface Side {
  readonly page: Page
  readonly paragraph: Locator
  readonly rounds: (readonly number[])[]
}

/**
 * Keystroke to paint in the longest article of the page, against a bare Lexical editor with the same paragraphs in a
 * window of the same browser. Machines are noisy: the two are typed in turn, round by round, so that what disturbs
 * one disturbs the other. The figure is the middle one of the rounds' ratios, each of two 95th percentiles.
 */
export async function keystrokes(name: string, desk: Desk): Promise<void> {
  const { page } = desk
  const { article, at, ...setting } = await longestArticle(page)
  const bare = await openBareWindow(desk, setting)
  const own = page.locator(`.sheet[data-article="${article}"] .text p`).nth(at)
  const ours: Side = { page, paragraph: own, rounds: [] }
  const bares: Side = { page: bare, paragraph: bare.locator('p').nth(at), rounds: [] }
  for (const side of [bares, ours]) {
    await watchPaint(side.page, 'keydown')
    await side.page.bringToFront()
    await side.paragraph.click()
  }
  for (let round = 0; round <= ROUNDS; round++) {
    for (const side of [bares, ours]) {
      await side.page.bringToFront()
      const painted = await typed(side.page)
      // The first round warms both.
      if (round > 0) side.rounds.push(painted)
    }
  }
  const times = middle(ours.rounds.map((round, at) => p95Of([round]) / p95Of([bares.rounds[at] ?? []])))
  report('key, bare editor', timingOf(bares.rounds.flat()), `p95 ${p95Of(bares.rounds).toFixed(1)} ms`)
  const figure = `p95 ${p95Of(ours.rounds).toFixed(1)} ms, ${times.toFixed(2)} × bare`
  report(
    `key, ${name}`,
    timingOf(ours.rounds.flat()),
    against(figure, `≤ ${MOST_TIMES} ×`, times <= MOST_TIMES),
  )
  await desk.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.getTitle() === 'bare')
      ?.destroy()
  })
  await page.bringToFront()
}

async function typed(page: Page): Promise<readonly number[]> {
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('e')
    await page.waitForTimeout(BETWEEN_KEYS)
  }
  return takePainted(page)
}

/** Where most text has to be laid out, and its longest paragraph. */
const longestArticle = (page: Page): Promise<Setting & { readonly article: string; readonly at: number }> =>
  page.evaluate(() => {
    const length = (element: Element): number => element.textContent.length
    const longest = <E extends Element>(elements: readonly E[]): E =>
      elements.reduce((best, one) => (length(one) > length(best) ? one : best))
    const text = longest([...document.querySelectorAll('.sheet .text')])
    text.scrollIntoView({ block: 'center' })
    const paragraphs = [...text.querySelectorAll('p')]
    const paragraph = longest(paragraphs)
    const { width, font } = getComputedStyle(paragraph)
    return {
      article: text.closest<HTMLElement>('[data-article]')?.dataset['article'] ?? '',
      at: paragraphs.indexOf(paragraph),
      width,
      font,
      paragraphs: paragraphs.map((one) => one.textContent),
    }
  })
