import { barsOf, namedSteps, pointsOf, topOf } from './chart-shape.ts'

const WIDTH = 560
const HEIGHT = 132
/** On the right there is room for half of the last step's name. */
const FRAME = { left: 44, top: 8, width: WIDTH - 60, height: HEIGHT - 30 }
const MOST_NAMES = 10

/** Values step by step, as bars or as a line. A picture only: whoever shows it says in words what is to be seen. */
export function StepChart(props: {
  readonly marks: 'bars' | 'line'
  readonly values: readonly number[]
  /** Below the chart, of each step. */
  readonly names: readonly string[]
  /** Shown when the pointer rests on a step. */
  readonly hints: readonly string[]
  readonly format: (value: number) => string
}) {
  const { marks, values, names, hints, format } = props
  const top = topOf(values)
  const bars = barsOf(values, top, FRAME)
  const points = pointsOf(values, top, FRAME)
  const named = namedSteps(names.length, MOST_NAMES)
  const line = points.map(({ x, y }) => `${x},${y}`).join(' ')
  return (
    <svg className="step-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {[0, top / 2, top].map((value) => {
        const y = FRAME.top + FRAME.height * (1 - value / top)
        return (
          <g key={value}>
            <line className="scale" x1={FRAME.left} x2={FRAME.left + FRAME.width} y1={y} y2={y} />
            <text className="scale-value" x={FRAME.left - 6} y={y + 3.5}>
              {format(value)}
            </text>
          </g>
        )
      })}
      {marks === 'bars' ? (
        bars.map((bar, index) => <rect key={names[index]} className="mark" {...bar} />)
      ) : (
        <>
          <polyline className="mark-line" points={line} />
          {points.map(({ x, y }, index) => (
            <circle key={names[index]} className="mark" cx={x} cy={y} r={2.2} />
          ))}
        </>
      )}
      {named.map((index) => (
        <text key={index} className="step-name" x={points[index]?.x} y={HEIGHT - 6}>
          {names[index]}
        </text>
      ))}
      {/* Over all of a step's height, so that a low bar is found as easily as a high one. */}
      {bars.map(({ x, width }, index) => (
        <rect key={hints[index]} className="hint" x={x} y={FRAME.top} width={width} height={FRAME.height}>
          <title>{hints[index]}</title>
        </rect>
      ))}
    </svg>
  )
}
