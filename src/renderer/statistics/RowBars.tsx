interface RowBar {
  readonly name: string
  /** How long it is beside the longest. */
  readonly value: number
  readonly said: string
  /** 1 … 8, or `null`: no colour of its own. */
  readonly hue: number | null
  /** The part of it, from 0 to 1, that is drawn hatched. */
  readonly hatched?: number
}

/** A bar for each row, named before it and told behind it. */
export function RowBars({ rows }: { readonly rows: readonly RowBar[] }) {
  const most = Math.max(1, ...rows.map(({ value }) => value))
  return (
    <div className="row-bars" aria-hidden="true">
      {rows.map(({ name, value, said, hue, hatched = 0 }) => (
        <div key={name}>
          <span className="row-name">{name}</span>
          <span className="row-track">
            <span className="row-bar" style={{ width: `${(100 * value) / most}%` }}>
              <span className={hue === null ? 'plain-bar' : `hue-${hue}`} style={{ flex: 1 - hatched }} />
              {hatched > 0 && <span className="hatched" style={{ flex: hatched }} />}
            </span>
          </span>
          <span className="row-said">{said}</span>
        </div>
      ))}
    </div>
  )
}
