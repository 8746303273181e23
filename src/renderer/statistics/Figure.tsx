import type { ReactNode } from 'react'
import { useTongue } from '../desk/speak.ts'

/** A picture of figures with its name, what is to be seen in words, and the figures themselves as a table. */
export function Figure(props: {
  readonly title: string
  /** What the picture shows, in a sentence. */
  readonly said: string
  readonly head: readonly string[]
  /** The first cell of each names it. */
  readonly rows: readonly (readonly string[])[]
  readonly children: ReactNode
}) {
  const { speak } = useTongue()
  const { title, said, head, rows, children } = props
  return (
    <figure className="figure">
      <figcaption>
        <h2>{title}</h2>
        <small>{said}</small>
      </figcaption>
      <div role="img" aria-label={said}>
        {children}
      </div>
      <details>
        <summary aria-label={speak('statistics:table-of', { title })}>{speak('statistics:table')}</summary>
        <div className="figure-table" tabIndex={0} role="group" aria-label={title}>
          <table>
            <thead>
              <tr>
                {head.map((name) => (
                  <th scope="col" key={name}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, ...values]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {values.map((value, index) => (
                    <td key={head[index + 1]}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
