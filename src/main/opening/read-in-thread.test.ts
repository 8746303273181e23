import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ALL_OF_PDF } from '#files/pdf/read-pdf-page'
import { smallPdf } from '#files/pdf/testing/small-pdf'
import { readInThread } from './read-in-thread.ts'

const folder = mkdtempSync(join(tmpdir(), 'galley-thread-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('the thread that reads files', () => {
  it('gives what the reader makes of each', async () => {
    const read = readInThread(new URL('read-worker.ts', import.meta.url))
    const texts = [{ text: 'Harvest in Bend County', x: 40, y: 500, size: 12 }]
    const [text, pdf, missing] = await Promise.all([
      read(put('a.txt', '河湾县'), ALL_OF_PDF),
      read(put('a.pdf', smallPdf([{ texts }])), ALL_OF_PDF),
      read(join(folder, 'none.txt'), ALL_OF_PDF),
    ])
    expect(text).toMatchObject({ ok: true, value: { text: '河湾县', encoding: 'utf-8' } })
    expect(pdf).toMatchObject({ ok: true, value: { text: 'Harvest in Bend County\n', encoding: 'pdf' } })
    expect(missing).toMatchObject({ ok: false, error: { kind: 'file-missing' } })
  })

  it('is left when it hangs or dies, with a sentence, and is replaced for the next file', async () => {
    const hangs = put(
      'hangs.mjs',
      'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => {})',
    )
    const hanging = readInThread(hangs, 50)
    expect(await hanging('/x/慢.pdf', ALL_OF_PDF)).toMatchObject({
      error: { kind: 'file-unreadable', values: { name: '慢.pdf' } },
    })
    const dies = put(
      'dies.mjs',
      'import { parentPort } from "node:worker_threads"; parentPort.on("message", ({ path, number }) => { if (path === "/x/bad") throw new Error("out of memory"); parentPort.postMessage({ number, result: { ok: true, value: path } }) })',
    )
    const dying = readInThread(dies)
    expect(await dying('/x/bad', ALL_OF_PDF)).toMatchObject({
      error: { values: { message: 'out of memory' } },
    })
    expect(await dying('/x/good', ALL_OF_PDF)).toMatchObject({ ok: true, value: '/x/good' })
  })
})
