import { Worker } from 'node:worker_threads'
import type { Box } from '#core/source/page'
import { fail, failure, type Result } from '#shared/result'
import type { KeptOriginal } from '../library/library.ts'
import type { FromDrawer, ToDrawer } from './messages.ts'
import type { DrawnSheet } from './original.ts'

/** Draws originals in a thread of its own, which is started when there is something to draw. */
export interface Drawer {
  /** Fails with `picture-…`, `pdf-…`, or `picture-damaged` when the thread does not survive it. */
  readonly sheets: (original: KeptOriginal) => Promise<Result<readonly DrawnSheet[]>>
  /** The same of a locked PDF, with a password that is not known yet. */
  readonly unlocked: (original: KeptOriginal, password: string) => Promise<Result<readonly DrawnSheet[]>>
  /**
   * A PNG; `null` when it cannot be drawn. What is asked for last is drawn first: it is what one looks at.
   *
   * @param original gives the bytes again, in case the thread has let go of them
   */
  readonly draw: (
    wanted: WantedPart,
    original: () => KeptOriginal | null,
  ) => Promise<Uint8Array<ArrayBuffer> | null>
  readonly close: () => void
}

export interface WantedPart {
  readonly sha256: string
  readonly sheet: number
  readonly across: number
  readonly part: Box
}

/** A part takes some hundredths of a second; a page that takes so long is none. */
const PATIENCE_MS = 20_000
/** Without work for so long, the thread is ended: it may hold a page of a hundred megabytes. */
const IDLE_MS = 60_000

type Question = DistributiveOmit<ToDrawer, 'id'>
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never

interface Asked {
  readonly question: Question
  readonly answer: (answer: FromDrawer) => void
}

/**
 * @param entry the program of the thread: `worker.ts`, or what it was built into
 * @param passwords what locked PDFs may open with
 */
export function startDrawer(entry: string | URL, passwords: () => readonly string[]): Drawer {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let patience: NodeJS.Timeout | undefined
  let lastId = 0
  let running: { readonly id: number; readonly asked: Asked } | null = null
  /** The last is the next. */
  const waiting: Asked[] = []

  const settle = (answer: FromDrawer): void => {
    if (running?.id !== answer.id) return
    const { asked } = running
    running = null
    clearTimeout(patience)
    asked.answer(answer)
    next()
  }

  const end = (): void => {
    clearTimeout(idle)
    const ended = worker
    worker = null
    void ended?.terminate()
  }

  const thread = (): Worker => {
    clearTimeout(idle)
    if (worker) return worker
    const started = new Worker(entry)
    worker = started
    started.on('message', settle)
    const died = (why: unknown): void => {
      if (worker !== started) return
      worker = null
      if (running) settle({ kind: 'failed', id: running.id, message: String(why) })
    }
    started.on('error', died)
    started.on('exit', (code) => died(`the thread ended with ${code}`))
    started.unref()
    return started
  }

  const next = (): void => {
    if (running) return
    const asked = waiting.pop()
    if (!asked) {
      idle = setTimeout(end, IDLE_MS)
      idle.unref()
      return
    }
    const id = ++lastId
    running = { id, asked }
    patience = setTimeout(() => {
      end()
      settle({ kind: 'failed', id, message: `not drawn within ${PATIENCE_MS} ms` })
    }, PATIENCE_MS)
    patience.unref()
    thread().postMessage({ ...asked.question, id } satisfies ToDrawer)
  }

  const ask = (question: Question): Promise<FromDrawer> =>
    new Promise((answer) => {
      waiting.push({ question, answer })
      next()
    })

  const open = async (
    { sha256: key, ...original }: KeptOriginal,
    known: readonly string[],
  ): Promise<Result<readonly DrawnSheet[]>> => {
    const answer = await ask({ kind: 'open', key, passwords: known, ...original })
    return answer.kind === 'opened'
      ? answer.sheets
      : fail(failure('picture-damaged', { name: original.name }))
  }

  return {
    sheets: (original) => open(original, passwords()),
    unlocked: (original, password) => open(original, [password]),
    async draw({ sha256, sheet, across, part }, original) {
      const question = { kind: 'draw', key: sha256, sheet, across, part } as const
      let answer = await ask(question)
      if (answer.kind === 'not-open') {
        const kept = original()
        if (!kept || !(await open(kept, passwords())).ok) return null
        answer = await ask(question)
      }
      return answer.kind === 'drawn' ? answer.png : null
    },
    close() {
      for (const { answer } of waiting.splice(0)) answer({ kind: 'failed', id: 0, message: 'closed' })
      end()
    },
  }
}
