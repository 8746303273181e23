import { useEffect } from 'react'
import type { UndoNames } from '#shared/contract'
import type { Desk } from './desk.ts'
import { call } from './wire.ts'

/** The menu is made anew for a new name: not at every key, but when a hand rests. */
const RESTS = 300

/** Tells the native menu what undo and redo would do on the page that shows. */
export function useUndoNames(desk: Desk): void {
  useEffect(() => {
    let told = ''
    let timer: ReturnType<typeof setTimeout> | null = null
    const tell = () => {
      timer = null
      const history = desk.state.get().open?.session.state.get().history
      const name = (step: UndoNames['undo'] | undefined) =>
        step ? { command: step.command, count: step.count } : null
      const names = { undo: name(history?.done.at(-1)), redo: name(history?.undone[0]) }
      const now = JSON.stringify(names)
      if (now === told) return
      told = now
      void call('app.nameUndo', names)
    }
    const soon = () => {
      timer ??= setTimeout(tell, RESTS)
    }
    let session = desk.state.get().open?.session
    let unlisten = session?.state.listen(soon)
    const stop = desk.state.listen(() => {
      const now = desk.state.get().open?.session
      if (now === session) return
      unlisten?.()
      session = now
      unlisten = session?.state.listen(soon)
      soon()
    })
    return () => {
      stop()
      unlisten?.()
      if (timer !== null) clearTimeout(timer)
    }
  }, [desk])
}
