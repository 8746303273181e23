import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { takeSingleInstanceLock, type HeldLock, type SecondStart } from './single-instance.ts'

let folder: string
let held: (HeldLock | undefined)[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standin-lock-'))
  held = []
})
afterEach(() => {
  for (const lock of held) lock?.release()
  rmSync(folder, { recursive: true, force: true })
})

const startOf = (...argv: string[]): SecondStart => ({
  argv,
  workingDirectory: '/',
  additionalData: { argv },
})
function take(own: SecondStart, heard: (start: SecondStart) => void = () => undefined): HeldLock | undefined {
  const lock = takeSingleInstanceLock(folder, own, heard)
  held.push(lock)
  return lock
}

describe('the lock of the single instance', () => {
  it('is given once, and the holder hears of every later start', async () => {
    const heard: SecondStart[] = []
    expect(take(startOf('first'), (start) => heard.push(start))).toBeDefined()
    expect(take(startOf('second', '版面.txt'))).toBeUndefined()
    expect(take(startOf('third'))).toBeUndefined()
    await vi.waitFor(() => {
      expect(heard.map(({ argv }) => argv.join(' ')).sort()).toEqual(['second 版面.txt', 'third'])
    })
    expect(heard[0]?.additionalData).toEqual({ argv: heard[0]?.argv })
  })

  it('can be taken again after its release, which leaves nothing behind', () => {
    take(startOf('first'))?.release()
    expect(readdirSync(folder)).toEqual([])
    expect(take(startOf('second'))).toBeDefined()
  })

  it('is taken from a holder that has died', () => {
    const { pid } = spawnSync('true')
    writeFileSync(join(folder, 'stand-in.lock'), JSON.stringify({ pid, start: '1' }))
    expect(take(startOf('next'))).toBeDefined()
  })

  it.runIf(process.platform === 'linux')(
    'is taken from a dead holder whose number another process has by now',
    () => {
      writeFileSync(join(folder, 'stand-in.lock'), JSON.stringify({ pid: process.pid, start: 'long ago' }))
      expect(take(startOf('next'))).toBeDefined()
    },
  )

  it('is taken when its file was left unreadable', () => {
    writeFileSync(join(folder, 'stand-in.lock'), '{"pid":')
    expect(take(startOf('next'))).toBeDefined()
  })
})
