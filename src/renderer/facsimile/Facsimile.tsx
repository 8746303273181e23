import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Box } from '#core/source/page'
import type { PictureCommand } from '#shared/commands'
import type { SheetPicture } from '#shared/facsimile'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { useTongue } from '../desk/speak.ts'
import { FacsimileTools } from './FacsimileTools.tsx'
import { goToText } from './go-to-text.ts'
import { pictureKey } from './picture-keys.ts'
import {
  characterAt,
  fits,
  hasPlaces,
  lineUnder,
  ownersOf,
  sheetLineOf,
  sheetLinesInForce,
  type SheetLine,
} from './sheet-lines.ts'
import { areaOf, pointAt, seenOf, turning, type SheetPoint } from './sheet-stack.ts'
import { SheetColours, SheetLights } from './SheetMarks.tsx'
import { useShaping } from '../regions/use-shaping.tsx'
import { SheetList } from './SheetList.tsx'
import { SheetTiles } from './SheetTiles.tsx'
import { useCaretLine } from './use-caret-line.ts'
import { usePan } from './use-pan.ts'
import { usePointedLine } from './use-pointed-line.ts'
import { useSettled } from './use-settled.ts'
import { usePictureView } from './use-view.ts'
import { useZoomWheel } from './use-zoom-wheel.ts'

/** Milliseconds that a zoom rests before its tiles are drawn. */
const ZOOM_RESTS = 120
const STEP = 1.25
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
  const pointed = usePointedLine(session)
  const [cursor, setCursor] = useState<number | null>(null)
  const [isShaping, setIsShaping] = useState(false)
  const pointOf = (clientX: number, clientY: number): SheetPoint | null => {
    const area = scroller.current
    if (!area || !stack) return null
    const frame = area.getBoundingClientRect()
    const [left, top] = [area.scrollLeft + clientX - frame.left, area.scrollTop + clientY - frame.top]
    return pointAt(stack, view.turn, left, top)
  }
  const lineAt = (
    clientX: number,
    clientY: number,
  ): { readonly line: SheetLine; readonly share: number } | null => {
    const at = pointOf(clientX, clientY)
    const size = at && sheets[at.sheet]
    const line =
      size && lineUnder(sheetLinesInForce(galley)[at.sheet] ?? [], at.x, at.y, size.height / size.width)
    if (!line) return null
    const { left, top, width, height } = line.box
    const share = line.runs === 'down' ? (at.y - top) / height : (at.x - left) / width
    return { line, share: Math.min(1, Math.max(0, share)) }
  }

  const bring = (sheet: number, part: Box) => {
    if (stack) picture.bring(areaOf(stack, view.turn, sheet, part))
  }
  const show = (line: number) => {
    const found = sheetLineOf(page, line)
    if (found) bring(found.sheet, found.box)
  }

  // The picture follows the caret; it is no pane that anybody types in.
  const shown = useRef<number | null>(caret.get())
  const showing = useRef(show)
  useEffect(() => {
    showing.current = show
  })
  useEffect(
    () =>
      caret.listen(() => {
        const line = caret.get()
        if (line === null || line === shown.current) return
        shown.current = line
        showing.current(line)
      }),
    [caret],
  )

  /** Where the caret's line begins in the pane: what one reads stays where it is while it grows. `null`: out of sight. */
  const litAt = (): readonly [number, number] | null => {
    const [area, line] = [scroller.current, caret.get()]
    const found = line === null ? null : sheetLineOf(page, line)
    if (!area || !found || !stack) return null
    const { left, top, height } = areaOf(stack, view.turn, found.sheet, found.box)
    const [x, y] = [left - area.scrollLeft, top + height / 2 - area.scrollTop]
    return x > 0 && y > 0 && x < area.clientWidth && y < area.clientHeight ? [x, y] : null
  }

  const isListed = sheets.length > 1 && view.sheets !== false
  const goToSheet = (sheet: number) => {
    const box = stack?.sheets[sheet]?.box
    if (box) scroller.current?.scrollTo({ top: box.top - 12, behavior: 'instant' })
  }

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
        picture.zoomBy(STEP, litAt())
        return
      case 'picture-smaller':
        picture.zoomBy(1 / STEP, litAt())
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
      case 'picture-sheets': {
        if (sheets.length > 1) session.look({ sheets: !isListed })
        const told = isListed ? 'facsimile:said-sheets-off' : 'facsimile:said-sheets-on'
        desk.say({ kind: 'told', key: sheets.length > 1 ? told : 'facsimile:said-one-sheet' })
        return
      }
      case 'picture-regions':
        setIsShaping(!isShaping)
        desk.say({ kind: 'told', key: isShaping ? 'regions:said-off' : 'regions:said-on' })
        return
      default:
        command satisfies never
    }
  }
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(
    () =>
      session.onWish((wish) => {
        if (wish.kind === 'picture') latest.current(wish.command)
      }),
    [session],
  )

  useZoomWheel(scroller, picture.zoomBy)

  const lines = useMemo(
    () =>
      sheetLinesInForce(galley)
        .flat()
        .sort((a, b) => a.line - b.line),
    [galley],
  )
  const walk = (by: number) => {
    const now = cursor ?? caret.get()
    const at = lines.findIndex((one) => one.line >= (now ?? 0))
    const next = lines[now === null ? 0 : Math.max(0, Math.min(lines.length - 1, at + by))]
    if (!next) return
    choose(next.line, 0, false)
    show(next.line)
    tell(next.line)
  }
  const keys = (event: KeyboardEvent) => {
    const key = pictureKey(event)
    const area = scroller.current
    if (!key || !area) return
    event.preventDefault()
    switch (key.kind) {
      case 'walk':
        walk(key.by)
        return
      case 'pan':
        area.scrollBy({ left: key.left, top: key.top, behavior: 'instant' })
        return
      case 'page':
        area.scrollBy({ top: key.by * area.clientHeight, behavior: 'instant' })
        return
      case 'go': {
        const at = cursor ?? caret.get()
        if (at !== null) choose(at, 0, true)
        return
      }
      case 'command':
        run(key.command)
        return
      default:
        key satisfies never
    }
  }

  const pan = usePan(
    (x, y) => {
      const found = lineAt(x, y)
      const span = found && page.lines[found.line.line]?.span
      if (!found || !span) return
      // It is in sight: the picture does not move under the pointer.
      shown.current = found.line.line
      choose(found.line.line, characterAt(page.text.slice(span.from, span.to), found.share), true)
    },
    (at) => {
      pointed.set(at && (lineAt(at.x, at.y)?.line.line ?? null))
    },
  )

  const shaping = useShaping({ session, desk, sheets, scroller, pointOf, bring, isOn: isShaping })

  const unit = sheets[0]?.unit === 'point' ? PER_POINT : 1
  const percent = Math.round((scale / unit) * 100)
  return (
    <>
      <FacsimileTools
        percent={percent}
        zoom={view.zoom}
        colours={view.colours}
        regions={isShaping}
        sheet={picture.sheet}
        sheets={sheets.length}
        run={run}
        listed={isListed}
        goToSheet={goToSheet}
      />
      {shaping.on?.bar}
      {!hasPlaces(page) ? (
        <p className="picture-note">{speak('facsimile:no-places')}</p>
      ) : (
        !fits(page, sheets) && <p className="picture-note">{speak('facsimile:other-shape')}</p>
      )}
      <div className="facsimile-body">
        {isListed && (
          <SheetList
            page={session.id}
            sheets={sheets}
            current={picture.sheet}
            go={goToSheet}
            leave={() => {
              scroller.current?.focus({ preventScroll: true })
            }}
          />
        )}
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
          {...(shaping.on?.handlers ?? pan)}
          data-shaping={isShaping || undefined}
        >
          <div className="sheets" style={stack ? { width: stack.width, height: stack.height } : undefined}>
            {stack?.sheets.map((stacked, index) => {
              const { size, across } = stacked
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
                    transform: turning(stacked, view.turn),
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
                      <SheetColours
                        lines={sheetLinesInForce(galley)[index] ?? []}
                        owners={owners}
                        colours={view.colours && !isShaping}
                      />
                      <SheetLights session={session} sheet={index} caret={caret} pointed={pointed} />
                      {shaping.on?.layer(index, size.height)}
                    </>
                  )}
                </div>
              )
            })}
          </div>
        </div>
      </div>
      {shaping.on?.list}
      <p id="facsimile-keys" hidden>
        {speak('facsimile:keys')}
      </p>
    </>
  )
}
