import { useEffect } from 'react'
import type { Desk } from '../desk/desk.ts'
import { call } from '../desk/wire.ts'
import { menuFacts } from './menu-facts.ts'

/** While one types the menu is not told of every key; nobody opens it sooner after one. */
const RESTS = 100

/** Tells the native menu what can be done now: at once when another page or view shows, else when a hand rests. */
export function useMenuFacts(desk: Desk): void {
  useEffect(() => {
    let told = ''
    let timer: ReturnType<typeof setTimeout> | null = null
    const tell = () => {
      timer = null
      const facts = menuFacts(desk.state.get())
      const now = JSON.stringify(facts)
      if (now === told) return
      told = now
      void call('app.tellMenu', facts)
    }
    const atRest = () => {
      timer ??= setTimeout(tell, RESTS)
    }
    const atOnce = () => {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(tell, 0)
    }
    let session = desk.state.get().open?.session
    let unlisten = session?.state.listen(atRest)
    const stop = desk.state.listen(() => {
      atOnce()
      const now = desk.state.get().open?.session
      if (now === session) return
      unlisten?.()
      session = now
      unlisten = session?.state.listen(atRest)
    })
    atOnce()
    return () => {
      stop()
      unlisten?.()
      if (timer !== null) clearTimeout(timer)
    }
  }, [desk])
}
