import { spawn } from 'node:child_process'
import { writeSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** When a process is killed: so many milliseconds after its first word, or when it stands still at a step. */
export type When<Step extends string> =
  { readonly kind: 'after'; readonly ms: number } | { readonly kind: 'at'; readonly step: Step }

const STANDING = 'standing still'

/** Lets another process work until it is killed, and gives the whole lines that it said, but for the last cut off. */
export async function killedProcess(
  script: string,
  words: readonly string[],
  when: When<string>,
): Promise<readonly string[]> {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(process.execPath, [path, ...words, when.kind === 'at' ? when.step : ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const heard = (word: string) =>
    new Promise((resolve) => {
      child.stdout.on('data', () => {
        if (said.includes(word)) resolve(null)
      })
    })
  child.stdout.on('data', (data: Buffer) => {
    said += String(data)
  })
  const closed = new Promise((resolve) => child.once('close', resolve))
  await Promise.race([heard(when.kind === 'at' ? STANDING : '\n'), closed])
  if (when.kind === 'after') await new Promise((resolve) => setTimeout(resolve, when.ms))
  child.kill('SIGKILL')
  await closed
  if (child.signalCode !== 'SIGKILL') throw new Error('the process ended before it was killed')
  return said
    .split('\n')
    .slice(0, -1)
    .filter((line) => line !== STANDING)
}

/** In that process: stands still for ever when this is the step at which it is to be killed. */
export function standStillAt(wanted: string | undefined, step: string): void {
  if (wanted !== step) return
  writeSync(1, `${STANDING}\n`)
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}
