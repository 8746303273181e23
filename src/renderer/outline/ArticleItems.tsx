import { memo, useRef, useState } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { articleOf } from '#core/galley/edit'
import type { Article, ArticleId, Galley, Status } from '#core/galley/galley'
import { headlineOf, textOf } from '#core/galley/print'
import type { Speak } from '#shared/language/index'
import type { Desk } from '../desk/desk.ts'
import { useObservable, useSelected } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { shortcutOf } from '../desk/shortcuts.ts'
import { useTongue } from '../desk/speak.ts'
import { dissolvePicked, mergePicked, shiftPicked } from '../structure/deeds/articles.ts'
import { pickedIn } from '../structure/deeds/meant.ts'
import { startDrag } from '../structure/drag.ts'
import { dropOn } from '../structure/drop.ts'
import { articleName, hueOf } from './article-name.ts'

type Move = -1 | 1 | 'first' | 'last'

/** The articles as a list of which several can be chosen: by Ctrl or Shift with a click or an arrow. */
export function ArticleItems(props: {
  readonly session: Session
  readonly desk: Desk
  /** Only articles that stand here in the workflow; `null`: all. */
  readonly only: Status | null
}) {
  const { session, desk, only } = props
  const { speak } = useTongue()
  const galley = useObservable(session.rested)
  const chosen = useSelected(session.state, ({ article }) => article)
  const several = useSelected(session.state, (state) => state.picked)
  const picked = several.length > 1 ? pickedIn(session.state.get()) : chosen ? [chosen] : []
  const list = useRef<HTMLOListElement>(null)
  /** Where a range begins that Shift extends. */
  const anchor = useRef<ArticleId | null>(null)
  /** The item that the menu hangs on. */
  const menuAt = useRef<HTMLElement | null>(null)
  const [menuOf, setMenuOf] = useState<ArticleId | null>(null)
  const hand = desk.handOf(session)
  const articles = galley.articles.filter(({ status }) => only === null || status === only)
  const places = new Map(galley.articles.map(({ id }, index) => [id, index]))
  const indexOf = (id: ArticleId | null) => articles.findIndex((article) => article.id === id)
  const element = (id: ArticleId | null) =>
    list.current?.querySelector<HTMLElement>(`[data-article="${CSS.escape(id ?? '')}"]`) ?? null

  const show = (id: ArticleId) => {
    anchor.current = id
    session.show(id)
    session.wish({ kind: 'show-article', article: id })
  }
  const extendTo = (id: ArticleId) => {
    const from = indexOf(anchor.current) < 0 ? indexOf(chosen) : indexOf(anchor.current)
    const to = indexOf(id)
    const range = articles.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1)
    anchor.current ??= chosen
    session.pick(
      range.map((article) => article.id),
      id,
    )
  }
  const toggle = (id: ArticleId) => {
    anchor.current = id
    const without = picked.filter((one) => one !== id)
    const now = without.length === picked.length ? [...picked, id] : without
    session.pick(now, now.includes(id) ? id : (now.at(-1) ?? id))
  }
  /** What a deed on this item means: all that are chosen together, if it is one of them. */
  const meant = (id: ArticleId) => (picked.includes(id) ? picked : [id])

  const key = (event: React.KeyboardEvent, id: ArticleId) => {
    const control = event.ctrlKey || event.metaKey
    // Alt with an arrow is the desk's “move up” and “move down”.
    if (event.altKey) return
    const go = (to: Move) => {
      const index = to === 'first' ? 0 : to === 'last' ? articles.length - 1 : indexOf(id) + to
      const next = articles[index]
      if (!next) return
      if (event.shiftKey) extendTo(next.id)
      else if (!control) show(next.id)
      element(next.id)?.focus()
    }
    const moves: Readonly<Record<string, Move>> = { ArrowUp: -1, ArrowDown: 1, Home: 'first', End: 'last' }
    const to = moves[event.key]
    if (to !== undefined) go(to)
    else if (event.key === ' ' && control) toggle(id)
    else if (event.key === ' ') show(id)
    else if (event.key === 'a' && control) {
      session.pick(
        articles.map((article) => article.id),
        id,
      )
    } else if (event.key === 'Escape' && picked.length > 1) show(id)
    else if (event.key === 'Delete') {
      const index = indexOf(id)
      dissolvePicked(hand, meant(id))
      focusSoon(session.state.get().galley.articles[Math.min(index, articles.length - 1)]?.id ?? null)
    } else if (event.key === 'Enter' && !control) {
      const block = articles[indexOf(id)]?.blocks[0]
      if (block)
        session.wish({ kind: 'caret', caret: { article: id, block: block.id, offset: 0 }, focus: true })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  /** A list that is ordered anew drops the keyboard; it comes back to the same article. */
  const focusSoon = (id: ArticleId | null) => {
    setTimeout(() => {
      const item = element(id) ?? list.current?.querySelector<HTMLElement>('[tabindex="0"]')
      item?.focus()
    }, 0)
  }
  const act = (command: string) => {
    const id = menuOf
    setMenuOf(null)
    if (id === null) return
    const ids = meant(id)
    if (command === 'merge-article') mergePicked(hand, ids)
    else if (command === 'dissolve-article') dissolvePicked(hand, ids)
    else shiftPicked(hand, ids, command === 'move-up' ? -1 : 1)
    focusSoon(id)
  }
  const tabStop = indexOf(chosen) < 0 ? articles[0]?.id : chosen
  return (
    <>
      <ol
        className="items"
        ref={list}
        role="listbox"
        aria-multiselectable="true"
        data-several={articles.filter(({ id }) => picked.includes(id)).length > 1 || undefined}
        aria-label={speak('desk:pane-outline')}
        onPointerDown={(event) => {
          const id = itemOf(event.target)
          const article = id === null ? undefined : articleOf(galley, id)
          if (!article || event.ctrlKey || event.metaKey || event.shiftKey) return
          const ids = meant(article.id)
          const words =
            ids.length > 1
              ? speak('structure:drag-articles', { count: ids.length })
              : articleName(speak, galley, article)
          const load = { kind: 'articles', articles: ids } as const
          startDrag(event, load, words, (target) => {
            dropOn(hand, load, target)
          })
        }}
        onClick={(event) => {
          const id = itemOf(event.target)
          if (id === null) return
          if (event.shiftKey) extendTo(id)
          else if (event.ctrlKey || event.metaKey) toggle(id)
          else show(id)
        }}
        onContextMenu={(event) => {
          const id = itemOf(event.target)
          if (id === null) return
          event.preventDefault()
          menuAt.current = element(id)
          setMenuOf(id)
        }}
        onKeyDown={(event) => {
          const id = itemOf(event.target)
          if (id !== null) key(event, id)
        }}
        onBlur={(event) => {
          // The item that had the keyboard was moved, not left.
          const id = event.target.dataset['article']
          if (event.relatedTarget === null && id !== undefined && document.hasFocus())
            setTimeout(() => {
              if (document.activeElement === document.body) element(id)?.focus()
            }, 0)
        }}
      >
        {articles.map((article) => (
          <Item
            key={article.id}
            id={article.id}
            index={places.get(article.id) ?? 0}
            {...described(speak, galley, article)}
            status={article.status}
            chosen={article.id === chosen}
            picked={picked.includes(article.id)}
            first={article.id === tabStop}
          />
        ))}
      </ol>
      <Popover
        className="popover"
        aria-label={speak('structure:article-actions')}
        placement="bottom start"
        triggerRef={menuAt}
        isOpen={menuOf !== null}
        onOpenChange={() => {
          setMenuOf(null)
        }}
      >
        <Menu
          className="menu"
          aria-label={speak('structure:article-actions')}
          autoFocus="first"
          onAction={(chosenKey) => {
            act(String(chosenKey))
          }}
        >
          {(['move-up', 'move-down', 'merge-article', 'dissolve-article'] as const).map((one) => {
            const several = one === 'merge-article' && menuOf !== null && meant(menuOf).length > 1
            const words = speak(several ? 'structure:merge-articles' : `structure:${one}`)
            return (
              <MenuItem id={one} key={one} textValue={words}>
                <span>{words}</span>
                <kbd>{shortcutOf(one)}</kbd>
              </MenuItem>
            )
          })}
        </Menu>
      </Popover>
    </>
  )
}

/** The item that an event of the list happened on. */
const itemOf = (target: EventTarget): ArticleId | null =>
  target instanceof Element ? (target.closest<HTMLElement>('.item')?.dataset['article'] ?? null) : null

/** One line of the list, drawn anew only when it reads otherwise. */
const Item = memo(function Item(props: {
  readonly id: ArticleId
  readonly index: number
  readonly name: string
  readonly named: boolean
  readonly detail: string
  readonly status: Status
  readonly chosen: boolean
  readonly picked: boolean
  /** Where Tab enters the list. */
  readonly first: boolean
}) {
  const { speak } = useTongue()
  const { id, index, name, named, detail, status, chosen, picked, first } = props
  return (
    <li
      role="option"
      className="item"
      data-article={id}
      aria-current={chosen}
      aria-selected={picked}
      tabIndex={first ? 0 : -1}
      {...(first && { 'data-first': true })}
    >
      <i className={`hue-${hueOf(index)}`} />
      <span>
        <strong className={named ? '' : 'none'}>{name}</strong>
        <small>{detail}</small>
      </span>
      <span
        className="dot"
        data-status={status}
        title={speak(`desk:status-${status}`)}
        aria-label={speak(`desk:status-${status}`)}
        role="img"
      />
    </li>
  )
})

interface Description {
  readonly name: string
  readonly named: boolean
  readonly detail: string
}

/** Articles are immutable: what is said of one is good as long as tongue, fixes and rulings are the same objects. */
const descriptions = new WeakMap<
  Article,
  { readonly by: readonly [unknown, unknown, unknown]; readonly value: Description }
>()

function described(speak: Speak, galley: Galley, article: Article): Description {
  const by = [speak, galley.fixes, galley.rulings] as const
  const known = descriptions.get(article)
  if (known?.by.every((one, index) => one === by[index])) return known.value
  const value = {
    name: articleName(speak, galley, article),
    named: headlineOf(galley, article) !== '',
    detail: detailOf(speak, galley, article),
  }
  descriptions.set(article, { by, value })
  return value
}

function detailOf(speak: Speak, galley: Galley, article: Article): string {
  const count = textOf(galley, article).replace(/\s/g, '').length
  const names = article.bylines.map((byline) => byline.name).join(' ')
  return [article.section, names, speak('desk:count-characters', { count })].filter(Boolean).join(' · ')
}
