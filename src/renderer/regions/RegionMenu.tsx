import { createPortal } from 'react-dom'
import { Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import { isRead, REGION_KINDS, type Region, type RegionKind } from '#core/source/region'
import { shownKeys } from '#shared/shortcuts'
import { isMac } from '../desk/shortcuts.ts'
import { useTongue } from '../desk/speak.ts'

export type RegionAct = 'read' | 'number' | 'earlier' | 'later' | 'delete'

const KEYS: Partial<Readonly<Record<RegionAct, string>>> = {
  earlier: 'Alt+Up',
  later: 'Alt+Down',
  delete: 'Delete',
}
const ACTS: readonly RegionAct[] = ['read', 'number', 'earlier', 'later']

/** Where a region's menu was asked for, in pixels of the window. */
export interface RegionMenuAsked {
  readonly region: Region
  readonly x: number
  readonly y: number
}

/** What can be done with a region; asked for by Enter, the menu key or the pointer's other button. */
export function RegionMenu(props: {
  readonly asked: RegionMenuAsked | null
  readonly regions: readonly Region[]
  readonly act: (region: Region, act: RegionAct) => void
  readonly setKind: (region: Region, kind: RegionKind) => void
  /** Nothing was chosen. */
  readonly leave: () => void
}) {
  const { speak } = useTongue()
  const { asked, regions, act, setKind, leave } = props
  if (!asked) return null
  const region = regions.find(({ id }) => id === asked.region.id)
  if (!region) return null
  const at = regions.indexOf(region)
  const name = speak('regions:menu', { number: at + 1 })
  const item = (one: RegionAct) => {
    const keys = KEYS[one]
    return (
      <MenuItem id={one} key={one} textValue={speak(`regions:act-${one}`)}>
        <span>{speak(`regions:act-${one}`)}</span>
        {keys !== undefined && <kbd>{shownKeys(keys, isMac())}</kbd>}
      </MenuItem>
    )
  }
  return (
    <>
      {/* Not in the pane, which would be what its place is counted from. */}
      {createPortal(
        <span ref={setAnchor} className="context-anchor" style={{ left: asked.x, top: asked.y }} />,
        document.body,
      )}
      <Popover
        className="popover"
        aria-label={name}
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        onOpenChange={(open) => {
          if (!open) leave()
        }}
      >
        <Menu
          className="menu"
          autoFocus="first"
          aria-label={name}
          disabledKeys={[
            ...(isRead(region) ? [] : ['read']),
            ...(at === 0 ? ['earlier'] : []),
            ...(at === regions.length - 1 ? ['later'] : []),
          ]}
          onAction={(key) => {
            const chosen = [...ACTS, 'delete' as const].find((one) => one === key)
            const kind = REGION_KINDS.find((one) => one === key)
            if (chosen) act(region, chosen)
            else if (kind) setKind(region, kind)
          }}
        >
          <MenuSection aria-label={name}>{ACTS.map(item)}</MenuSection>
          <MenuSection
            aria-label={speak('regions:kind')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[region.kind]}
          >
            {REGION_KINDS.map((kind) => (
              <MenuItem id={kind} key={kind} textValue={speak(`regions:kind-${kind}`)}>
                {speak(`regions:kind-${kind}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection aria-label={speak('regions:act-delete')}>{item('delete')}</MenuSection>
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
