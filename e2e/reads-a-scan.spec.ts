import { join } from 'node:path'
import type { Bridge } from '#shared/contract'
import { expect, test, type Desk } from './launch.ts'

const SCAN = join(import.meta.dirname, '../src/ocr/testing/scans/zh-Hans.png')

/** Begins to read a scan over the wire, as the window does, and waits for its end; cancels at the first progress. */
const read = (desk: Desk, cancels: boolean) =>
  desk.page.evaluate(
    async ({ path, cancels }) => {
      const { galley } = window as unknown as { readonly galley: Bridge }
      const told: { readonly event: string; readonly payload: unknown }[] = []
      const events = ['ocr-progress', 'ocr-page', 'ocr-ended']
      let stop: readonly (() => void)[] = []
      const ended = new Promise<void>((resolve) => {
        stop = events.map((event) =>
          galley.on(event, (payload) => {
            told.push({ event, payload })
            const { job } = payload as { readonly job: number }
            if (cancels && event === 'ocr-progress') void galley.call('ocr.cancel', { job })
            if (event === 'ocr-ended') resolve()
          }),
        )
      })
      const request = { path, page: null, language: null, area: null, turnedBy: null, password: null }
      const started = await galley.call('ocr.start', request)
      await ended
      for (const end of stop) end()
      return { started, told }
    },
    { path: SCAN, cancels },
  )

test('a scan is read in a process of its own, told region by region, and the desk stays usable', async ({
  start,
}) => {
  const desk = await start()
  const reading = read(desk, false)
  await expect(desk.page.getByRole('heading', { name: '把版面拖到这里，或者打开样报' })).toBeVisible()
  const { started, told } = await reading
  expect(started).toEqual({ ok: true, value: { job: 1 } })
  expect(told.filter(({ event }) => event === 'ocr-progress').length).toBeGreaterThan(1)
  expect(told.at(-1)).toEqual({ event: 'ocr-ended', payload: { job: 1, failure: null } })
  const page = JSON.stringify(told.find(({ event }) => event === 'ocr-page'))
  expect(page).toContain('今年的收成比去年')
})

test('a scan is left when it is cancelled, and the next is read', async ({ start }) => {
  const desk = await start()
  const { told } = await read(desk, true)
  expect(told.at(-1)?.payload).toMatchObject({ failure: { kind: 'ocr-cancelled' } })
  expect(told.some(({ event }) => event === 'ocr-page')).toBe(false)
  const next = await read(desk, false)
  expect(next.told.at(-1)?.payload).toEqual({ job: 2, failure: null })
})
