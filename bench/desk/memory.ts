import type { Desk } from '../../e2e/launch.ts'
import { against } from '../timing.ts'

/** What an editor does in an hour, without the pauses. */
const MINUTES = 60
const KEYS_A_MINUTE = 60
const MOST_TIMES = 1.3

const WORDS = 'the quick brown fox '

/** Heaps of the window and of the main process after an hour's work, against those before it, both collected. */
export async function memory(name: string, desk: Desk): Promise<void> {
  const { page } = desk
  // What is made once and kept (menus, fonts, code) is there before the hour begins.
  for (let minute = 0; minute < 3; minute++) await workAMinute(desk, minute)
  const start = await heaps(desk)
  let acts = 0
  for (let minute = 0; minute < MINUTES; minute++) acts += await workAMinute(desk, minute)
  await page.waitForTimeout(1000)
  const end = await heaps(desk)
  for (const side of ['window', 'main'] as const) {
    const times = end[side] / start[side]
    const figure = `${start[side].toFixed(1)} → ${end[side].toFixed(1)} MB, ${times.toFixed(2)} ×`
    console.log(
      `${`memory of ${side}, ${name}`.padEnd(26)} ${`${acts} acts`.padEnd(33)}` +
        against(figure, `≤ ${MOST_TIMES} ×`, times <= MOST_TIMES),
    )
  }
}

/** Another article, typing, deleting, a new paragraph and its end, undo and redo, a fix now and then; saves go on by themselves. */
async function workAMinute({ page, menu }: Desk, minute: number): Promise<number> {
  await page
    .locator('.item')
    .nth(minute % 7)
    .click()
  const paragraphs = page.locator('.sheet[data-chosen] .text p[data-kind="paragraph"]')
  const count = await paragraphs.count()
  if (count > 0) await paragraphs.nth(minute % count).click()
  let keys = 0
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time++, keys++) await page.keyboard.press(key)
  }
  for (const letter of WORDS.repeat(2)) await press(letter === ' ' ? 'Space' : letter)
  await press('Enter')
  await press('Backspace', KEYS_A_MINUTE - keys)
  for (const command of ['undo', 'undo', 'redo', 'undo']) await menu(command)
  if (minute % 5 === 0) {
    await menu('next-fix')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await menu('undo')
  }
  return keys + 6
}

/** Megabytes that are in use when all that can go is gone. */
async function heaps({ app, page }: Desk): Promise<{ readonly window: number; readonly main: number }> {
  const client = await page.context().newCDPSession(page)
  await client.send('HeapProfiler.enable')
  for (let turn = 0; turn < 3; turn++) await client.send('HeapProfiler.collectGarbage')
  const { usedSize } = (await client.send('Runtime.getHeapUsage')) as { readonly usedSize: number }
  await client.detach()
  const main = await app.evaluate(() => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc')
    const collect = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void
    collect()
    collect()
    return process.memoryUsage().heapUsed
  })
  return { window: usedSize / 2 ** 20, main: main / 2 ** 20 }
}
