import { memo, useLayoutEffect, useRef } from 'react'
import type { SourceSpan } from '#core/text/span'
import { overlaps } from '#core/text/span'
import type { Page } from '#core/source/page'
import { useSelected, type Observable } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { hueOf } from '../outline/article-name.ts'
import { sheetLinesInForce, type LineOwner, type SheetLine } from './sheet-lines.ts'

/** Below this a line is tinted: an editor should look. */
const DOUBTFUL = 0.8

/** What lies over a sheet's picture: which article a line went to, and where OCR was not sure. */
export const SheetColours = memo(function SheetColours(props: {
  /** Of this sheet. */
  readonly lines: readonly SheetLine[]
  readonly owners: readonly LineOwner[]
  readonly colours: boolean
}) {
  const { lines, owners, colours } = props
  return (
    <Overlay className="colours">
      {lines.map((one) => (
        <g key={one.line}>
          {colours && <Rect line={one} className={`owner ${classOf(owners[one.line])}`} />}
          {one.confidence < DOUBTFUL && <Rect line={one} className="doubtful" />}
        </g>
      ))}
    </Overlay>
  )
})

const classOf = (owner: LineOwner | undefined): string =>
  typeof owner === 'number' ? `fill-${hueOf(owner)}` : `fill-${owner ?? 'unplaced'}`

/** The lines whose text is lit, the line of the caret, and the one under the mouse. */
export function SheetLights(props: {
  readonly session: Session
  readonly sheet: number
  readonly caret: Observable<number | null>
  readonly pointed: Observable<number | null>
}) {
  const { session, sheet, caret, pointed } = props
  const lit = useSelected(session.state, (state) => state.lit)
  const { galley } = session.state.get()
  const { page } = galley
  const lines = sheetLinesInForce(galley)[sheet] ?? NONE
  return (
    <Overlay className="lights">
      {lit &&
        lines.map((one) => isLit(page, one, lit) && <Rect key={one.line} line={one} className="light lit" />)}
      <LineLight className="light pointed" lines={lines} at={pointed} />
      <LineLight className="light caret" lines={lines} at={caret} />
    </Overlay>
  )
}

const NONE: readonly SheetLine[] = []

/**
 * The light of one line, that goes from line to line by itself: to have React draw it would cost more than the frame
 * has time for.
 */
function LineLight(props: {
  readonly className: string
  /** Of this sheet. */
  readonly lines: readonly SheetLine[]
  readonly at: Observable<number | null>
}) {
  const { className, lines, at } = props
  const light = useRef<SVGRectElement>(null)
  useLayoutEffect(() => {
    const boxes = new Map(lines.map(({ line, box }) => [line, box]))
    const move = () => {
      const rect = light.current
      const line = at.get()
      const box = line === null ? undefined : boxes.get(line)
      if (!rect) return
      if (!box || line === null) {
        // Without a size it is not drawn.
        for (const name of ['class', 'data-line', 'width', 'height']) rect.removeAttribute(name)
        return
      }
      rect.setAttribute('class', className)
      rect.dataset['line'] = String(line + 1)
      rect.setAttribute('x', String(box.left))
      rect.setAttribute('y', String(box.top))
      rect.setAttribute('width', String(box.width))
      rect.setAttribute('height', String(box.height))
    }
    move()
    return at.listen(move)
  }, [className, lines, at])
  return <rect ref={light} vectorEffect="non-scaling-stroke" />
}

const isLit = (page: Page, { line }: SheetLine, lit: SourceSpan): boolean => {
  const span = page.lines[line]?.span
  return span !== undefined && overlaps(lit, span)
}

/** In parts of the sheet; strokes keep their width at every zoom. */
function Overlay(props: { readonly className: string; readonly children: React.ReactNode }) {
  return (
    <svg className={props.className} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      {props.children}
    </svg>
  )
}

function Rect({ line, className }: { readonly line: SheetLine; readonly className: string }) {
  const { left, top, width, height } = line.box
  return (
    <rect
      className={className}
      data-line={line.line + 1}
      x={left}
      y={top}
      width={width}
      height={height}
      vectorEffect="non-scaling-stroke"
    />
  )
}
