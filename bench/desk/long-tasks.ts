import type { Page } from '@playwright/test'

declare global {
  interface Window {
    longTasks?: number[]
  }
}

/** Notes the milliseconds of every task of the window that takes more than 50; the browser's own measure. */
export const watchLongTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const tasks: number[] = (window.longTasks = [])
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration))
    }).observe({ type: 'longtask' })
  })

/** What was noted since the last time. */
export async function takeLongTasks(page: Page): Promise<readonly number[]> {
  // The browser tells of a task a moment behind it.
  await page.waitForTimeout(200)
  return page.evaluate(() => window.longTasks?.splice(0) ?? [])
}
