import type { Part } from '#core/compare/differences'
import { useTongue } from '../desk/speak.ts'
import { withBlockEnds, withSeenBlanks } from './marks.ts'
import type { Run } from './numbered.ts'

/** Which text of a comparison is shown: one of the two, or both in one. */
export type Side = 'before' | 'after' | 'both'

/** A text with its changes: struck through and underlined, not only coloured, and told to who listens. */
export function ComparisonText(props: {
  readonly runs: readonly Run[]
  readonly side: Side
  readonly current: number
}) {
  const { runs, side, current } = props
  return runs.map((run, index) =>
    run.change === null ? (
      <span key={index}>{withBlockEnds(run.parts.map(textOf).join(''))}</span>
    ) : (
      <span key={index} data-change={run.change} data-current={run.change === current || undefined}>
        {run.parts.map((part, at) => (
          <Changed key={at} part={part} side={side} />
        ))}
      </span>
    ),
  )
}

const textOf = (part: Part): string => (part.kind === 'reset' ? part.after : part.text)

function Changed({ part, side }: { readonly part: Part; readonly side: Side }) {
  const { speak } = useTongue()
  const shows = (wanted: Side) => side === 'both' || side === wanted
  switch (part.kind) {
    case 'same':
      return part.text
    case 'deleted':
      return shows('before') && <del>{withSeenBlanks(part.text)}</del>
    case 'inserted':
      return shows('after') && <ins>{withSeenBlanks(part.text)}</ins>
    case 'reset':
      return (
        <span className="reset" title={speak('revisions:is-reset')}>
          {shows('before') && part.before !== '' && <del>{withSeenBlanks(part.before)}</del>}
          {shows('after') && part.after !== '' && <ins>{withSeenBlanks(part.after)}</ins>}
        </span>
      )
  }
}
