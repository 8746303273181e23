import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'

/** One conversation with Chromium: the browser itself, or a page attached to. Emits DevTools events by name. */
export class DevToolsSession extends EventEmitter {
  readonly #connection: DevToolsConnection
  readonly #id: string | undefined

  constructor(connection: DevToolsConnection, id: string | undefined) {
    super()
    this.setMaxListeners(0)
    this.#connection = connection
    this.#id = id
  }

  /** Rejects with Chromium's own words, or when Chromium is gone. */
  send<Reply = unknown>(method: string, params: object = {}): Promise<Reply> {
    return this.#connection.send(this.#id, method, params) as Promise<Reply>
  }
}

interface Waiting {
  readonly method: string
  resolve(reply: unknown): void
  reject(error: Error): void
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly sessionId?: string
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** The DevTools protocol over Chromium's debugging pipe: JSON messages ended by NUL. */
export class DevToolsConnection extends EventEmitter<{ close: [] }> {
  readonly browser = new DevToolsSession(this, undefined)
  readonly #sessions = new Map<string, DevToolsSession>()
  readonly #waiting = new Map<number, Waiting>()
  readonly #output: Writable
  #nextId = 1
  #closed = false

  constructor(output: Writable, input: Readable) {
    super()
    this.#output = output
    let parts: Buffer[] = []
    input.on('data', (chunk: Buffer) => {
      let from = 0
      for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, from)) {
        parts.push(chunk.subarray(from, end))
        this.#receive(JSON.parse(Buffer.concat(parts).toString()) as Message)
        parts = []
        from = end + 1
      }
      if (from < chunk.length) parts.push(chunk.subarray(from))
    })
    const close = (): void => {
      this.#close()
    }
    input.on('close', close).on('error', close)
    output.on('error', close)
  }

  session(id: string): DevToolsSession {
    let session = this.#sessions.get(id)
    if (!session) this.#sessions.set(id, (session = new DevToolsSession(this, id)))
    return session
  }

  send(sessionId: string | undefined, method: string, params: object): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error(`${method}: Chromium has ended`))
    const id = this.#nextId++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject })
      this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  #receive(message: Message): void {
    if (message.id !== undefined) {
      const waiting = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
      else waiting?.resolve(message.result)
    } else if (message.method !== undefined) {
      const session = message.sessionId === undefined ? this.browser : this.session(message.sessionId)
      session.emit(message.method, message.params)
    }
  }

  #close(): void {
    if (this.#closed) return
    this.#closed = true
    for (const { method, reject } of this.#waiting.values())
      reject(new Error(`${method}: Chromium has ended`))
    this.#waiting.clear()
    this.emit('close')
  }
}
