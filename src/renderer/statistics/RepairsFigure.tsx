import type { KindRepairs, Statistics } from '#shared/statistics'
import { localeOf, useTongue } from '../desk/speak.ts'
import { Figure } from './Figure.tsx'
import { RowBars } from './RowBars.tsx'

/** How much was repaired, by kind, and what the editor said to what was in doubt. */
export function RepairsFigure({ statistics }: { readonly statistics: Statistics }) {
  const { speak, language } = useTongue()
  const { repairs, pagesAdded } = statistics
  const format = (value: number) => value.toLocaleString(localeOf(language))
  const sum = (part: 'made' | 'accepted' | 'rejected') =>
    repairs.reduce((total, kind) => total + kind[part], 0)
  const [made, accepted, rejected] = [sum('made'), sum('accepted'), sum('rejected')]
  const decided = accepted + rejected
  const nameOf = ({ kind }: KindRepairs) => speak(`desk:fix-${kind}`)
  return (
    <Figure
      title={speak('statistics:repairs')}
      said={
        made + decided === 0
          ? speak('statistics:no-repairs')
          : speak('statistics:repairs-said', {
              count: made,
              n: format(made),
              pages: format(pagesAdded),
              accepted: format(accepted),
              rejected: format(rejected),
            })
      }
      head={[
        speak('statistics:kind-head'),
        speak('statistics:made'),
        speak('statistics:accepted'),
        speak('statistics:rejected'),
      ]}
      rows={repairs.map((kind) => [
        nameOf(kind),
        format(kind.made),
        format(kind.accepted),
        format(kind.rejected),
      ])}
    >
      <RowBars
        rows={repairs.map((kind) => ({
          name: nameOf(kind),
          value: kind.made,
          said: speak('statistics:repairs-count', { count: kind.made, n: format(kind.made) }),
          hue: null,
        }))}
      />
      {decided > 0 && (
        <RowBars
          rows={[
            {
              name: speak('statistics:decided'),
              value: decided,
              said: speak('statistics:decided-count', {
                accepted: format(accepted),
                rejected: format(rejected),
              }),
              hue: null,
              hatched: rejected / decided,
            },
          ]}
        />
      )}
    </Figure>
  )
}
