import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scannedText } from '#core/import/scanned-text'
import { ocrHost, type ReaderProcess } from '#ocr/job/host'
import { childReader } from './child-reader.ts'

const OCR = join(import.meta.dirname, '../../ocr')
const request = {
  path: join(OCR, 'testing/scans/zh-Hans.png'),
  page: null,
  language: null,
  area: null,
  turnedBy: null,
  password: null,
}
const start = (): ReaderProcess => childReader(join(OCR, 'reader.ts'))
const quiet = (): void => undefined

describe('the process that reads scans for the command', { timeout: 120_000 }, () => {
  it('reads one and tells how far it is', async () => {
    const host = ocrHost(start)
    const told: number[] = []
    const read = await host.read(request, new AbortController().signal, ({ done }) => told.push(done))
    host.close()
    if (!read.ok) throw new Error(read.error.kind)
    const [page] = read.value
    expect(page?.result.ok && scannedText([{ page: 0, scan: page.result.value }]).text).toContain(
      '今年的收成比去年',
    )
    expect(told.length).toBeGreaterThan(1)
  })

  it('fails the job when it is killed, and is replaced for the next', async () => {
    const started: ReaderProcess[] = []
    const host = ocrHost(() => {
      const reader = start()
      started.push(reader)
      return reader
    })
    const killed = host.read(request, new AbortController().signal, quiet)
    started[0]?.end()
    expect(await killed).toMatchObject({ ok: false, error: { kind: 'ocr-failed' } })
    expect((await host.read(request, new AbortController().signal, quiet)).ok).toBe(true)
    expect(started).toHaveLength(2)
    host.close()
  })

  it('stops when it is cancelled', async () => {
    const host = ocrHost(start)
    const cancel = new AbortController()
    const read = host.read(request, cancel.signal, () => cancel.abort())
    expect(await read).toMatchObject({ ok: false, error: { kind: 'ocr-cancelled' } })
    host.close()
  })
})
