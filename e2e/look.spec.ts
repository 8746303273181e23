import { test, realPage } from './launch.ts'
test('look', async ({ start }) => {
  const d = await start({ pages: [realPage] })
  await d.page.setViewportSize({ width: 1366, height: 768 })
  await d.page.waitForTimeout(500)
  await d.page.screenshot({ path: '/tmp/shots/raw.png' })
  const t = Date.now()
  await d.page.locator('[data-command="clean-page"]').click()
  await d.page.waitForTimeout(800)
  console.log('clean', Date.now() - t)
  await d.page.screenshot({ path: '/tmp/shots/clean.png' })
})
