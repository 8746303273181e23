import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { scannedText } from '#core/import/scanned-text'
import { linesOfScan, type ScannedPage } from '#core/source/scanned-page'
import { lazyEngines } from './engines.ts'
import { readPictureFile } from './job/read-file.ts'
import type { OcrProgress, OcrRequest, PageRead } from '#shared/ocr'

const SCANS = join(import.meta.dirname, 'testing/scans')
const engines = lazyEngines()
const folder = mkdtempSync(join(tmpdir(), 'galley-ocr-'))
afterAll(async () => {
  await engines.release()
  rmSync(folder, { recursive: true, force: true })
})

async function read(path: string, wishes: Partial<OcrRequest> = {}, signal = new AbortController().signal) {
  const pages: PageRead[] = []
  const progress: OcrProgress[] = []
  const request = { path, page: null, language: null, area: null, turnedBy: null, password: null, ...wishes }
  const failed = await readPictureFile(request, engines, signal, {
    page: (page) => pages.push(page),
    progress: (each) => progress.push(each),
  })
  return { failed, pages, progress }
}

async function readScan(name: string, wishes: Partial<OcrRequest> = {}): Promise<ScannedPage> {
  const { failed, pages } = await read(join(SCANS, `${name}.png`), wishes)
  const [first] = pages
  if (failed || !first?.result.ok) throw new Error(JSON.stringify(failed ?? first))
  return first.result.value
}

describe('a scan', { timeout: 120_000 }, () => {
  it('in simplified Chinese is read column by column without a fault, and known for what it is', async () => {
    const page = await readScan('zh-Hans')
    expect(page.language).toBe('zh-Hans')
    expect(scannedText([{ page: 0, scan: page }]).text.replaceAll('\n', '')).toBe(
      '入秋以来，河湾县各乡镇抢抓晴好天气，组织农机手日夜抢收，稻谷颗粒归仓。' +
        '“今年的收成比去年还好！”种粮大户林小满说，他家的86亩水稻平均亩产1180斤。',
    )
  })

  it('has a box and a confidence for every character, each inside its line and after the one before', async () => {
    const lines = linesOfScan(await readScan('zh-Hans', { language: 'zh-Hans' }))
    for (const { box, characters } of lines) {
      const middles = characters.map((each) => each.box.left + each.box.width / 2)
      expect([...middles].sort((a, b) => a - b)).toEqual(middles)
      expect(middles.every((middle) => middle > box.left && middle < box.left + box.width)).toBe(true)
      expect(characters.every(({ confidence }) => confidence > 0.5 && confidence <= 1)).toBe(true)
    }
  })

  it('in English keeps its hyphens and quotation marks, and is known for what it is', async () => {
    const page = await readScan('en')
    expect(page.language).toBe('en')
    const text = scannedText([{ page: 0, scan: page }]).text
    expect(text).toContain('The harvest in Bend\nCounty is nearly in.')
    expect(text).toContain('“It is the best year we')
    expect(text).toContain('well-known mill')
  })

  it.each([
    ['zh-Hant', 'across'],
    ['zh-Hant-vertical', 'down'],
  ] as const)('in traditional Chinese is known for what it is: %s', async (language, runs) => {
    const page = await readScan(language)
    expect(page.language).toBe(language)
    const lines = linesOfScan(page)
    expect(lines.filter((line) => line.runs === runs).length).toBeGreaterThan(lines.length / 2)
    // Tesseract errs in some characters of a hundred; most of a sentence must be there, in its order.
    expect(scannedText([{ page: 0, scan: page }]).text.replace(/\s/g, '')).toMatch(
      /以來.*河灣縣各鄉鎮.*搶收.*這幾天從早到.*有人在田裡工作/s,
    )
  })

  it('is read in one area alone, in the places of the whole page', async () => {
    const whole = linesOfScan(await readScan('zh-Hans', { language: 'zh-Hans' }))
    const wanted = whole.find(({ text }) => text.includes('86亩'))
    if (!wanted) throw new Error('the line was not read')
    const { left, top, width, height } = wanted.box
    const area = { left: left - 8, top: top - 4, width: width + 16, height: height + 8 }
    const page = await readScan('zh-Hans', { language: 'zh-Hans', area, turnedBy: 0 })
    const [line] = linesOfScan(page)
    expect(line?.text).toBe(wanted.text)
    expect(Math.abs((line?.box.left ?? 0) - left)).toBeLessThan(10)
    expect(Math.abs((line?.box.top ?? 0) - top)).toBeLessThan(10)
  })

  it('tells its regions as they are read', async () => {
    const { progress } = await read(join(SCANS, 'zh-Hans.png'), { language: 'zh-Hans' })
    expect(progress[0]).toMatchObject({ done: 0, region: null })
    expect(progress.map(({ done }) => done)).toEqual(progress.map((_, index) => index))
    expect(progress.at(-1)?.done).toBe(progress.at(-1)?.of)
    expect(progress.flatMap(({ region }) => region?.lines ?? []).length).toBeGreaterThan(5)
  })

  it('is left as soon as it is cancelled', async () => {
    const cancel = new AbortController()
    const path = join(SCANS, 'zh-Hans.png')
    cancel.abort()
    expect(await read(path, {}, cancel.signal)).toMatchObject({
      failed: { kind: 'ocr-cancelled', values: { name: 'zh-Hans.png' } },
      pages: [],
    })
  })

  it('that is not there, is empty, no picture, or blank fails with its own kind', async () => {
    const put = (name: string, content: string): string => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    }
    expect((await read(join(folder, 'none.png'))).failed?.kind).toBe('file-missing')
    expect((await read(put('empty.png', ''))).failed?.kind).toBe('file-empty')
    expect((await read(put('text.png', 'no picture'))).failed?.kind).toBe('picture-unsupported')
    const cut = readFileSync(join(SCANS, 'en.png')).subarray(0, 3000)
    writeFileSync(join(folder, 'cut.png'), cut)
    const { failed, pages } = await read(join(folder, 'cut.png'))
    expect(failed).toBeNull()
    expect(pages).toMatchObject([{ page: 0, result: { ok: false, error: { kind: 'picture-damaged' } } }])
  })
})

describe('OCR', { timeout: 120_000 }, () => {
  it.each(['zh-Hans', 'zh-Hant', 'en'])('asks no network for anything: %s', async (language) => {
    // Every thread of that process ends it at the first socket, look-up or fetch.
    const denial = join(import.meta.dirname, 'testing/deny-network.mjs')
    const script = join(import.meta.dirname, 'testing/read-one-scan.ts')
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [script, join(SCANS, `${language}.png`), language],
      { env: { ...process.env, NODE_OPTIONS: `--import=${denial}` } },
    )
    expect(Number(stdout)).toBeGreaterThan(0)
  })

  it('would be found out if it did', async () => {
    const denial = join(import.meta.dirname, 'testing/deny-network.mjs')
    const ask = (code: string) =>
      promisify(execFile)(process.execPath, [`--import=${denial}`, '--input-type=module', '-e', code])
    await expect(ask(`fetch('http://127.0.0.1:9/').catch(() => 0)`)).rejects.toMatchObject({ code: 86 })
    await expect(ask(`import('node:net').then((net) => net.connect(9, '127.0.0.1'))`)).rejects.toMatchObject({
      code: 86,
    })
  })
})
