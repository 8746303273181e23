import { useEffect, useState } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { commandOfId, commandsOn, isDeskCommand, type CommandSpot } from '#shared/commands'
import type { Desk } from '../desk/desk.ts'
import { rememberFocus } from '../desk/focus.ts'
import { useObservable } from '../desk/observable.ts'
import { shortcutOf } from '../desk/shortcuts.ts'
import { useTongue } from '../desk/speak.ts'
import { lacking } from '../desk/tools.ts'

interface Opened {
  readonly spot: CommandSpot
  readonly x: number
  readonly y: number
  readonly giveBack: () => void
}

const SPOTS: readonly CommandSpot[] = ['outline', 'source', 'article']

/** What can be done where the pointer is, or where the keyboard is (Shift+F10 or the menu key). */
export function ContextMenu({ desk }: { readonly desk: Desk }) {
  const { speak } = useTongue()
  const state = useObservable(desk.state)
  const [opened, setOpened] = useState<Opened | null>(null)

  useEffect(() => {
    const asked = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.defaultPrevented) return
      const pane = event.target.closest<HTMLElement>('[data-pane]')
      const spot = SPOTS.find((one) => one === pane?.dataset['pane'])
      // A field keeps the menu that the system has for it.
      if (!spot || event.target.closest('input, textarea, select')) return
      event.preventDefault()
      const giveBack = rememberFocus()
      // Its commands are about the article that is pointed at.
      const item = event.target.closest<HTMLElement>('.item[data-article]')?.dataset['article']
      if (item) desk.state.get().open?.session.show(item)
      setOpened({ spot, x: event.clientX, y: event.clientY, giveBack })
    }
    document.addEventListener('contextmenu', asked)
    return () => {
      document.removeEventListener('contextmenu', asked)
    }
  }, [desk])

  if (!opened) return null
  const commands = commandsOn(opened.spot)
  const close = () => {
    setOpened(null)
    opened.giveBack()
  }
  return (
    <>
      <span ref={setAnchor} className="context-anchor" style={{ left: opened.x, top: opened.y }} />
      <Popover
        className="popover"
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        onOpenChange={(open) => {
          if (!open) close()
        }}
      >
        <Menu
          className="menu"
          autoFocus="first"
          aria-label={speak(`desk:pane-${opened.spot}`)}
          disabledKeys={commands.filter(({ needs }) => lacking(needs, state) !== null).map(({ id }) => id)}
          onAction={(key) => {
            close()
            if (isDeskCommand(key)) desk.run(key)
          }}
        >
          {commands.map(({ id }) => (
            <MenuItem id={id} key={id} textValue={speak(`menu:${id}`)}>
              <span>
                {speak(`menu:${id}`)}
                {commandOfId(id).asks && '…'}
              </span>
              <kbd>{shortcutOf(id)}</kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  )
}

/** The popover stands at this element, which moves to where the menu was asked for. */
const anchor: { current: HTMLSpanElement | null } = { current: null }
const setAnchor = (element: HTMLSpanElement | null): void => {
  anchor.current = element
}
