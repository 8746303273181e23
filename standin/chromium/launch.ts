import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { DevToolsConnection, type DevToolsSession } from './devtools.ts'
import { chromiumFlags, type ChromiumSettings } from './flags.ts'

/** A running Chromium. */
export interface Chromium {
  readonly browser: DevToolsSession
  readonly connection: DevToolsConnection
  /** Asks it to end, waits at most three seconds, then kills it. */
  close(): Promise<void>
  /** For the last moment of the host, when nothing can be waited for. */
  kill(): void
}

/** Resolves when Chromium answers; rejects with its own last words when it ends instead. */
export async function launchChromium(executable: string, settings: ChromiumSettings): Promise<Chromium> {
  const child = spawn(executable, chromiumFlags(settings), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl+C in the terminal is for the host, which then quits in order.
    detached: true,
  })
  const [, , errors, output, input] = child.stdio as unknown as [null, null, Readable, Writable, Readable]
  const lastWords = listenTo(errors)
  const ended = whenEnded(child)
  const connection = new DevToolsConnection(output, input)
  const { browser } = connection
  await Promise.race([
    browser.send('Browser.getVersion'),
    ended.then((how) => Promise.reject(new Error(`Chromium (${executable}) ${how}\n${lastWords()}`))),
  ])
  return {
    browser,
    connection,
    async close() {
      browser.send('Browser.close').catch(() => undefined)
      const giveUp = setTimeout(() => child.kill('SIGKILL'), 3000)
      await ended
      clearTimeout(giveUp)
    },
    kill() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    },
  }
}

function whenEnded(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(`ended with ${signal ?? `code ${String(code)}`}`)
    })
    child.once('error', (error) => {
      resolve(`cannot be started: ${error.message}`)
    })
  })
}

/** Passes on the one line that Playwright waits for, and keeps the end of the rest for an error message. */
function listenTo(errors: Readable): () => string {
  const last: string[] = []
  createInterface({ input: errors }).on('line', (line) => {
    if (process.env['STANDIN_DEBUG'] || line.startsWith('DevTools listening on ')) console.error(line)
    last.push(line)
    if (last.length > 20) last.shift()
  })
  return () => last.join('\n')
}
