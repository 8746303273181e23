import type { CommandNeed, ToolCommand } from '#shared/commands'
import { TEXT_SIZES, type Settings } from '#shared/settings'
import { articleOfBlock } from '#core/galley/edit'
import type { Sought } from '#core/galley/find-in-galley'
import { findingOf, showHit } from '../find/finding.ts'
import type { DeskState } from './desk.ts'
import type { Notice } from './notice.ts'
import { focusPane } from './focus.ts'
import type { Observable } from './observable.ts'
import { call } from './wire.ts'

/**
 * What may be open over the desk, one at a time: the palette, the bar that finds, the one that goes to a line, the
 * list of shortcuts, the versions of an article, the name of a new one, what is like it, the account of the library,
 * how else the page could be read, and in which order.
 */
export type Panel =
  | 'palette'
  | 'find'
  | 'line'
  | 'shortcuts'
  | 'revisions'
  | 'milestone'
  | 'alike'
  | 'library-account'
  | 'reopen-as'
  | 'repair-order'

export const FOLDING_PANES = ['outline', 'source', 'inspector'] as const
export type FoldingPane = (typeof FOLDING_PANES)[number]

/** Who can fold and unfold the panes: whoever shows them. */
export interface Arranger {
  /** True when the pane is folded now. */
  toggle(pane: FoldingPane): boolean
  usual(): void
}

/** What serves every page alike. */
export interface Tools {
  run(command: ToolCommand): void
  follow(settings: Settings): void
  show(panel: Panel | null): void
  /** Looks for something; the first hit is shown at once. */
  find(sought: Sought): void
  /** The same, as it is read, with a hit of one's choice and the bar beside it. */
  findAt(query: string, at: number): void
  /** Takes the panes in hand until the returned function is called. */
  arrange(arranger: Arranger): () => void
}

export function createTools(state: Observable<DeskState>, say: (what: Notice) => void): Tools {
  let arranger: Arranger | null = null
  let settings: Settings | null = null
  const change = (part: Partial<DeskState>) => {
    state.update((now) => ({ ...now, ...part }))
  }
  const choose = (part: Partial<Settings>) => {
    if (settings) settings = { ...settings, ...part }
    void call('settings.change', part)
  }

  const showAt = ({ query, likeness }: Sought, at: number) => {
    const session = state.get().open?.session
    const sought = { query, likeness }
    change({ finding: { ...sought, at } })
    const hit = session && findingOf(session.state.get().galley, sought).hits[at]
    if (hit) showHit(session, hit)
  }

  const step = (by: number) => {
    const { open, finding } = state.get()
    const count = open ? findingOf(open.session.state.get().galley, finding).hits.length : 0
    change({ panel: 'find' })
    if (count > 0) showAt(finding, (finding.at + by + count) % count)
  }

  const resize = (steps: number | null) => {
    const now = settings?.textSize ?? 100
    const nearest = TEXT_SIZES.findLastIndex((size) => size <= now)
    const textSize = steps === null ? 100 : (TEXT_SIZES[Math.max(0, nearest + steps)] ?? now)
    choose({ textSize })
    say({ kind: 'told', key: 'tools:said-text-size', values: { percent: textSize } })
  }

  const toggle = (pane: FoldingPane) => {
    if (!arranger) return
    const folded = arranger.toggle(pane)
    say({
      kind: 'told',
      key: folded ? 'tools:pane-folded' : 'tools:pane-unfolded',
      values: { pane: `desk:pane-${pane}` },
    })
  }

  const run: Tools['run'] = (command) => {
    switch (command) {
      case 'find':
        if (state.get().view === 'library' || !state.get().open) {
          run('focus-search')
          return
        }
        {
          const chosen = chosenText()
          change({ panel: 'find' })
          if (chosen) showAt({ ...state.get().finding, query: chosen }, 0)
          focusSoon('[data-find]')
        }
        return
      case 'find-next':
        step(1)
        return
      case 'find-previous':
        step(-1)
        return
      case 'go-to-line':
        change({ panel: 'line' })
        focusSoon('[data-go-to-line]')
        return
      case 'focus-search':
        change({ view: 'library', libraryPage: 'articles', panel: null, sought: chosenText() ?? '' })
        focusSoon('[data-search] input')
        return
      case 'command-palette':
        change({ panel: 'palette' })
        return
      case 'shortcuts':
        change({ panel: 'shortcuts' })
        return
      case 'next-pane':
        focusPane(1)
        return
      case 'previous-pane':
        focusPane(-1)
        return
      case 'toggle-outline':
        toggle('outline')
        return
      case 'toggle-source':
        toggle('source')
        return
      case 'toggle-inspector':
        toggle('inspector')
        return
      case 'usual-panes':
        arranger?.usual()
        say({ kind: 'told', key: 'tools:panes-usual' })
        return
      case 'text-larger':
        resize(1)
        return
      case 'text-smaller':
        resize(-1)
        return
      case 'text-usual':
        resize(null)
        return
      case 'theme-system':
      case 'theme-light':
      case 'theme-dark':
        choose({ theme: chosenIn(command, 'theme') })
        say({ kind: 'told', key: `tools:said-${command}` })
        return
      case 'contrast-system':
      case 'contrast-usual':
      case 'contrast-high':
        choose({ contrast: chosenIn(command, 'contrast') })
        say({ kind: 'told', key: `tools:said-${command}` })
        return
      // The change itself says which language it is.
      case 'language-system':
      case 'language-zh':
      case 'language-en':
        choose({ language: chosenIn(command, 'language') })
        return
      default:
        command satisfies never
    }
  }

  return {
    run,
    follow: (now) => {
      settings = now
    },
    show: (panel) => {
      change({ panel })
    },
    find: (sought) => {
      showAt(sought, 0)
    },
    findAt: (query, at) => {
      change({ panel: 'find' })
      showAt({ query, likeness: 'alike' }, at)
    },
    arrange: (hands) => {
      arranger = hands
      return () => {
        if (arranger === hands) arranger = null
      }
    },
  }
}

/** What a command would want that is not there, or `null` when it can be done. */
export function lacking(need: CommandNeed, now: DeskState): Exclude<CommandNeed, 'nothing'> | null {
  if (need === 'nothing') return null
  if (need === 'pages') return now.tabs.length > 1 ? null : 'pages'
  if (now.view !== 'desk' || !now.open) return 'page'
  const { galley, article, selection } = now.open.session.state.get()
  switch (need) {
    case 'page':
      return null
    case 'articles':
      return galley.articles.length > 0 ? null : 'articles'
    case 'article':
      if (galley.articles.length === 0) return 'articles'
      return article === null ? 'article' : null
    case 'caret':
      if (galley.articles.length === 0) return 'articles'
      return selection && articleOfBlock(galley, selection.focus.block) ? null : 'caret'
    case 'fix':
      return now.walk === null ? 'fix' : null
    case 'find':
      return now.finding.query.trim() === '' ? 'find' : null
  }
}

/** `theme-dark` chooses `dark`. */
const chosenIn = <Group extends string, Choice extends string>(
  command: `${Group}-${Choice}`,
  group: Group,
): Choice => command.slice(group.length + 1) as Choice

/** A few words that are selected: probably what one wants to find. */
function chosenText(): string | null {
  const text = window.getSelection()?.toString().trim() ?? ''
  return text !== '' && text.length <= 60 && !text.includes('\n') ? text : null
}

/** What is not drawn yet gets the keyboard as soon as it is. */
function focusSoon(selector: string): void {
  setTimeout(() => {
    const goal = document.querySelector<HTMLElement>(selector)
    goal?.focus()
    if (goal instanceof HTMLInputElement) goal.select()
  }, 0)
}
