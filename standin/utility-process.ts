import type { ForkOptions } from 'electron'
import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { StandInEmitter } from './events.ts'
import { guardClass, guardObject } from './not-implemented.ts'

class StandInUtilityProcess extends StandInEmitter {
  readonly #child: ChildProcess

  constructor(child: ChildProcess) {
    super('utilityProcess', ['spawn', 'exit', 'message'])
    this.#child = child
    child.once('spawn', () => this.emit('spawn'))
    child.on('message', (message) => this.emit('message', message))
    child.once('exit', (code) => this.emit('exit', code ?? 1))
  }
  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined
  }
  get stdout(): Readable | null {
    return this.#child.stdout
  }
  get stderr(): Readable | null {
    return this.#child.stderr
  }
  postMessage(message: unknown): void {
    this.#child.send(message as object)
  }
  kill(): boolean {
    return this.#child.kill()
  }
}
guardClass('utilityProcess', StandInUtilityProcess)

/** A Node process beside the host, with Electron's `process.parentPort`; it ends when the host does. */
export const utilityProcess = guardObject('utilityProcess', {
  fork(modulePath: string, args: string[] = [], options: ForkOptions = {}): StandInUtilityProcess {
    const { cwd, env, execArgv = [], stdio = 'inherit' } = options
    const child = fork(join(import.meta.dirname, 'utility-child.ts'), [modulePath, ...args], {
      serialization: 'advanced',
      execArgv,
      ...(cwd === undefined ? {} : { cwd }),
      ...(env === undefined ? {} : { env: env as NodeJS.ProcessEnv }),
      stdio: ['ignore', ...(Array.isArray(stdio) ? stdio.slice(1) : [stdio, stdio]), 'ipc'] as 'pipe'[],
    })
    return new StandInUtilityProcess(child)
  },
})
