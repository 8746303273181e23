import type { Finished, Statistics } from '#shared/statistics'
import { localeOf, useTongue } from '../desk/speak.ts'
import { Figure } from './Figure.tsx'
import { StepChart } from './StepChart.tsx'

const PARTS = [
  { part: 'articles', marks: 'bars' },
  { part: 'characters', marks: 'line' },
] as const satisfies readonly { readonly part: keyof Finished; readonly marks: 'bars' | 'line' }[]

/** Articles and characters that were finished, step by step. */
export function FinishedFigures(props: {
  readonly statistics: Statistics
  readonly stepHead: string
  readonly names: readonly string[]
  readonly fullNames: readonly string[]
}) {
  const { speak, language } = useTongue()
  const { statistics, stepHead, names, fullNames } = props
  const format = (value: number) => value.toLocaleString(localeOf(language))
  return PARTS.map(({ part, marks }) => {
    const values = statistics.finished.map((step) => step[part])
    const sum = values.reduce((total, value) => total + value, 0)
    const most = Math.max(...values)
    const said = () => {
      const step = fullNames[values.indexOf(most)] ?? ''
      return speak(`statistics:${part}-said`, { count: sum, n: format(sum), step, most: format(most) })
    }
    return (
      <Figure
        key={part}
        title={speak(`statistics:${part}`)}
        said={sum === 0 ? speak('statistics:nothing') : said()}
        head={[stepHead, speak(`statistics:${part}-head`)]}
        rows={values.map((value, index) => [fullNames[index] ?? '', format(value)])}
      >
        <StepChart
          marks={marks}
          values={values}
          names={names}
          hints={values.map((value, index) => {
            const amount = speak(`statistics:${part}-count`, { count: value, n: format(value) })
            return `${fullNames[index]} · ${amount}`
          })}
          format={format}
        />
      </Figure>
    )
  })
}
