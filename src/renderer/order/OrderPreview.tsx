import { Fragment } from 'react'
import type { Rearrangement } from '#core/order/rearrangement'
import type { Page } from '#core/source/page'
import type { SourceSpan } from '#core/text/span'
import { useTongue } from '../desk/speak.ts'

const MOST_LINES = 40
/** What is shown of each page. */
const PAGE_LINES = 2

/** The stretch as it is read now, and beside it as it would be. */
export function OrderPreview({ page, offer }: { readonly page: Page; readonly offer: Rearrangement }) {
  const { speak } = useTongue()
  const { kind, span, parts } = offer
  const asItCame = parts.toSorted((a, b) => a.from - b.from)
  const sides =
    kind === 'pages'
      ? [
          { name: 'before', lines: asItCame.flatMap((part) => openingOf(page, part)) },
          { name: 'after', lines: parts.flatMap((part) => openingOf(page, part)) },
        ]
      : [
          { name: 'before', lines: page.text.slice(span.from, span.to).split(LINE_END) },
          { name: 'after', lines: parts.map((part) => page.text.slice(part.from, part.to)) },
        ]
  return (
    <div className="order-preview" data-kind={kind}>
      {sides.map(({ name, lines }) => {
        const shown = lines.map((line) => line.trimEnd()).filter((line) => line.trim() !== '')
        return (
          <section key={name} tabIndex={0} aria-label={speak(`order:${name as 'before' | 'after'}`)}>
            <h3>{speak(`order:${name as 'before' | 'after'}`)}</h3>
            <pre>
              {shown.slice(0, MOST_LINES).map((line, place) => (
                <Fragment key={place}>
                  {name === 'after' ? line.trim() : line}
                  {'\n'}
                </Fragment>
              ))}
            </pre>
            {shown.length > MOST_LINES && <p>{speak('order:first-lines', { count: MOST_LINES })}</p>}
          </section>
        )
      })}
    </div>
  )
}

const LINE_END = /\r\n|[\n\r\f]/

const openingOf = (page: Page, { from, to }: SourceSpan): readonly string[] => [
  ...page.text
    .slice(from, to)
    .split(LINE_END)
    .filter((line) => line.trim() !== '')
    .slice(0, PAGE_LINES),
  '\u2003⋯',
]
