import { useEffect, useMemo, useRef, useState } from 'react'
import { compare, isSame } from '#core/compare/compare'
import type { Written } from '#core/compare/written'
import { useTongue } from '../desk/speak.ts'
import { ComparisonRows, type Layout } from './ComparisonRows.tsx'
import { numbered } from './numbered.ts'

/** One of two compared texts, and what it is called. */
export interface Compared {
  readonly name: string
  readonly written: Written
}

/** Two states of an article, or two articles, with what is different between them; F7 goes from change to change. */
export function ComparisonView({ before, after }: { readonly before: Compared; readonly after: Compared }) {
  const { speak } = useTongue()
  const [layout, setLayout] = useState<Layout>('inline')
  const [current, setCurrent] = useState(-1)
  const place = useRef<HTMLDivElement>(null)
  const comparison = useMemo(() => compare(before.written, after.written), [before.written, after.written])
  const { rows, changes } = useMemo(() => numbered(comparison), [comparison])
  useEffect(() => {
    place.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'center' })
  }, [current, layout])

  const step = (by: 1 | -1) => {
    if (changes > 0)
      setCurrent((now) => (now < 0 ? (by > 0 ? 0 : changes - 1) : (now + by + changes) % changes))
  }
  useEffect(() => {
    // Wherever the keyboard is beside the comparison: in a list of versions, on a button.
    const keys = (event: KeyboardEvent) => {
      if (event.key !== 'F7') return
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', keys)
    return () => {
      window.removeEventListener('keydown', keys)
    }
  })
  const { inserted, deleted, reset, moved } = comparison.counts
  return (
    <section className="compared" data-layout={layout}>
      <div className="compared-bar">
        <span className="compared-names">
          <del>{before.name}</del> → <ins>{after.name}</ins>
        </span>
        <span className="compared-counts">
          {isSame(comparison)
            ? speak('revisions:same')
            : [
                speak('revisions:count-inserted', { count: inserted }),
                speak('revisions:count-deleted', { count: deleted }),
                ...(reset > 0 ? [speak('revisions:count-reset', { count: reset })] : []),
                ...(moved > 0 ? [speak('revisions:count-moved', { count: moved })] : []),
              ].join(speak('revisions:comma'))}
        </span>
        <span className="grow" />
        <span className="compared-step" role="status">
          {changes > 0 &&
            (current < 0
              ? speak('revisions:changes', { count: changes })
              : speak('revisions:change-at', { at: current + 1, count: changes }))}
        </span>
        <button
          type="button"
          disabled={changes === 0}
          title="Shift+F7"
          onClick={() => {
            step(-1)
          }}
        >
          {speak('revisions:previous')}
        </button>
        <button
          type="button"
          disabled={changes === 0}
          title="F7"
          onClick={() => {
            step(1)
          }}
        >
          {speak('revisions:next')}
        </button>
        <span className="compared-layouts" role="group" aria-label={speak('revisions:layout')}>
          {(['inline', 'sides'] as const).map((one) => (
            <button
              type="button"
              key={one}
              aria-pressed={layout === one}
              onClick={() => {
                setLayout(one)
              }}
            >
              {speak(`revisions:layout-${one}`)}
            </button>
          ))}
        </span>
      </div>
      <div
        className="compared-text"
        tabIndex={0}
        role="group"
        aria-label={speak('revisions:comparison')}
        ref={place}
      >
        <ComparisonRows comparison={comparison} rows={rows} layout={layout} current={current} />
      </div>
    </section>
  )
}
