import { memo, useEffect, useRef, type MouseEvent } from 'react'
import { unplaced } from '#core/galley/claims'
import { BLOCK_BREAK, replaceText } from '#core/galley/commands/replace-text'
import { articleOf } from '#core/galley/edit'
import { isProtected, isTyped, type Article, type Galley } from '#core/galley/galley'
import { printBlock, printSource } from '#core/galley/print'
import type { SourceSpan } from '#core/text/span'
import type { Desk } from '../desk/desk.ts'
import { useObservable, useSelected } from '../desk/observable.ts'
import { scrollBack, useScrollPlace } from '../desk/scroll-place.ts'
import type { Session } from '../desk/session.ts'
import { useTongue } from '../desk/speak.ts'
import { articleName, hueOf } from '../outline/article-name.ts'
import { ProtectedStrip } from '../protection/ProtectedStrip.tsx'
import { useRefusals } from '../protection/use-refusals.ts'
import { BlockEdge } from '../structure/BlockEdge.tsx'
import { fixUnder } from '../fixes/fix-under.ts'
import { useFixMarks } from '../fixes/use-fix-marks.ts'
import { bindArticle, type ArticleBinding } from './bind-article.ts'
import type { EditorPoint, ShownBlock } from './shown-block.ts'
import { useLights } from './use-lights.ts'
import { editedFrom } from '#core/galley/edited-from'
import { sourceOf } from './source-of.ts'

/** The articles as they will read: one editor each, one below the other; before cleaning, the text as it reads now. */
export function ArticlePane({ session, desk }: { readonly session: Session; readonly desk: Desk }) {
  const { speak } = useTongue()
  const articles = useSelected(session.state, ({ galley }) => galley.articles)
  // Asked once for all articles: a page may have hundreds, and each would ask at every change.
  const fixes = useSelected(session.state, ({ galley }) => galley.fixes)
  const rulings = useSelected(session.state, ({ galley }) => galley.rulings)
  const chosen = useSelected(session.state, (state) => state.article)
  const scroller = useRef<HTMLDivElement>(null)
  useScrollPlace(session, scroller)
  // After the editors below have put their text and the caret.
  useEffect(() => scrollBack(session, scroller.current), [session])
  useRefusals(session, desk)
  useLights(session)
  return (
    <section className="pane article" data-pane="article" aria-label={speak('desk:pane-article')}>
      <h2 className="head">{speak('desk:pane-article')}</h2>
      <div className="scroll article-scroll" tabIndex={0} ref={scroller} onClick={clickedIn(session, desk)}>
        <BlockEdge session={session} desk={desk} />
        {articles.map((article, index) => (
          <ArticleEditor
            key={article.id}
            session={session}
            desk={desk}
            article={article}
            index={index}
            isChosen={article.id === chosen}
            fixes={fixes}
            rulings={rulings}
          />
        ))}
        <Rest session={session} />
      </div>
    </section>
  )
}

/** A click on underlined words opens their card; one that selects does not. */
const clickedIn = (session: Session, desk: Desk) => (event: MouseEvent) => {
  if (!(event.target instanceof Element) || !event.target.closest('.text')) return
  const plain = event.detail === 1 && !event.shiftKey && window.getSelection()?.isCollapsed !== false
  const fix = plain && fixUnder(session.state.get().galley, event.target, event.clientX, event.clientY)
  if (fix) desk.walker.point(fix)
  else desk.walker.pointElsewhere()
}

/** What no article has. */
function Rest({ session }: { readonly session: Session }) {
  const { speak } = useTongue()
  const galley = useObservable(session.rested)
  const rest = unplaced(galley).filter((span) => galley.page.text.slice(span.from, span.to).trim() !== '')
  if (rest.length === 0) return null
  return (
    <div className="raw">
      <h3>{speak(galley.articles.length === 0 ? 'desk:raw-title' : 'desk:rest-title')}</h3>
      {galley.articles.length === 0 && <p className="raw-help">{speak('desk:raw-text')}</p>}
      {rest.map((span) => (
        <RawText key={span.from} galley={galley} span={span} />
      ))}
    </div>
  )
}

/** As much of unplaced text as one can look at; the source pane has all of it. */
const RAW_LIMIT = 40_000

function RawText({ galley, span }: { readonly galley: Galley; readonly span: SourceSpan }) {
  return (
    <div className="raw-text">
      {printSource(galley, { from: span.from, to: Math.min(span.to, span.from + RAW_LIMIT) }).text.trim()}
    </div>
  )
}

/** Drawn anew only for its own article: a page may have hundreds. */
const ArticleEditor = memo(function ArticleEditor(props: {
  readonly session: Session
  readonly desk: Desk
  readonly article: Article
  readonly index: number
  readonly isChosen: boolean
  readonly fixes: Galley['fixes']
  readonly rulings: Galley['rulings']
}) {
  const { speak } = useTongue()
  const { session, desk, article, index, isChosen, fixes, rulings } = props
  const host = useRef<HTMLDivElement>(null)
  const binding = useRef<ArticleBinding | null>(null)
  const { id } = article

  useEffect(() => {
    const root = host.current
    if (!root) return
    // The state that the editor shows. While an input method composes it falls behind the galley's.
    let basis = session.state.get().galley
    const blocksNow = (): readonly ShownBlock[] => {
      const now = session.state.get().galley
      basis = now
      return (
        articleOf(now, id)?.blocks.map((block) => ({
          id: block.id,
          kind: block.kind,
          text: printBlock(now, block).text,
          label: block.kind === 'paragraph' ? '' : speak(`desk:kind-${block.kind}`),
        })) ?? []
      )
    }
    let typedAt = 0
    const caretOf = (point: EditorPoint) => ({ article: id, block: point.block, offset: point.offset })
    const place = session.state.get().selection
    const bound = bindArticle(root, {
      blocks: blocksNow,
      edited: (edit) => {
        const now = performance.now()
        // Only what stays within a paragraph is a run of typing; a pause begins a new step of undo.
        const name = edit.insert.includes(BLOCK_BREAK)
          ? 'split-block'
          : edit.count > 1
            ? 'merge-block'
            : 'type'
        const last = session.state.get().history.done.at(-1)
        const joins = name === 'type' && now - typedAt < 1200 && last?.caretAfter?.article === id
        typedAt = now
        session.perform(
          name,
          (galleyNow) =>
            editedFrom(basis, galleyNow, (galley) => replaceText(galley, { article: id, ...edit })),
          // With other rulings than the editor showed, the words around the caret have moved: put it anew.
          { joins, quiet: basis.rulings === session.state.get().galley.rulings },
        )
      },
      pasted: (edit) => {
        session.perform('paste', (galleyNow) =>
          editedFrom(basis, galleyNow, (galley) => replaceText(galley, { article: id, ...edit })),
        )
      },
      selected: (anchor, focus) => {
        // Where the caret was put back to when the page was shown, nobody has moved: the source stays, too.
        const asLeft =
          session.state.get().selection === place &&
          place?.focus.block === focus.block &&
          place.focus.offset === focus.offset
        session.select(caretOf(anchor), caretOf(focus))
        const now = session.state.get().galley
        const block = articleOf(now, id)?.blocks.find((one) => one.id === focus.block)
        const span = block ? sourceOf(printBlock(now, block), focus.offset) : null
        if (!span || !block) return
        const piece = block.pieces.find((one) => !isTyped(one) && one.from <= span.from && span.from < one.to)
        session.light(piece && !isTyped(piece) ? { from: piece.from, to: piece.to } : span)
        if (!asLeft) session.wish({ kind: 'show-source', span })
      },
      failed: (error) => {
        desk.say({ kind: 'failed', failure: { kind: 'request-invalid', values: { message: error.message } } })
      },
    })
    binding.current = bound
    let seen = session.state.get().galley
    const unlisten = session.state.listen(() => {
      const now = session.state.get().galley
      if (now === seen) return
      const same =
        now.fixes === seen.fixes && now.rulings === seen.rulings && articleOf(now, id) === articleOf(seen, id)
      seen = now
      if (!same) bound.sync()
    })
    const unwish = session.onWish((wish) => {
      if (wish.kind === 'show-article' && wish.article === id)
        root.parentElement?.scrollIntoView({ block: 'start' })
      if (wish.kind !== 'caret' || wish.caret.article !== id) return
      bound.sync()
      bound.put(wish.anchor ?? wish.caret, wish.caret, wish.focus)
      scrollIntoSight(bound.elementOf(wish.caret.block))
    })
    if (place?.focus.article === id) {
      bound.put(place.anchor.article === id ? place.anchor : place.focus, place.focus, true)
      scrollIntoSight(bound.elementOf(place.focus.block))
    }
    return () => {
      unlisten()
      unwish()
      bound.dispose()
      binding.current = null
    }
  }, [session, desk, id, speak])

  useFixMarks(
    session,
    article,
    { fixes, rulings },
    (block) => binding.current?.elementOf(block) ?? null,
    speak,
  )
  const { galley } = session.state.get()

  return (
    <article
      className="sheet"
      data-article={id}
      data-chosen={isChosen || undefined}
      data-status={article.status}
      aria-label={speak('desk:article-label', {
        number: index + 1,
        headline: articleName(speak, galley, article),
      })}
    >
      <i className={`hue-${hueOf(index)}`} aria-hidden="true" />
      <ProtectedStrip session={session} desk={desk} article={article} />
      <div
        ref={host}
        className="text"
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        aria-multiline="true"
        aria-readonly={isProtected(article)}
        aria-label={articleName(speak, galley, article)}
        spellCheck={false}
      />
    </article>
  )
})

/** Only when it is out of sight: a pane never jumps for nothing. */
function scrollIntoSight(element: HTMLElement | null): void {
  const pane = element?.closest('.scroll')
  if (!element || !pane) return
  const [inner, outer] = [element.getBoundingClientRect(), pane.getBoundingClientRect()]
  if (inner.top < outer.top || inner.bottom > outer.bottom) element.scrollIntoView({ block: 'center' })
}
