import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { PictureCommand } from '#shared/commands'
import type { SheetPicture } from '#shared/facsimile'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { useTongue } from '../desk/speak.ts'
import { FacsimileTools } from './FacsimileTools.tsx'
import { goToText } from './go-to-text.ts'
import { lightLine, lineAtPoint } from './pointed.ts'
import {
  characterAt,
  hasPlaces,
  lineUnder,
  ownersOf,
  sheetLineOf,
  sheetLines,
  type SheetLine,
} from './sheet-lines.ts'
import { areaOf, pointAt, seenOf } from './sheet-stack.ts'
import { SheetColours, SheetLights } from './SheetMarks.tsx'
import { SheetTiles } from './SheetTiles.tsx'
import { useCaretLine } from './use-caret-line.ts'
import { useSettled } from './use-settled.ts'
import { usePictureView } from './use-view.ts'

/** Milliseconds that a zoom rests before its tiles are drawn. */
const ZOOM_RESTS = 120
const STEP = 1.25
/** CSS pixels that a key pans by, and that a pointer may tremble in a click. */
const PAN = 80
const TREMBLE = 4
/** A point of print is so many CSS pixels: 96 to the inch. */
const PER_POINT = 96 / 72

/** The page as it is printed, in step with its text: caret, click and mouse on one side show on the other. */
export function Facsimile(props: {
  readonly session: Session
  readonly desk: Desk
  readonly sheets: readonly SheetPicture[]
}) {
  const { speak } = useTongue()
  const { session, desk, sheets } = props
  const scroller = useRef<HTMLDivElement>(null)
  const picture = usePictureView(session, sheets, scroller)
  const { view, scale, stack, seen } = picture
  const galley = useObservable(session.rested)
  const { page } = galley
  const owners = useMemo(() => ownersOf(galley), [galley])
  const caret = useCaretLine(session)
  const settled = useSettled(scale, ZOOM_RESTS)
  const [hovered, setHovered] = useState<number | null>(null)
  const [cursor, setCursor] = useState<number | null>(null)
  const drag = useRef<{ x: number; y: number; left: number; top: number; moved: boolean } | null>(null)

  const lineAt = (
    clientX: number,
    clientY: number,
  ): { readonly line: SheetLine; readonly share: number } | null => {
    const area = scroller.current
    if (!area || !stack) return null
    const frame = area.getBoundingClientRect()
    const at = pointAt(
      stack,
      view.turn,
      area.scrollLeft + clientX - frame.left,
      area.scrollTop + clientY - frame.top,
    )
    const size = sheets[at.sheet]
    const line = size && lineUnder(sheetLines(page)[at.sheet] ?? [], at.x, at.y, size.height / size.width)
    if (!line) return null
    const { left, top, width, height } = line.box
    const share = line.runs === 'down' ? (at.y - top) / height : (at.x - left) / width
    return { line, share: Math.min(1, Math.max(0, share)) }
  }

  const show = (line: number) => {
    const found = sheetLineOf(page, line)
    if (found && stack) picture.bring(areaOf(stack, view.turn, found.sheet, found.box))
  }

  // The picture follows the caret; it is no pane that anybody types in.
  const shown = useRef<number | null>(caret)
  useEffect(() => {
    if (caret === null || caret === shown.current) return
    shown.current = caret
    show(caret)
  })

  const tell = (line: number) => {
    const span = page.lines[line]?.span
    if (span)
      desk.say({
        kind: 'told',
        key: 'facsimile:said-line',
        values: { line: line + 1, text: page.text.slice(span.from, span.to) },
      })
  }

  const choose = (line: number, offset: number, focus: boolean) => {
    const span = page.lines[line]?.span
    if (!span) return
    setCursor(line)
    if (!goToText(session, span.from + offset, focus) && focus)
      desk.say({ kind: 'told', key: 'facsimile:in-no-article', values: { line: line + 1 } })
  }

  const run = (command: PictureCommand) => {
    switch (command) {
      case 'picture-larger':
        picture.zoomBy(STEP, null)
        return
      case 'picture-smaller':
        picture.zoomBy(1 / STEP, null)
        return
      case 'picture-width':
        picture.zoomTo('width', null)
        return
      case 'picture-page':
        picture.zoomTo('page', null)
        return
      case 'picture-turn':
        picture.turn()
        return
      case 'picture-colours':
        session.look({ colours: !view.colours })
        return
      default:
        command satisfies never
    }
  }
  const latest = useRef(run)
  const zoomBy = useRef(picture.zoomBy)
  useEffect(() => {
    latest.current = run
    zoomBy.current = picture.zoomBy
  })
  useEffect(
    () =>
      session.onWish((wish) => {
        if (wish.kind === 'picture') latest.current(wish.command)
      }),
    [session],
  )

  useEffect(() => {
    const area = scroller.current
    if (!area) return
    // Not React's: a listener of its own may keep the window from zooming.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const frame = area.getBoundingClientRect()
      zoomBy.current(Math.exp(-event.deltaY / 300), [event.clientX - frame.left, event.clientY - frame.top])
    }
    area.addEventListener('wheel', wheel, { passive: false })
    return () => {
      area.removeEventListener('wheel', wheel)
    }
  }, [])

  // What is under the mouse is lit on the other side, whichever that is.
  useEffect(() => (hovered === null ? undefined : lightLine(session, hovered)), [session, hovered])
  useEffect(() => {
    let frame = 0
    const pane = document.querySelector('[data-pane="article"]')
    const point = (event: Event) => {
      if (!(event instanceof MouseEvent)) return
      const { clientX, clientY } = event
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        setHovered(event.type === 'mouseleave' ? null : lineAtPoint(session, clientX, clientY))
      })
    }
    pane?.addEventListener('mousemove', point)
    pane?.addEventListener('mouseleave', point)
    return () => {
      cancelAnimationFrame(frame)
      pane?.removeEventListener('mousemove', point)
      pane?.removeEventListener('mouseleave', point)
    }
  }, [session])

  const lines = useMemo(
    () =>
      sheetLines(page)
        .flat()
        .sort((a, b) => a.line - b.line),
    [page],
  )
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const area = scroller.current
    if (!area) return
    const pan = (left: number, top: number) => {
      area.scrollBy({ left, top, behavior: 'instant' })
    }
    const walk = (by: number) => {
      const now = cursor ?? caret
      const at = lines.findIndex((one) => one.line >= (now ?? 0))
      const next = lines[now === null ? 0 : Math.max(0, Math.min(lines.length - 1, at + by))]
      if (!next) return
      choose(next.line, 0, false)
      show(next.line)
      tell(next.line)
    }
    const page = area.clientHeight * 0.9
    const { shiftKey } = event
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        if (shiftKey) pan(0, PAN)
        else walk(1)
      },
      ArrowUp: () => {
        if (shiftKey) pan(0, -PAN)
        else walk(-1)
      },
      ArrowLeft: () => {
        pan(-PAN, 0)
      },
      ArrowRight: () => {
        pan(PAN, 0)
      },
      PageDown: () => {
        pan(0, page)
      },
      PageUp: () => {
        pan(0, -page)
      },
      Home: () => {
        walk(-Infinity)
      },
      End: () => {
        walk(Infinity)
      },
      Enter: () => {
        const at = cursor ?? caret
        if (at !== null) choose(at, 0, true)
      },
      '+': () => {
        run('picture-larger')
      },
      '=': () => {
        run('picture-larger')
      },
      '-': () => {
        run('picture-smaller')
      },
      w: () => {
        run('picture-width')
      },
      p: () => {
        run('picture-page')
      },
      r: () => {
        run('picture-turn')
      },
      c: () => {
        run('picture-colours')
      },
    }
    const deed = deeds[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!deed) return
    event.preventDefault()
    deed()
  }

  const pressed = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || event.pointerType === 'touch') return
    const area = event.currentTarget
    // Beside the sheets there may be a scroll bar, which is not ours.
    if (event.nativeEvent.offsetX < 0 || event.target === area) return
    drag.current = {
      x: event.clientX,
      y: event.clientY,
      left: area.scrollLeft,
      top: area.scrollTop,
      moved: false,
    }
    area.setPointerCapture(event.pointerId)
  }
  const moved = (event: PointerEvent<HTMLDivElement>) => {
    const begun = drag.current
    const area = event.currentTarget
    if (!begun) {
      setHovered(lineAt(event.clientX, event.clientY)?.line.line ?? null)
      return
    }
    const [dx, dy] = [event.clientX - begun.x, event.clientY - begun.y]
    if (!begun.moved && Math.hypot(dx, dy) < TREMBLE) return
    begun.moved = true
    area.scrollTo({ left: begun.left - dx, top: begun.top - dy, behavior: 'instant' })
  }
  const released = (event: PointerEvent<HTMLDivElement>) => {
    const begun = drag.current
    drag.current = null
    if (!begun || begun.moved) return
    const found = lineAt(event.clientX, event.clientY)
    const span = found && page.lines[found.line.line]?.span
    if (!found || !span) return
    // It is in sight: the picture does not move under the pointer.
    shown.current = found.line.line
    choose(found.line.line, characterAt(page.text.slice(span.from, span.to), found.share), true)
  }

  const unit = sheets[0]?.unit === 'point' ? PER_POINT : 1
  const percent = Math.round((scale / unit) * 100)
  return (
    <>
      <FacsimileTools
        percent={percent}
        zoom={view.zoom}
        colours={view.colours}
        sheet={picture.sheet}
        sheets={sheets.length}
        run={run}
        goToSheet={(sheet) => {
          const box = stack?.sheets[sheet]?.box
          if (box) scroller.current?.scrollTo({ top: box.top - 12, behavior: 'instant' })
        }}
      />
      {!hasPlaces(page) && <p className="picture-note">{speak('facsimile:no-places')}</p>}
      <div
        className="scroll facsimile-scroll"
        ref={scroller}
        tabIndex={0}
        data-first
        role="application"
        aria-roledescription={speak('facsimile:role')}
        aria-label={speak('facsimile:label', { name: session.name })}
        aria-describedby="facsimile-keys"
        onScroll={picture.scrolled}
        onKeyDown={keys}
        onPointerDown={pressed}
        onPointerMove={moved}
        onPointerUp={released}
        onPointerCancel={() => {
          drag.current = null
        }}
        onPointerLeave={() => {
          setHovered(null)
        }}
      >
        <div className="sheets" style={stack ? { width: stack.width, height: stack.height } : undefined}>
          {stack?.sheets.map(({ box, size, across }, index) => {
            const part = seenOf(stack, view.turn, index, seen)
            const sheet = sheets[index]
            if (!sheet) return null
            return (
              <div
                key={index}
                className="facsimile-sheet"
                data-sheet={index + 1}
                style={{
                  width: size.width,
                  height: size.height,
                  transform: turning(box, size, view.turn),
                }}
              >
                {part && (
                  <>
                    <SheetTiles
                      page={session.id}
                      sheet={index}
                      picture={sheet}
                      size={size}
                      across={settled === scale ? across : Math.round((across * settled) / scale)}
                      seen={part}
                    />
                    <SheetColours page={page} sheet={index} owners={owners} colours={view.colours} />
                    <SheetLights session={session} sheet={index} caret={caret} hovered={hovered} />
                  </>
                )}
              </div>
            )
          })}
        </div>
      </div>
      <p id="facsimile-keys" hidden>
        {speak('facsimile:keys')}
      </p>
    </>
  )
}

/** Moves a sheet to its place and turns it about its corner. */
function turning(
  { left, top }: { readonly left: number; readonly top: number },
  { width, height }: { readonly width: number; readonly height: number },
  turn: number,
): string {
  const corner: Readonly<Record<number, readonly [number, number]>> = {
    0: [0, 0],
    90: [height, 0],
    180: [width, height],
    270: [0, width],
  }
  const [dx, dy] = corner[turn] ?? [0, 0]
  return `translate(${left + dx}px, ${top + dy}px) rotate(${turn}deg)`
}
