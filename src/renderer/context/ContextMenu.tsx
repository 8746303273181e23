import { useEffect, useState } from 'react'
import { Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import { EDIT_ROLES, type EditRole } from '#shared/contract'
import { commandOfId, commandsOn, isDeskCommand, type CommandSpot } from '#shared/commands'
import type { Desk } from '../desk/desk.ts'
import { rememberFocus } from '../desk/focus.ts'
import { useObservable } from '../desk/observable.ts'
import { shownKeys } from '#shared/shortcuts'
import { isMac, shortcutOf } from '../desk/shortcuts.ts'
import { useTongue } from '../desk/speak.ts'
import { lacking } from '../desk/tools.ts'
import { call } from '../desk/wire.ts'

interface Opened {
  readonly spot: CommandSpot
  readonly x: number
  readonly y: number
  /** Something is selected that can be copied. */
  readonly chosen: boolean
  readonly giveBack: () => void
}

/** The source is read only: nothing can be cut out of it or put into it. */
const ROLES: Readonly<Record<CommandSpot, readonly EditRole[]>> = {
  outline: [],
  source: ['copy'],
  article: EDIT_ROLES,
}
const ROLE_KEYS: Readonly<Record<EditRole, string>> = { cut: 'X', copy: 'C', paste: 'V' }

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
      const chosen = window.getSelection()?.isCollapsed === false
      setOpened({ spot, x: event.clientX, y: event.clientY, chosen, giveBack })
    }
    document.addEventListener('contextmenu', asked)
    return () => {
      document.removeEventListener('contextmenu', asked)
    }
  }, [desk])

  if (!opened) return null
  const commands = commandsOn(opened.spot)
  const roles = ROLES[opened.spot]
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
          disabledKeys={[
            ...commands.filter(({ needs }) => lacking(needs, state) !== null).map(({ id }) => id),
            ...(opened.chosen ? [] : ['cut', 'copy']),
          ]}
          onAction={(key) => {
            close()
            const role = EDIT_ROLES.find((one) => one === key)
            if (role) void call('app.edit', { role })
            else if (isDeskCommand(key)) desk.run(key)
          }}
        >
          {roles.length > 0 && (
            <MenuSection aria-label={speak('menu:edit')}>
              {roles.map((role) => (
                <MenuItem id={role} key={role} textValue={speak(`menu:${role}`)}>
                  <span>{speak(`menu:${role}`)}</span>
                  <kbd>{shownKeys(`CmdOrCtrl+${ROLE_KEYS[role]}`, isMac())}</kbd>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          <MenuSection aria-label={speak('tools:palette-results')}>
            {commands.map(({ id }) => (
              <MenuItem id={id} key={id} textValue={speak(`menu:${id}`)}>
                <span>
                  {speak(`menu:${id}`)}
                  {commandOfId(id).asks && '…'}
                </span>
                <kbd>{shortcutOf(id)}</kbd>
              </MenuItem>
            ))}
          </MenuSection>
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
