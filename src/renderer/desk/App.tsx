import { useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { About } from '#shared/contract'
import type { Settings } from '#shared/settings'
import { sayFailure } from '#shared/language/index'
import { createDesk } from './desk.ts'
import { DeskView } from './DeskView.tsx'
import { useObservable } from './observable.ts'
import { useLook } from './look.ts'
import { commandOf, followShortcuts } from './shortcuts.ts'
import { localeOf, speakerOf, timeOf, TongueContext } from './speak.ts'
import { call, hear } from './wire.ts'
import { ContextMenu } from '../context/ContextMenu.tsx'
import { useMenuFacts } from '../menu/use-menu-facts.ts'
import { ShortcutsPanel } from '../keys/ShortcutsPanel.tsx'
import { LibraryPages } from '../directory/LibraryPages.tsx'
import { TabStrip } from '../tabs/TabStrip.tsx'
import { Palette } from '../palette/Palette.tsx'
import { AlikePanel } from '../alike/AlikePanel.tsx'
import { MilestonePanel } from '../revisions/MilestonePanel.tsx'
import { RevisionsPanel } from '../revisions/RevisionsPanel.tsx'
import { followExport } from '../library/bulk/bulk.ts'
import { BulkLine } from '../library/bulk/BulkLine.tsx'
import { RulesPanel } from '../rules/RulesPanel.tsx'
import { ReportPanel } from '../report/ReportPanel.tsx'
import { AccountPanel } from '../keeping/AccountPanel.tsx'
import { MovePanel } from '../keeping/MovePanel.tsx'
import { JobLine } from '../safety/JobLine.tsx'
import { LibraryTrouble } from '../safety/LibraryTrouble.tsx'
import { offerReopening } from '../reopen/offer-reopening.ts'
import { OrderPanel } from '../order/OrderPanel.tsx'
import { ReopenPanel } from '../reopen/ReopenPanel.tsx'
import { openGiven } from '../scans/open-given.ts'
import { PdfQuestionPanel } from '../scans/PdfQuestionPanel.tsx'
import { ScanLines } from '../scans/ScanLines.tsx'
import { TopBar } from './TopBar.tsx'
import { NoticeLine } from './NoticeLine.tsx'

/** The window: what main told of language and theme, the page that is open, and the view on it. */
export function App() {
  const [desk] = useState(createDesk)
  const state = useObservable(desk.state)
  const [about, setAbout] = useState<About | null>(null)
  const [settings, setSettings] = useState<Settings | null>(null)
  const [language, setLanguage] = useState<'zh' | 'en'>(navigator.language.startsWith('zh') ? 'zh' : 'en')
  const [dropping, setDropping] = useState(false)
  const shortcuts = settings?.shortcuts
  const tongue = useMemo(() => {
    // Whoever speaks may also show keys: a new tongue has everything drawn anew.
    followShortcuts(shortcuts ?? {})
    return { language, speak: speakerOf(language) }
  }, [language, shortcuts])
  useLook(settings)
  useMenuFacts(desk)

  useEffect(() => {
    void call('app.about', {}).then((told) => {
      if (!told.ok) return
      setAbout(told.value)
      setLanguage(told.value.language)
    })
    void call('settings.read', {}).then((told) => {
      if (told.ok) setSettings(told.value)
    })
    void desk.pages.restore()
    const stops = [
      hear('command', ({ command }) => {
        desk.run(command)
      }),
      hear('open-path', ({ path }) => {
        void desk.pages.open(call('pages.open', { path }))
      }),
      hear('reopen-page', ({ page }) => {
        void desk.pages.open(call('pages.reopen', { page }))
      }),
      hear('closing', () => {
        void desk.pages.flush().finally(() => call('app.mayClose', {}))
      }),
      hear('library-job', ({ job }) => {
        desk.safety.job.set(job)
      }),
      hear('export-progress', ({ progress }) => {
        followExport(desk.bulk, progress)
      }),
      hear('scan-progress', desk.scans.progress),
      hear('scan-ended', (told) => void desk.scans.ended(told)),
      hear('pdf-asks', desk.scans.ask),
      hear('library-damaged', () => {
        void desk.safety.run('check-library')
      }),
      hear('keeping-notice', desk.keeping.told),
      hear('settings-changed', (told) => {
        setSettings(told.settings)
        desk.follow(told.settings)
        setLanguage(told.language)
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [desk])

  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      const command = commandOf(event)
      // Behind the open panel nothing is to change unseen.
      const { choosingRules, reporting, panel } = desk.state.get()
      if (!command || choosingRules || reporting || panel === 'shortcuts') return
      if (panel === 'palette') {
        if (command !== 'command-palette') return
        event.preventDefault()
        desk.tools.show(null)
        return
      }
      // A field of the slip keeps its own undo while one types in it.
      const field = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (field && (command === 'undo' || command === 'redo')) return
      // An open menu or chooser has the keyboard to itself; Alt with an arrow opens a list of choices.
      // A list that is put in order by them has them to itself, too.
      const orders = event.target instanceof Element && event.target.closest('[data-orders]') !== null
      const chooses = event.target instanceof HTMLSelectElement || field || orders
      if (chooses && (command === 'move-up' || command === 'move-down')) return
      if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"]')) return
      event.preventDefault()
      event.stopPropagation()
      desk.run(command)
    }
    const leave = () => {
      void desk.pages.flush()
    }
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setDropping(event.type === 'dragover')
    }
    const drop = (event: DragEvent) => {
      setDropping(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) event.preventDefault()
      for (const file of files) void desk.pages.open(openGiven(file))
    }
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const picture = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'))
      const time = timeOf(new Date(), language)
      if (picture && text === '' && !isEdited(event.target)) {
        event.preventDefault()
        void desk.pages.open(openGiven(picture, speakerOf(language)('scans:pasted-name', { time })))
        return
      }
      // What is edited takes it for itself. A few words are no page: they were meant for some field.
      if (isEdited(event.target) || !text.trim().includes('\n')) return
      event.preventDefault()
      const name = speakerOf(language)('tabs:pasted-name', { time })
      void desk.pages.open(call('pages.openText', { name, text }))
    }
    window.addEventListener('keydown', keys, true)
    window.addEventListener('beforeunload', leave)
    document.addEventListener('visibilitychange', leave)
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', drag)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('keydown', keys, true)
      window.removeEventListener('beforeunload', leave)
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', drag)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [desk, language])

  const session = state.open?.session
  useEffect(() => {
    if (session) void offerReopening(desk, session)
  }, [desk, session])

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = state.open ? `${state.open.session.name} — 清样 Galley` : '清样 Galley'
  }, [language, state.open])

  const failed = state.notice?.what.kind === 'failed' ? state.notice.what.failure : null
  const failure = failed && sayFailure(tongue.speak, failed)
  return (
    <TongueContext value={tongue}>
      {/* What the fields, lists and calendars write and say by themselves. */}
      <I18nProvider locale={localeOf(language)}>
        <div className="frame" data-ready={about !== null && settings !== null && !state.opening}>
          <TopBar desk={desk} settings={settings} />
          <TabStrip desk={desk} />
          {state.trouble && !state.open ? (
            <LibraryTrouble desk={desk} failure={state.trouble} />
          ) : state.view === 'library' && settings ? (
            <LibraryPages desk={desk} settings={settings} />
          ) : (
            <DeskView
              desk={desk}
              settings={settings}
              key={state.open?.session.id ?? 'none'}
              failure={failure}
            />
          )}
          <JobLine desk={desk} />
          <BulkLine desk={desk} />
          <ScanLines desk={desk} />
          {(failed === null || failed !== state.trouble || state.open) && <NoticeLine desk={desk} />}
          {settings && <RulesPanel desk={desk} settings={settings} />}
          <ReportPanel desk={desk} />
          {settings && <ShortcutsPanel desk={desk} settings={settings} />}
          <RevisionsPanel desk={desk} />
          <MilestonePanel desk={desk} />
          <PdfQuestionPanel desk={desk} />
          <ReopenPanel desk={desk} />
          <OrderPanel desk={desk} />
          <AlikePanel desk={desk} />
          <AccountPanel desk={desk} />
          <MovePanel desk={desk} />
          <Palette desk={desk} />
          <ContextMenu desk={desk} />
          {dropping && <div className="drop">{tongue.speak('desk:drop-here')}</div>}
        </div>
      </I18nProvider>
    </TongueContext>
  )
}

const isEdited = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
