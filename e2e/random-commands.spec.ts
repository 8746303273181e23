import { expect, test, type Desk } from './launch.ts'

/** Always the same row of numbers from one seed (mulberry32), so that a failure can be seen again. */
function randomFrom(seed: number) {
  let state = seed
  return (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

const COMMANDS = 200
const SEED = 20260401

/** All that the desk shows of the page: it must be the same again. Of the source, as much as there is at its top. */
const shown = async (desk: Desk) => {
  await desk.page.locator('.source-scroll').evaluate(async (pane) => {
    pane.scrollTop = 0
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  })
  return desk.page.evaluate(() => ({
    raw: [...document.querySelectorAll('.raw-text')].map((one) => one.textContent),
    sheets: [...document.querySelectorAll('.sheet [data-block]')].map((one) => one.textContent),
    items: document.querySelectorAll('.item').length,
    ledger: document.querySelector('[data-ledger]')?.textContent,
    source: document.querySelector('.source-scroll')?.textContent,
  }))
}

/** The characters of the page as the ledger tells them: in all, and the sum of its parts. */
const account = (desk: Desk) =>
  desk.page.evaluate(() => {
    const number = (text: string | null | undefined) => Number((text ?? '').replace(/\D/g, ''))
    const parts = [...document.querySelectorAll('[data-part]')].map((one) => number(one.textContent))
    const total = number(document.querySelector('[data-ledger] > span:not(.bar)')?.textContent)
    return { total, sum: parts.reduce((all, one) => all + one, 0) }
  })

test('200 random commands, a restart, then undo to the start gives the raw page again', async ({ start }) => {
  test.setTimeout(240_000)
  const desk = await start()
  const { page } = desk
  await desk.menu('open-sample')
  await page.locator('.raw-text').waitFor()
  const before = await shown(desk)
  const next = randomFrom(SEED)
  const { total } = await account(desk)

  /** The caret somewhere in the text, by a click as a hand would. */
  const somewhere = async () => {
    const blocks = page.locator('.sheet [data-block]')
    const count = await blocks.count()
    if (count === 0) return
    const block = blocks.nth(next(count))
    await block.evaluate((element) => {
      element.scrollIntoView({ block: 'center' })
    })
    const box = await block.boundingBox()
    if (!box) return
    await page.mouse.click(
      box.x + next(Math.max(1, box.width)),
      box.y + Math.min(box.height - 1, 8 + next(40)),
    )
  }
  const keys = (...pressed: string[]) => desk.press(...pressed)
  const inOutline = async (...pressed: string[]) => {
    const items = page.locator('.item')
    const count = await items.count()
    if (count === 0) return
    await items.nth(next(count)).click()
    await keys(...pressed)
  }
  const deeds: readonly (() => Promise<void>)[] = [
    () => keys('ControlOrMeta+Shift+k'),
    () => keys('ControlOrMeta+Shift+j'),
    () => keys('ControlOrMeta+Shift+d'),
    async () => {
      await somewhere()
      await page.keyboard.type(['秋', 'ab ', '，', '𠮷'][next(4)] ?? '')
    },
    async () => {
      await somewhere()
      await keys(['Backspace', 'Delete', 'Enter', 'Shift+Enter'][next(4)] ?? 'Enter')
    },
    async () => {
      await somewhere()
      await keys('Shift+ArrowDown', ['Delete', 'Enter', 'ControlOrMeta+Shift+n'][next(3)] ?? 'Delete')
    },
    async () => {
      await somewhere()
      await keys('ControlOrMeta+Enter')
    },
    async () => {
      await somewhere()
      await keys(['ControlOrMeta+Shift+m', 'ControlOrMeta+Shift+Enter'][next(2)] ?? '')
    },
    async () => {
      await somewhere()
      await keys(['Alt+ArrowUp', 'Alt+ArrowDown'][next(2)] ?? '', 'Alt+ArrowDown')
    },
    async () => {
      await somewhere()
      await keys('ControlOrMeta+Shift+Backspace')
    },
    async () => {
      await somewhere()
      await keys('Shift+ArrowRight', 'Shift+ArrowRight', 'ControlOrMeta+Shift+b', 'ArrowUp', 'Enter')
    },
    async () => {
      await somewhere()
      await keys('ControlOrMeta+Shift+y', 'ArrowDown', ...Array<string>(next(5)).fill('ArrowDown'), 'Enter')
    },
    () => inOutline(['Alt+ArrowUp', 'Alt+ArrowDown'][next(2)] ?? ''),
    () => inOutline('Shift+ArrowDown', 'ControlOrMeta+Shift+u'),
    () => inOutline('Delete'),
    () => keys('ControlOrMeta+Shift+r'),
    () => keys('ControlOrMeta+Shift+f'),
    () => keys('ControlOrMeta+z'),
    () => keys('ControlOrMeta+Shift+z'),
  ]

  await keys('ControlOrMeta+Shift+k')
  for (let at = 1; at < COMMANDS; at++) {
    await deeds[next(deeds.length)]?.()
    if (at % 10 === 0) expect(await account(desk), `after ${at} commands`).toEqual({ total, sum: total })
  }
  expect(await shown(desk)).not.toEqual(before)

  const after = await shown(desk)
  await desk.close()

  const again = await start()
  await again.page.locator('[data-ledger]').waitFor()
  expect(await shown(again)).toEqual(after)
  const notice = again.page.locator('.notice')
  for (let times = 0; times < 2 * COMMANDS + 100; times++) {
    await again.press('ControlOrMeta+z')
    if ((await notice.textContent())?.includes('没有可以撤销的')) break
  }
  await expect(notice).toContainText('没有可以撤销的')
  expect(await shown(again)).toEqual(before)
})
