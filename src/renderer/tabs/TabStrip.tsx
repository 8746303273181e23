import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Desk } from '../desk/desk.ts'
import { observable, useObservable } from '../desk/observable.ts'
import type { SavingState } from '../desk/saving.ts'
import { shortcutOf } from '../desk/shortcuts.ts'
import { useTongue } from '../desk/speak.ts'
import { pageKey } from './page-key.ts'
import type { Tab } from './open-pages.ts'
import { startTabDrag } from './tab-drag.ts'
import { heirOf, placeOf, shownName } from './tabs.ts'

/** The element that shows the page of the chosen tab. */
export const PAGE_PANEL = 'page-panel'
export const tabId = (page: string): string => `tab-${page}`

/**
 * The open pages as tabs, by the pattern of the ARIA practices: arrows, Home and End go from tab to tab, Enter shows
 * the page (its text then has the keyboard), Delete closes it. A single page needs no tab.
 *
 * The crosses are for the pointer alone: a button inside a tab could not be reached, and Delete does the same.
 */
export function TabStrip({ desk }: { readonly desk: Desk }) {
  const { speak } = useTongue()
  const { tabs, open, view } = useObservable(desk.state)
  const list = useRef<HTMLDivElement>(null)
  const shown = open?.session.id ?? null
  const at = placeOf(tabs, shown)
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [at, tabs.length])
  if (tabs.length < 2) return null

  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const elements = [...(list.current?.children ?? [])].filter((one) => one instanceof HTMLElement)
    const from = elements.findIndex((one) => one === document.activeElement)
    const tab = tabs[from]
    const last = elements.length - 1
    const goals: Readonly<Record<string, number>> = {
      ArrowRight: from === last ? 0 : from + 1,
      ArrowLeft: from === 0 ? last : from - 1,
      Home: 0,
      End: last,
    }
    const goal = goals[event.key]
    if (goal !== undefined) elements[goal]?.focus()
    else if (tab && (event.key === 'Enter' || event.key === ' ')) void desk.pages.goTo(tab.id)
    else if (tab && event.key === 'Delete') {
      const heir = heirOf(tabs, tab.id)
      // The shown page's heir takes the keyboard to its text; with another one closed it stays among the tabs.
      void desk.pages.close(tab.id).then(() => {
        if (heir && tab.id !== shown) document.getElementById(tabId(heir.id))?.focus()
      })
    } else return
    event.preventDefault()
  }

  return (
    <nav className="tab-strip" aria-label={speak('tabs:label')}>
      <div
        role="tablist"
        className="tabs"
        aria-label={speak('tabs:label')}
        ref={list}
        onKeyDown={keys}
        onWheel={(event) => {
          if (event.deltaX === 0) event.currentTarget.scrollLeft += event.deltaY
        }}
      >
        {tabs.map((tab, index) => (
          <PageTab
            key={tab.id}
            desk={desk}
            tab={tab}
            selected={view === 'desk' && tab.id === shown}
            reachable={at < 0 ? index === 0 : index === at}
          />
        ))}
      </div>
      <button
        type="button"
        className="plain"
        aria-label={speak('tabs:open-another')}
        title={`${speak('tabs:open-another')} ${shortcutOf('open-page')}`}
        onClick={() => {
          desk.run('open-page')
        }}
      >
        +
      </button>
      <span className="grow" />
      <AllPages desk={desk} />
      <p className="hidden" role="status">
        {view === 'desk' &&
          open &&
          speak('tabs:shown', { name: open.session.name, number: at + 1, count: tabs.length })}
      </p>
    </nav>
  )
}

const STORED = observable<SavingState>({ kind: 'saved', at: null })

function PageTab(props: {
  readonly desk: Desk
  readonly tab: Tab
  readonly selected: boolean
  /** The one tab that the Tab key comes to. */
  readonly reachable: boolean
}) {
  const { speak } = useTongue()
  const { desk, tab, selected, reachable } = props
  const { kind } = useObservable(tab.open?.saving.state ?? STORED)
  const { head, tail } = shownName(tab.name)
  const name = {
    saved: tab.name,
    saving: speak('tabs:unsaved', { name: tab.name }),
    failed: speak('tabs:save-failed', { name: tab.name }),
  }[kind]
  const close = () => void desk.pages.close(tab.id)
  return (
    <div
      role="tab"
      id={tabId(tab.id)}
      className="tab"
      data-page={tab.id}
      data-saving={kind}
      tabIndex={reachable ? 0 : -1}
      aria-selected={selected}
      aria-controls={selected ? PAGE_PANEL : undefined}
      aria-label={name}
      aria-keyshortcuts="Delete"
      title={name}
      onClick={() => void desk.pages.goTo(tab.id)}
      onPointerDown={(event) => {
        startTabDrag(event, desk, tab.id)
      }}
      // The middle button; the right one is none of ours.
      onAuxClick={(event) => {
        if (event.button === 1) close()
      }}
    >
      <span className="tab-name">
        <span className="tab-head">{head}</span>
        {tail}
      </span>
      <span
        className="tab-close"
        aria-hidden="true"
        title={speak('tabs:close', { name: tab.name })}
        onPointerDown={(event) => {
          event.stopPropagation()
        }}
        onClick={(event) => {
          event.stopPropagation()
          close()
        }}
      />
    </div>
  )
}

/** Every open page by its full name, for a strip that is longer than its window. */
function AllPages({ desk }: { readonly desk: Desk }) {
  const { speak } = useTongue()
  const { tabs, open } = useObservable(desk.state)
  const name = speak('tabs:all-pages', { count: tabs.length })
  return (
    <MenuTrigger>
      <Button className="plain" aria-label={name}>
        <span aria-hidden="true">▾</span> {tabs.length}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={name}
          selectionMode="single"
          selectedKeys={open ? [open.session.id] : []}
          onAction={(key) => void desk.pages.goTo(String(key))}
        >
          {tabs.map((tab, index) => (
            <MenuItem id={tab.id} key={tab.id} textValue={tab.name}>
              <span>{tab.name}</span>
              <kbd>{pageKey(index)}</kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
