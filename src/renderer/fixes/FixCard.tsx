import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { standingOf, stateOf } from '#core/galley/fix-state'
import { articleOf } from '#core/galley/edit'
import type { Galley } from '#core/galley/galley'
import { printBlock } from '#core/galley/print'
import type { Fix } from '#core/fixes/fix'
import { lineAt } from '#core/source/page'
import { sayWhy } from '#shared/language/index'
import { sayConfidence, sayMarked } from '#shared/language/say-fix'
import { paint } from '../article/lights.ts'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { shortcutOf } from '../desk/shortcuts.ts'
import { useTongue } from '../desk/speak.ts'
import { placeCard, scrollFor, type Box, type CardPlace } from './card-place.ts'
import { placeOfFix, walkOf } from './fix-place.ts'
import { rangeIn, widened } from '../article/text-range.ts'
import type { Walk } from './walker.ts'

/** The card of the walk: one fix, why, how sure, and what may be done about it. */
export function FixCard({ session, desk }: { readonly session: Session; readonly desk: Desk }) {
  const { walk } = useObservable(desk.state)
  const { galley } = useObservable(session.state)
  const fix = walk && galley.fixes.find((one) => one.id === walk.at)
  return walk && fix ? <Card session={session} desk={desk} walk={walk} galley={galley} fix={fix} /> : null
}

function Card(props: {
  readonly session: Session
  readonly desk: Desk
  readonly walk: Walk
  readonly galley: Galley
  readonly fix: Fix
}) {
  const { speak } = useTongue()
  const { desk, walk, galley, fix } = props
  const { walker } = desk
  const card = useRef<HTMLDivElement>(null)
  const place = useCardPlace(card, galley, fix, walk.step)
  const all = walkOf(galley, walk.scope)
  const at = all.findIndex((one) => one.id === fix.id) + 1
  const overruled = standingOf(galley, fix) === 'overruled'
  const state = overruled ? 'overruled' : stateOf(galley.rulings, fix)
  const editable = placeOfFix(galley, fix) !== null

  useEffect(() => {
    if (walk.hands === 'card') card.current?.focus({ preventScroll: true })
  }, [walk.step, walk.hands])

  // While the editor writes in the text, Escape still ends the walk.
  useEffect(() => {
    const keys = (event: globalThis.KeyboardEvent) => {
      const inText = event.target instanceof Element && event.target.closest('.text, .source-scroll')
      if (event.key === 'Escape' && !event.isComposing && inText) walker.end()
    }
    window.addEventListener('keydown', keys)
    return () => {
      window.removeEventListener('keydown', keys)
    }
  }, [walker])

  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const act = {
      // On one of the card's buttons Enter presses that button.
      Enter: event.target === card.current ? () => walker.decide('applied') : null,
      Backspace: () => walker.decide('rejected'),
      Delete: () => walker.decide('rejected'),
      Escape: walker.end,
      e: walker.edit,
      n: () => {
        walker.switchRule(fix.rule, false)
      },
    }[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  const line = lineAt(galley.page, fix.span.from) + 1
  const source = galley.page.text.slice(fix.span.from, fix.span.to)
  return (
    <div
      ref={card}
      className="fix-card"
      role="dialog"
      tabIndex={-1}
      aria-label={speak('fixes:card-label', { at, count: all.length, line })}
      aria-describedby="fix-card-words"
      data-fix={fix.id}
      style={
        place
          ? { left: place.left, top: place.top } // Unseen, not hidden: what is hidden cannot have the keyboard.
          : { opacity: 0 }
      }
      onKeyDown={keys}
    >
      <p className="fix-card-head">
        <span data-state={state}>{speak(`fixes:state-${state}`)}</span>
        <span>
          {at > 0 && `${at} / ${all.length} · `}
          {speak('desk:source-line', { line })}
        </span>
        <span className="grow" />
        <button
          type="button"
          className="plain"
          aria-label={speak('fixes:previous')}
          title={shortcutOf('previous-fix')}
          onClick={() => {
            walker.step(-1)
          }}
        >
          ‹
        </button>
        <button
          type="button"
          className="plain"
          aria-label={speak('fixes:next')}
          title={shortcutOf('next-fix')}
          onClick={() => {
            walker.step(1)
          }}
        >
          ›
        </button>
        <button
          type="button"
          className="plain"
          aria-label={speak('fixes:close')}
          title="Esc"
          onClick={walker.end}
        >
          ×
        </button>
      </p>
      <div id="fix-card-words">
        <p className="fix-card-what">{sayMarked(speak, fix, source)}</p>
        <p className="fix-card-why">
          {sayWhy(speak, fix)} · {sayConfidence(speak, fix)}
        </p>
        <p className="hidden">{speak('fixes:card-keys')}</p>
      </div>
      <div className="fix-card-acts">
        <button
          type="button"
          className="primary"
          disabled={overruled}
          data-act="accept"
          title={shortcutOf('accept-fix')}
          onClick={() => {
            walker.decide('applied')
          }}
        >
          {speak('fixes:accept')} <kbd>⏎</kbd>
        </button>
        <button
          type="button"
          disabled={overruled}
          data-act="reject"
          title={shortcutOf('reject-fix')}
          onClick={() => {
            walker.decide('rejected')
          }}
        >
          {speak('fixes:reject')} <kbd>⌫</kbd>
        </button>
        <button type="button" disabled={!editable} data-act="edit" onClick={walker.edit}>
          {speak('fixes:edit')} <kbd>E</kbd>
        </button>
        <button
          type="button"
          className="plain"
          data-act="never"
          title={speak('fixes:rule-never')}
          onClick={() => {
            walker.switchRule(fix.rule, false)
          }}
        >
          {speak('fixes:never')} <kbd>N</kbd>
        </button>
      </div>
    </div>
  )
}

/** Where a fix is on the desk: its words in the article, or its lines in the source, and the pane around them. */
interface Anchor {
  readonly words: Box
  readonly pane: HTMLElement
  /** The words as a range to paint; the source pane paints its own. */
  readonly range: Range | null
}

function anchorOf(galley: Galley, fix: Fix): Anchor | null {
  const place = placeOfFix(galley, fix)
  if (place) {
    const block = articleOf(galley, place.article)?.blocks.find((one) => one.id === place.block)
    const selector = `.sheet[data-article="${CSS.escape(place.article)}"] [data-block="${CSS.escape(place.block)}"]`
    const element = document.querySelector<HTMLElement>(selector)
    const pane = element?.closest<HTMLElement>('.scroll')
    if (!block || !element || !pane) return null
    const { text } = printBlock(galley, block)
    const { from, to } = widened(text, place)
    const range = rangeIn(element, from, to)
    const words = range && boxAround([...range.getClientRects()])
    // A block without a word (its only line was taken out) is its own place.
    return { words: words ?? element.getBoundingClientRect(), pane, range }
  }
  const [first, last] = [lineAt(galley.page, fix.span.from), lineAt(galley.page, fix.span.to)]
  const rows = [...document.querySelectorAll<HTMLElement>('.source [data-line]')].filter((row) => {
    const line = Number(row.dataset['line']) - 1
    return first <= line && line <= last
  })
  const pane = rows[0]?.closest<HTMLElement>('.scroll')
  const words = boxAround(rows.map((row) => row.getBoundingClientRect()))
  return pane && words ? { words, pane, range: null } : null
}

function boxAround(boxes: readonly Box[]): Box | null {
  const seen = boxes.filter((box) => box.bottom > box.top)
  if (seen.length === 0) return null
  return {
    left: Math.min(...seen.map((box) => box.left)),
    top: Math.min(...seen.map((box) => box.top)),
    right: Math.max(...seen.map((box) => box.right)),
    bottom: Math.max(...seen.map((box) => box.bottom)),
  }
}

/** The pane without its foot, where the line stands that says what was done. */
function roomIn(pane: HTMLElement): Box {
  const { left, top, right, bottom } = pane.getBoundingClientRect()
  return { left, top, right, bottom: bottom - 52 }
}

/** Rows of the source and sheets far down come to be a few frames after they were scrolled to. */
const PATIENCE = 20

function useCardPlace(
  card: { readonly current: HTMLElement | null },
  galley: Galley,
  fix: Fix,
  step: number,
): CardPlace | null {
  const [place, setPlace] = useState<CardPlace | null>(null)
  const shown = useRef(-1)
  useLayoutEffect(() => {
    let unpaint: () => void = () => undefined
    let frame = 0
    let tries = 0
    const put = () => {
      const anchor = anchorOf(galley, fix)
      const self = card.current
      if (!anchor || !self) {
        if (tries++ < PATIENCE) frame = requestAnimationFrame(put)
        return
      }
      const { width, height } = self.getBoundingClientRect()
      // Only when the walk comes here: afterwards the pane is the editor's to scroll.
      if (shown.current !== step) {
        shown.current = step
        anchor.pane.scrollTop += scrollFor(anchor.words, roomIn(anchor.pane), height)
        frame = requestAnimationFrame(put)
      }
      const there = anchorOf(galley, fix) ?? anchor
      unpaint()
      unpaint = there.range ? paint('galley-fix', [there.range]) : () => undefined
      setPlace(placeCard(there.words, roomIn(there.pane), { width, height }, window.innerWidth))
    }
    const later = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(put)
    }
    put()
    document.addEventListener('scroll', later, true)
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('scroll', later, true)
      window.removeEventListener('resize', later)
      unpaint()
    }
  }, [card, galley, fix, step])
  return place
}
