import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import { blocksMeant } from '#core/galley/commands/take-out'
import { articleOfBlock } from '#core/galley/edit'
import type { BlockId } from '#core/galley/galley'
import { BLOCK_KINDS, type BlockKind } from '#core/structure/reading'
import type { Desk } from '../desk/desk.ts'
import { useSelected } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { shortcutOf } from '../desk/shortcuts.ts'
import { useTongue } from '../desk/speak.ts'
import { changeKind } from './deeds/blocks.ts'
import { selectedIn, wholeBlock } from './deeds/meant.ts'
import { shape, type Shaping } from './deeds/shape.ts'
import { startDrag } from './drag.ts'
import { dropOn } from './drop.ts'
import { wordsOf } from './load.ts'

const ACTIONS = [
  'split-block',
  'merge-with-next',
  'split-article',
  'move-up',
  'move-down',
  'move-to',
  'new-article',
  'set-aside',
] as const satisfies readonly Shaping[]

type Open = 'kind' | 'actions' | null

/**
 * The edge of one block: its handle and its kind. It is where the pointer is, else where the caret is; a page has
 * thousands of blocks, so there is one edge that goes from block to block, outside the text that Lexical owns.
 */
export function BlockEdge({ session, desk }: { readonly session: Session; readonly desk: Desk }) {
  const { speak } = useTongue()
  const edge = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLButtonElement>(null)
  const label = useRef<HTMLButtonElement>(null)
  /** The block that the edge is beside. */
  const edged = useRef<HTMLElement | null>(null)
  const [pointed, setPointed] = useState<BlockId | null>(null)
  const [open, setOpen] = useState<Open>(null)
  const isOpen = open !== null
  // Which block, and what it is: while one types in it, neither changes, and nothing here is drawn anew.
  const id = useSelected(session.state, ({ galley, selection }) =>
    pointed !== null && articleOfBlock(galley, pointed) ? pointed : (selection?.focus.block ?? null),
  )
  const blockKind = useSelected(session.state, ({ galley }) =>
    id === null ? undefined : articleOfBlock(galley, id)?.blocks.find((one) => one.id === id)?.kind,
  )

  // The edge lies in the pane's scrolled content, beside the block's first line.
  const place = useCallback(() => {
    const own = edge.current
    const scroller = own?.parentElement
    if (!own || !scroller) return
    const old = edged.current
    const shown =
      old?.isConnected && old.dataset['block'] === id
        ? old
        : id === null
          ? null
          : scroller.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`)
    own.hidden = !shown
    if (shown !== old) old?.removeAttribute('data-edged')
    edged.current = shown
    if (!shown) return
    shown.dataset['edged'] = ''
    const [box, outer] = [shown.getBoundingClientRect(), scroller.getBoundingClientRect()]
    const line = Number.parseFloat(getComputedStyle(shown).lineHeight) || 24
    const top = box.top - outer.top + scroller.scrollTop + (Math.min(line, box.height) - 24) / 2
    own.style.transform = `translateY(${Math.round(top)}px)`
  }, [id])
  // In the frame, which lays the text out anyway: asked here, it would be laid out once more for each that asks.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(place)
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [place])

  useEffect(() => {
    const scroller = edge.current?.parentElement
    if (!scroller) return
    let frame = 0
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(place)
    }
    const point = (event: PointerEvent) => {
      // An open menu speaks of the block that it was opened on.
      if (event.buttons !== 0 || isOpen) return
      const under = event.target instanceof Element ? event.target : null
      if (under?.closest('.edge')) return
      setPointed(
        under?.closest<HTMLElement>('[data-block]')?.dataset['block'] ?? besides(under, event.clientY),
      )
    }
    const leave = () => {
      if (!isOpen) setPointed(null)
    }
    const size = new ResizeObserver(soon)
    size.observe(scroller)
    // What is written above the block moves it: measured when the frame lays the text out anyway.
    let seen = session.state.get().galley
    const unlisten = session.state.listen(() => {
      const { galley } = session.state.get()
      if (galley !== seen) soon()
      seen = galley
    })
    scroller.addEventListener('scroll', soon, { passive: true })
    scroller.addEventListener('pointermove', point)
    scroller.addEventListener('pointerleave', leave)
    scroller.addEventListener('keydown', leave)
    return () => {
      cancelAnimationFrame(frame)
      size.disconnect()
      unlisten()
      scroller.removeEventListener('scroll', soon)
      scroller.removeEventListener('pointermove', point)
      scroller.removeEventListener('pointerleave', leave)
      scroller.removeEventListener('keydown', leave)
    }
  }, [session, place, isOpen])

  useEffect(
    () =>
      session.onWish((wish) => {
        if (wish.kind !== 'block-menu') return
        setPointed(null)
        setOpen('kind')
      }),
    [session],
  )

  if (id === null || blockKind === undefined) return <div className="edge" ref={edge} hidden />
  const kind = speak(`desk:kind-${blockKind}`)
  const hand = desk.handOf(session)
  /** The edge of a block that the selection runs through speaks for the whole selection. */
  const meaning = () => {
    const state = session.state.get()
    const { galley } = state
    const here = selectedIn(state)
    const meant = here && blocksMeant(galley, here).includes(id) ? here : wholeBlock(galley, id)
    const load = { kind: 'blocks', blocks: meant ? blocksMeant(galley, meant) : [id] } as const
    return { here, meant, load, words: wordsOf(galley, load) }
  }

  /** Menus lead back to the text; what was chosen is done when the menu has let go of the keyboard. */
  const close = (then: () => void) => {
    setOpen(null)
    setTimeout(() => {
      const caret = session.state.get().selection
      if (caret) session.wish({ kind: 'caret', anchor: caret.anchor, caret: caret.focus, focus: true })
      then()
    }, 0)
  }
  const act = (command: Shaping) => {
    const { here, meant } = meaning()
    close(() => {
      // Of another block than the caret's, the command means that block.
      if (meant && meant !== here) {
        const caret = { ...meant.focus, article: meant.article }
        session.select(caret, caret)
        session.wish({ kind: 'caret', caret, focus: true })
      }
      shape(hand, command, false)
    })
  }
  const opener = (which: 'kind' | 'actions') => ({
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open === which,
    onClick: () => {
      setOpen(which)
    },
  })
  return (
    <div className="edge" ref={edge} data-of={id}>
      <button
        type="button"
        className="handle"
        ref={handle}
        aria-label={speak('structure:handle', { kind })}
        title={speak('structure:handle-help')}
        onPointerDown={(event) => {
          const { load, words } = meaning()
          startDrag(event, load, words, (target) => {
            dropOn(hand, load, target)
          })
        }}
        onContextMenu={(event) => {
          event.preventDefault()
          setOpen('actions')
        }}
        {...opener('actions')}
      />
      <button
        type="button"
        className="kind"
        ref={label}
        aria-label={speak('structure:kind-of', { kind })}
        title={shortcutOf('block-kind')}
        {...opener('kind')}
      >
        {kind}
      </button>
      <Popover
        className="popover"
        aria-label={speak(open === 'kind' ? 'structure:kind-menu' : 'structure:actions')}
        placement="bottom start"
        triggerRef={open === 'actions' ? handle : label}
        isOpen={isOpen}
        onOpenChange={(on) => {
          if (!on)
            close(() => {
              // Nothing was chosen.
            })
        }}
      >
        {open === 'kind' && (
          <Menu
            className="menu"
            aria-label={speak('structure:kind-menu')}
            autoFocus="first"
            selectionMode="single"
            selectedKeys={[blockKind]}
            onAction={(key) => {
              const { meant } = meaning()
              close(() => {
                if (meant) changeKind(hand, meant, key as BlockKind)
              })
            }}
          >
            {BLOCK_KINDS.map((one) => (
              <MenuItem id={one} key={one}>
                {speak(`desk:kind-${one}`)}
              </MenuItem>
            ))}
          </Menu>
        )}
        {open === 'actions' && (
          <Menu
            className="menu"
            aria-label={speak('structure:actions')}
            autoFocus="first"
            onAction={(key) => {
              act(key as Shaping)
            }}
          >
            <MenuSection>
              <Header className="menu-what">{meaning().words}</Header>
              {ACTIONS.map((one) => (
                <MenuItem id={one} key={one} textValue={speak(`structure:${one}`)}>
                  <span>{speak(`structure:${one}`)}</span>
                  <kbd>{shortcutOf(one)}</kbd>
                </MenuItem>
              ))}
            </MenuSection>
          </Menu>
        )}
      </Popover>
    </div>
  )
}

/** The block on the height of the pointer that is beside the text. */
function besides(under: Element | null, y: number): BlockId | null {
  const blocks = under?.closest('.sheet')?.querySelectorAll<HTMLElement>('[data-block]') ?? []
  for (const block of blocks) {
    const box = block.getBoundingClientRect()
    if (y >= box.top && y <= box.bottom) return block.dataset['block'] ?? null
  }
  return null
}
