import { expect, test } from './launch.ts'

for (const language of ['zh', 'en'] as const)
  test(`what is said of a deed leaves the slip's buttons free at 1366 px (${language})`, async ({
    start,
  }) => {
    const desk = await start({ language })
    const { page } = desk
    await page.setViewportSize({ width: 1366, height: 768 })
    await desk.menu('open-sample')
    await page.locator('.source').waitFor()
    await desk.menu('clean-page')
    const notice = await page.locator('.notice').boundingBox()
    const slip = await page.locator('[data-pane="inspector"]').boundingBox()
    const strip = await page.locator('.fate').boundingBox()
    if (!notice || !slip || !strip) throw new Error('The notice, the slip or the strip is not shown')
    expect(notice.x + notice.width).toBeLessThanOrEqual(slip.x)
    expect(notice.x).toBeGreaterThanOrEqual(strip.x + strip.width)
  })
