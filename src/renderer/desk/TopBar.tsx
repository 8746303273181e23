import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useState } from 'react'
import { type RecentPage } from '#shared/opened-page'
import { LANGUAGES, type Settings } from '#shared/settings'
import type { OpenPage } from '../tabs/open-pages.ts'
import type { Desk } from './desk.ts'
import { LookMenu } from './LookMenu.tsx'
import { useObservable } from './observable.ts'
import { PaneButtons } from '../panes/PaneButtons.tsx'
import { shortcutOf } from './shortcuts.ts'
import { timeOf, useTongue } from './speak.ts'
import { call } from './wire.ts'

/** Which page, which view, whether all is saved; language and theme at the end. */
export function TopBar({ desk, settings }: { readonly desk: Desk; readonly settings: Settings | null }) {
  const { speak, language } = useTongue()
  const state = useObservable(desk.state)
  const nextLanguage = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? 'zh'
  return (
    <header className="top">
      <h1 className="brand">
        清样 <b>Galley</b>
      </h1>
      <PageMenu desk={desk} />
      <span className="grow" />
      <button
        type="button"
        className="palette-button"
        data-command="command-palette"
        onClick={() => {
          desk.run('command-palette')
        }}
      >
        {speak('menu:command-palette')} <kbd>{shortcutOf('command-palette')}</kbd>
      </button>
      <nav className="views" aria-label="Galley">
        <button
          type="button"
          aria-pressed={state.view === 'desk'}
          title={shortcutOf('show-desk')}
          onClick={() => {
            desk.run('show-desk')
          }}
        >
          {speak('desk:desk')}
        </button>
        <button
          type="button"
          aria-pressed={state.view === 'library'}
          title={shortcutOf('show-library')}
          onClick={() => {
            desk.run('show-library')
          }}
        >
          {speak('desk:library')}
        </button>
      </nav>
      <span className="grow" />
      {state.open && <SavedSign open={state.open} />}
      {state.open && state.view === 'desk' && settings && <PaneButtons desk={desk} panes={settings.panes} />}
      <button
        type="button"
        className="plain"
        data-command="cleaning-rules"
        title={`${speak('desk:cleaning-rules')} ${shortcutOf('cleaning-rules')}`}
        aria-label={speak('desk:cleaning-rules')}
        onClick={() => {
          desk.run('cleaning-rules')
        }}
      >
        ⚙
      </button>
      <button
        type="button"
        className="plain"
        title={speak('desk:language')}
        aria-label={`${language === 'zh' ? 'EN' : '中'} ${speak('desk:language')}`}
        onClick={() => {
          desk.run(`language-${nextLanguage}`)
        }}
      >
        {language === 'zh' ? 'EN' : '中'}
      </button>
      <LookMenu desk={desk} settings={settings} />
    </header>
  )
}

function PageMenu({ desk }: { readonly desk: Desk }) {
  const { speak } = useTongue()
  const { open } = useObservable(desk.state)
  const [recent, setRecent] = useState<readonly RecentPage[]>([])
  const load = (isOpen: boolean) => {
    if (!isOpen) return
    void call('pages.recent', {}).then((told) => {
      if (told.ok) setRecent(told.value)
    })
  }
  const name = open?.session.name ?? speak('desk:open-page')
  return (
    <MenuTrigger onOpenChange={load}>
      <Button className="crumb" aria-label={speak('desk:page-menu', { name })}>
        {name} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          onAction={(key) => {
            if (key === 'open-page' || key === 'open-sample') desk.run(key)
            else void desk.pages.open(call('pages.reopen', { page: String(key) }))
          }}
        >
          <MenuItem id="open-page">
            <span>{speak('desk:open-page')}</span>
            <kbd>{shortcutOf('open-page')}</kbd>
          </MenuItem>
          <MenuItem id="open-sample">{speak('desk:open-sample')}</MenuItem>
          {recent.map((page) => (
            <MenuItem id={page.id} key={page.id} textValue={page.name} className="menu-page">
              <span>{page.name}</span>
              <small>
                {speak('desk:recent-detail', { articles: page.articles, finished: page.finished })}
              </small>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function SavedSign({ open }: { readonly open: OpenPage }) {
  const { speak, language } = useTongue()
  const saving = useObservable(open.saving.state)
  const words = () => {
    switch (saving.kind) {
      case 'saving':
        return speak('desk:saving')
      case 'failed':
        return speak('desk:save-failed')
      case 'saved': {
        if (!saving.at) return speak('desk:saved-none')
        return speak('desk:saved', { time: timeOf(new Date(saving.at), language) })
      }
    }
  }
  return (
    <span className="saved" data-saving={saving.kind}>
      {words()}
    </span>
  )
}
