import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { utilityProcess } from './utility-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'standin-utility-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
const module = (code: string): string => {
  const file = join(folder, 'work.mjs')
  writeFileSync(file, code)
  return file
}

describe('a utility process', () => {
  it('gets messages through its parent port, answers with bytes intact, and ends when it is killed', async () => {
    const file = module(`process.parentPort.on('message', ({ data }) => {
      process.parentPort.postMessage({ argument: process.argv[2], bytes: new Uint8Array([...data].reverse()) })
    })`)
    const child = utilityProcess.fork(file, ['页'])
    const ended = new Promise((resolve) => child.once('exit', resolve as never))
    const answer = new Promise((resolve) => child.once('message', resolve as never))
    child.postMessage(new Uint8Array([1, 2, 3]))
    expect(await answer).toEqual({ argument: '页', bytes: new Uint8Array([3, 2, 1]) })
    expect(child.kill()).toBe(true)
    await ended
    expect(child.pid).toBeUndefined()
  })

  it('is told at once that it has no electron module, instead of a download being tried', async () => {
    const child = utilityProcess.fork(module(`import 'electron'`), [], { stdio: 'pipe' })
    let words = ''
    child.stderr?.on('data', (text: Buffer) => (words += text.toString()))
    const code = await new Promise((resolve) => child.once('exit', resolve as never))
    expect(code).not.toBe(0)
    expect(words).toContain('stand-in: electron in a utility process is not implemented')
  })
})
