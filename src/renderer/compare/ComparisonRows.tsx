import type { Comparison, FactChange, Row } from '#core/compare/compare'
import type { Status } from '#core/galley/galley'
import type { BlockKind } from '#core/structure/reading'
import type { Speak } from '#shared/language/index'
import { useTongue } from '../desk/speak.ts'
import { ComparisonText, type Side } from './ComparisonText.tsx'
import type { NumberedRow } from './numbered.ts'

/** In one column with both texts in one another, or in two with the older text left. */
export type Layout = 'inline' | 'sides'

/** All rows of a comparison; the row or change whose number is `current` is marked. */
export function ComparisonRows(props: {
  readonly comparison: Comparison
  readonly rows: readonly NumberedRow[]
  readonly layout: Layout
  readonly current: number
}) {
  const { comparison, rows, layout, current } = props
  const { speak } = useTongue()
  const sides: readonly Side[] = layout === 'sides' ? ['before', 'after'] : ['both']
  return (
    <>
      {comparison.facts.length > 0 && (
        <dl className="compared-facts">
          {comparison.facts.map((fact, at) => (
            <div key={fact.fact} data-change={at} data-current={at === current || undefined}>
              <dt>{speak(`revisions:fact-${fact.fact}`)}</dt>
              <dd>
                <del>{factText(speak, fact, 'before')}</del> → <ins>{factText(speak, fact, 'after')}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {rows.map((numbered, at) => (
        <div
          key={at}
          className="compared-row"
          data-row={numbered.row.kind}
          {...(numbered.change !== null && { 'data-change': numbered.change })}
          data-current={(numbered.change !== null && numbered.change === current) || undefined}
        >
          <Edge row={numbered.row} />
          {sides.map((side) => (
            <div className="compared-side" data-side={side} data-kind={kindOf(numbered.row)} key={side}>
              <RowText numbered={numbered} side={side} current={current} />
            </div>
          ))}
        </div>
      ))}
    </>
  )
}

/** What a row's whole text is on one side; empty where the other side only has it. */
function RowText(props: { readonly numbered: NumberedRow; readonly side: Side; readonly current: number }) {
  const { numbered, side, current } = props
  const { row } = numbered
  switch (row.kind) {
    case 'same':
      return row.block.text
    case 'removed':
    case 'moved-away':
      return side !== 'after' && <del>{row.block.text}</del>
    case 'added':
      return side !== 'before' && <ins>{row.block.text}</ins>
    case 'moved-here':
      return (
        side !== 'before' && (
          <ComparisonText runs={numbered.runs} side={side === 'after' ? 'both' : side} current={current} />
        )
      )
    case 'changed':
      return <ComparisonText runs={numbered.runs} side={side} current={current} />
  }
}

/** What happened to the row as a whole, in a sign and a word. */
function Edge({ row }: { readonly row: Row }) {
  const { speak } = useTongue()
  const words = edgeWords(speak, row)
  if (!words) return <span className="compared-edge" aria-hidden="true" />
  return (
    <span className="compared-edge">
      <b aria-hidden="true">{SIGN[row.kind]}</b>
      <small>{words}</small>
    </span>
  )
}

const SIGN: Readonly<Record<Row['kind'], string>> = {
  same: '',
  changed: '～',
  removed: '−',
  added: '＋',
  'moved-away': '↷',
  'moved-here': '↶',
}

function edgeWords(speak: Speak, row: Row): string {
  switch (row.kind) {
    case 'same':
      return ''
    case 'removed':
    case 'added':
      return speak(`revisions:row-${row.kind}`)
    case 'moved-away':
    case 'moved-here':
      return speak(`revisions:row-${row.kind}`, { number: row.move })
    case 'changed':
      if (row.before.length > row.after.length) return speak('revisions:row-joined')
      if (row.before.length < row.after.length) return speak('revisions:row-parted')
      return row.before[0] === row.after[0]
        ? ''
        : speak('revisions:row-kind', {
            before: speak(`desk:kind-${row.before[0] ?? 'paragraph'}`),
            after: speak(`desk:kind-${row.after[0] ?? 'paragraph'}`),
          })
  }
}

const kindOf = (row: Row): BlockKind => {
  if ('block' in row) return row.block.kind
  return row.kind === 'moved-here' ? row.after : (row.after[0] ?? 'paragraph')
}

function factText(speak: Speak, { fact, before, after }: FactChange, side: 'before' | 'after'): string {
  const text = side === 'before' ? before : after
  if (text === '') return speak('revisions:fact-none')
  return fact === 'status' ? speak(`desk:status-${text as Status}`) : text
}
