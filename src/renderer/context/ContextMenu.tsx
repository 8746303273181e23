import { useEffect, useState } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import { claimAt } from '#core/galley/claims'
import { standingOf, stateOf } from '#core/galley/fix-state'
import type { Galley } from '#core/galley/galley'
import type { Fix } from '#core/fixes/fix'
import { EDIT_ROLES, type EditRole } from '#shared/menu-facts'
import { commandOfId, commandsOn, isDeskCommand, type CommandSpot } from '#shared/commands'
import { sayWhy } from '#shared/language/index'
import { sayMarked } from '#shared/language/say-fix'
import type { Desk } from '../desk/desk.ts'
import { rememberFocus } from '../desk/focus.ts'
import { useObservable } from '../desk/observable.ts'
import { shownKeys } from '#shared/shortcuts'
import { isMac, shortcutOf } from '../desk/shortcuts.ts'
import { useTongue } from '../desk/speak.ts'
import { lacking } from '../desk/tools.ts'
import { call } from '../desk/wire.ts'
import { actOnRow, ROW_ACTS, type RowAct } from './row-acts.ts'
import { placeAsked, type PlaceAsked } from './place-asked.ts'

interface Opened extends PlaceAsked {
  readonly giveBack: () => void
}

/** The source is read only: nothing can be cut out of it or put into it. */
const ROLES: Readonly<Record<CommandSpot, readonly EditRole[]>> = {
  outline: [],
  source: ['copy'],
  article: EDIT_ROLES,
}
const ROLE_KEYS: Readonly<Record<EditRole, string>> = { cut: 'X', copy: 'C', paste: 'V' }

const FIX_ACTS = ['accept-fix', 'reject-fix', 'see-fix'] as const

/** What can be done where the pointer is, or where the keyboard is (Shift+F10 or the menu key). */
export function ContextMenu({ desk }: { readonly desk: Desk }) {
  const { speak } = useTongue()
  const state = useObservable(desk.state)
  const [opened, setOpened] = useState<Opened | null>(null)

  useEffect(() => {
    const asked = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.defaultPrevented) return
      const session = desk.state.get().open?.session
      const place = placeAsked(event, session?.state.get().galley)
      if (!place) return
      event.preventDefault()
      // Its commands are about the article that is pointed at.
      const item = event.target.closest<HTMLElement>('.item[data-article]')?.dataset['article']
      if (item) session?.show(item)
      setOpened({ ...place, giveBack: rememberFocus() })
    }
    document.addEventListener('contextmenu', asked)
    return () => {
      document.removeEventListener('contextmenu', asked)
    }
  }, [desk])

  if (!opened) return null
  const commands = commandsOn(opened.spot)
  const roles = ROLES[opened.spot]
  const session = state.open?.session
  const galley = session?.state.get().galley
  const { fix, row, words } = opened
  // A line of the source can be copied without being selected.
  const copies = words !== '' || row !== null
  const rowActs = galley && row ? ROW_ACTS[claimAt(galley, row.from)?.place.kind ?? 'removed'] : []
  /** The keyboard goes back to where it was; what was chosen is done when the menu has let go of it. */
  const close = (then: () => void) => {
    setOpened(null)
    setTimeout(() => {
      opened.giveBack()
      then()
    }, 0)
  }
  const act = (key: string) => {
    const role = EDIT_ROLES.find((one) => one === key)
    const rowAct = rowActs.find((one) => one === key)
    if (role) void call('app.edit', { role })
    else if (fix && key === 'see-fix') desk.walker.show(fix)
    else if (fix && key === 'accept-fix') desk.walker.settle(fix, 'applied')
    else if (fix && key === 'reject-fix') desk.walker.settle(fix, 'rejected')
    else if (session && row && rowAct) actOnRow(desk.handOf(session), row.from, rowAct)
    else if (isDeskCommand(key)) desk.run(key)
  }
  const rowWords: Readonly<Record<RowAct, string>> = {
    'place-row': speak('structure:attach'),
    'row-as-article': speak('desk:make-article'),
    'row-aside': speak('structure:set-aside-this'),
  }
  return (
    <>
      <span ref={setAnchor} className="context-anchor" style={{ left: opened.x, top: opened.y }} />
      <Popover
        className="popover"
        aria-label={speak(`desk:pane-${opened.spot}`)}
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        onOpenChange={(open) => {
          if (!open)
            close(() => {
              // Nothing was chosen.
            })
        }}
      >
        <Menu
          className="menu"
          autoFocus="first"
          aria-label={speak(`desk:pane-${opened.spot}`)}
          disabledKeys={[
            ...commands.filter(({ needs }) => lacking(needs, state) !== null).map(({ id }) => id),
            ...(words === '' ? ['cut'] : []),
            ...(copies ? [] : ['copy']),
            ...(galley && fix ? settled(galley, fix) : []),
          ]}
          onAction={(key) => {
            close(() => {
              act(String(key))
            })
          }}
        >
          {galley && fix && (
            <MenuSection>
              <Header className="menu-what">
                {sayMarked(speak, fix, galley.page.text.slice(fix.span.from, fix.span.to))} ·{' '}
                {sayWhy(speak, fix)}
              </Header>
              {FIX_ACTS.map((one) => (
                <MenuItem id={one} key={one} textValue={speak(`menu:${one}`)}>
                  <span>{speak(`menu:${one}`)}</span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
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
          {rowActs.length > 0 && (
            <MenuSection aria-label={speak('menu:page')}>
              {rowActs.map((one) => (
                <MenuItem id={one} key={one} textValue={rowWords[one]}>
                  <span>{rowWords[one]}</span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          <MenuSection aria-label={speak('tools:palette-results')}>
            {commands.map(({ id }) => {
              const name =
                id === 'focus-search' && words !== ''
                  ? speak('menu:search-words', { words: shortened(words) })
                  : speak(`menu:${id}`)
              return (
                <MenuItem id={id} key={id} textValue={name}>
                  <span>
                    {name}
                    {commandOfId(id).asks && '…'}
                  </span>
                  <kbd>{shortcutOf(id)}</kbd>
                </MenuItem>
              )
            })}
          </MenuSection>
        </Menu>
      </Popover>
    </>
  )
}

/** What the editor's word on a fix would not change. */
function settled(galley: Galley, fix: Fix): readonly string[] {
  if (standingOf(galley, fix) === 'overruled') return ['accept-fix', 'reject-fix']
  const state = stateOf(galley.rulings, fix)
  return state === 'applied' ? ['accept-fix'] : state === 'rejected' ? ['reject-fix'] : []
}

const shortened = (words: string): string => {
  const characters = [...words.replace(/\s+/g, ' ')]
  return characters.length > 12 ? `${characters.slice(0, 12).join('')}…` : characters.join('')
}

/** The popover stands at this element, which moves to where the menu was asked for. */
const anchor: { current: HTMLSpanElement | null } = { current: null }
const setAnchor = (element: HTMLSpanElement | null): void => {
  anchor.current = element
}
