import { useEffect } from 'react'
import { sayFailure, type MessageKey, type Speak, type Values } from '#shared/language/index'
import { articleOf } from '#core/galley/edit'
import { sayDeed, sayUndo } from '#shared/language/say-deed'
import { sayFixNotice } from '../fixes/say-fix-notice.ts'
import { sayUnread } from '../scans/say-unread.ts'
import { articleName } from '../outline/article-name.ts'
import { sayMeant } from '../directory/slip/say-meant.ts'
import { takeBack } from '../trash/take-back.ts'
import type { Desk } from './desk.ts'
import type { Notice } from './notice.ts'
import { useObservable } from './observable.ts'
import { shortcutOf } from './shortcuts.ts'
import { useTongue } from './speak.ts'
import { call } from './wire.ts'

/** How long a sentence about something that can be undone stays. */
const STAY = 9000

const UNDOABLE: ReadonlySet<Notice['kind']> = new Set([
  'cleaned',
  'reread',
  'joined',
  'deduplicated',
  'decided',
  'kind-switched',
  'rule-switched',
  'all-decided',
])

/** What one has to know stays until it is closed. */
const LASTING: ReadonlySet<Notice['kind']> = new Set([
  'failed',
  'broken-off',
  'not-closed',
  'pages-lost',
  'scan-partly',
  'offered',
  'untaken',
])

/** One line about what was just done, with what one may want to do about it. Never in the way of the text. */
export function NoticeLine({ desk }: { readonly desk: Desk }) {
  const { speak } = useTongue()
  const { notice } = useObservable(desk.state)
  const lasting = notice && LASTING.has(notice.what.kind)
  useEffect(() => {
    if (!notice || lasting) return
    const timer = setTimeout(desk.quiet, STAY)
    return () => {
      clearTimeout(timer)
    }
  }, [desk, notice, lasting])
  const path = notice?.what.kind === 'exported' ? notice.what.paths[0] : undefined
  const what = notice?.what
  const scan = what?.kind === 'scan-read' || what?.kind === 'scan-partly' ? what : undefined
  const unshown = scan && !scan.shows ? scan.page : undefined
  const undoable =
    notice && (UNDOABLE.has(notice.what.kind) || (notice.what.kind === 'shaped' && notice.what.done))
  const takingBack = notice && takingBackOf(desk, notice.what)
  const doubtful = notice && 'doubtful' in notice.what && notice.what.doubtful > 0
  return (
    <div className="notice-place" role="status" aria-live="polite">
      {notice && (
        <div className="notice" data-notice={notice.what.kind} key={notice.number}>
          <span>
            {wordsFor(speak, notice.what, desk)}
            {notice.passed > 0 && speak('protection:passed', { count: notice.passed })}
          </span>
          {undoable && (
            <button
              type="button"
              title={sayUndo(speak, 'undo', desk.state.get().open?.session.state.get().history.done.at(-1))}
              onClick={() => {
                desk.run('undo')
              }}
            >
              {speak('desk:undo')}
            </button>
          )}
          {what?.kind === 'offered' && (
            <button
              type="button"
              title={shortcutOf(what.command)}
              onClick={() => {
                desk.run(what.command)
              }}
            >
              {speak(`menu:${what.command}`)}…
            </button>
          )}
          {what?.kind === 'untaken' && (
            <button
              type="button"
              onClick={() => {
                desk.quiet()
                what.take()
              }}
            >
              {sayMeant(speak, what.field, what.meant)}
            </button>
          )}
          {takingBack && (
            <button
              type="button"
              onClick={() => {
                desk.quiet()
                takingBack()
              }}
            >
              {speak('holdings:undo')}
            </button>
          )}
          {notice.what.kind === 'protected' && (
            <button
              type="button"
              title={shortcutOf('reopen-article')}
              onClick={() => {
                desk.run('reopen-article')
              }}
            >
              {speak('protection:reopen')}
            </button>
          )}
          {doubtful && (
            <button
              type="button"
              onClick={() => {
                desk.walker.begin({ what: 'doubtful' })
              }}
            >
              {speak('desk:review')}
            </button>
          )}
          {unshown !== undefined && (
            <button type="button" onClick={() => void desk.pages.goTo(unshown)}>
              {speak('scans:show')}
            </button>
          )}
          {path !== undefined && (
            <button type="button" onClick={() => void call('export.showInFolder', { path })}>
              {speak('desk:show-file')}
            </button>
          )}
          <button type="button" aria-label={speak('desk:close')} onClick={desk.quiet}>
            ×
          </button>
        </div>
      )}
    </div>
  )
}

/** How the library takes back what was done to it, where that is not a step of undo on a page. */
function takingBackOf(desk: Desk, what: Notice): (() => void) | null {
  if (what.kind === 'told') return what.undo ?? null
  return what.kind === 'trashed' && what.numbers.length > 0
    ? () => {
        void takeBack(desk, what.numbers)
      }
    : null
}

function wordsFor(speak: Speak, what: Notice, desk: Desk): string {
  const left = (doubtful: number) => (doubtful > 0 ? speak('desk:said-left', { count: doubtful }) : '')
  switch (what.kind) {
    case 'cleaned':
      return what.articles === 0 && what.fixes === 0
        ? speak('desk:said-clean-nothing')
        : speak('desk:said-clean', { articles: what.articles, fixes: what.fixes }) + left(what.doubtful)
    case 'reread':
      return speak('desk:said-reread', { articles: what.articles, fixes: what.fixes }) + left(what.doubtful)
    case 'joined':
    case 'deduplicated': {
      if (what.fixes === 0 && what.doubtful === 0) return speak('desk:said-nothing')
      const key = what.kind === 'joined' ? 'desk:said-join' : 'desk:said-duplicates'
      return speak(key, { count: what.fixes }) + left(what.doubtful)
    }
    case 'undone':
      return what.deed
        ? speak('desk:said-undone', { command: sayDeed(speak, what.deed) })
        : speak('desk:said-nothing-to-undo')
    case 'redone':
      return what.deed
        ? speak('desk:said-redone', { command: sayDeed(speak, what.deed) })
        : speak('desk:said-nothing-to-redo')
    case 'shaped':
      return what.words(speak)
    case 'decided':
    case 'nothing-in-doubt':
    case 'kind-switched':
    case 'rule-switched':
    case 'all-decided':
      return sayFixNotice(speak, what)
    case 'protected': {
      const galley = desk.state.get().open?.session.state.get().galley
      const [id, ...more] = what.articles
      const article = galley && id !== undefined && more.length === 0 ? articleOf(galley, id) : undefined
      return galley && article
        ? speak('protection:refused-one', { article: articleName(speak, galley, article) })
        : speak('protection:refused', { count: what.articles.length })
    }
    case 'exported':
      if (what.left > 0)
        return speak('bulk:said-export-stopped', {
          count: what.paths.length,
          left: what.left,
          path: what.paths[0] ?? '',
        })
      return speak('desk:said-exported', { count: what.paths.length, path: what.paths[0] ?? '' })
    case 'told':
    case 'offered':
      return speak(what.key, spoken(speak, what.values ?? {}))
    case 'untaken':
      return speak(`directory:untaken-${what.field}`, { typed: what.typed })
    case 'trashed': {
      const count = what.numbers.length
      if (what.left > 0) {
        const kept = what.kept > 0 ? speak('holdings:said-kept', { count: what.kept }) : ''
        return speak('bulk:said-trash-stopped', { count, left: what.left }) + kept
      }
      return what.kept > 0
        ? speak('holdings:said-trashed-kept', { count, kept: what.kept })
        : speak('holdings:said-trashed', { count })
    }
    case 'not-now':
      return speak('tools:not-now', {
        command: speak(`menu:${what.command}`),
        why: speak(`tools:needs-${what.why}`),
      })
    case 'not-closed':
      return speak('tabs:not-closed', { name: what.name, why: sayFailure(speak, what.failure) })
    case 'pages-lost':
      return speak('tabs:lost', { count: what.names.length, names: what.names.join(speak('tabs:between')) })
    case 'scan-read':
      return speak('scans:said-read', { name: what.name })
    case 'scan-partly':
      return sayUnread(speak, what)
    case 'broken-off': {
      const why = sayFailure(speak, what.failure)
      return speak('bulk:said-broken-off', { count: what.done, left: what.left, why })
    }
    case 'failed':
      return sayFailure(speak, what.failure)
  }
}

/** A value that names a sentence (`desk:pane-source`) is that sentence, in the language of now. */
const spoken = (speak: Speak, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && /^(?:desk|menu|tools|tabs|reopen):[\w-]+$/.test(value)
        ? speak(value as MessageKey)
        : value,
    ]),
  )
