import { Button, DialogTrigger, Popover } from 'react-aria-components'
import type { ArticleOrder } from '#shared/article-list'
import { DaySpanField } from '../days/DaySpanField.tsx'
import { saySpan } from '../days/say-span.ts'
import { useTongue } from '../desk/speak.ts'

/** The days of issue that the list is narrowed to, as a chip: its press opens the choice, × takes it away. */
export function DaysChip(props: {
  readonly order: ArticleOrder
  readonly change: (part: Pick<ArticleOrder, 'from' | 'to'>) => void
}) {
  const { speak, language } = useTongue()
  const { order, change } = props
  const { from, to } = order
  const name = speak('library:issued')
  const isDated = from !== null || to !== null
  const words = isDated ? saySpan(from, to, speak, language) : name
  return (
    <span className="filter-chip" data-on={isDated || undefined}>
      <DialogTrigger>
        {/* With its span it still says what it is a span of. */}
        <Button className="plain days" aria-label={isDated ? `${name} ${words}` : name}>
          {words} <span aria-hidden="true">▾</span>
        </Button>
        <Popover className="popover days-dialog" placement="bottom end" aria-label={name}>
          <DaySpanField span={{ from, to }} change={change} />
        </Popover>
      </DialogTrigger>
      {isDated && (
        <button
          type="button"
          className="plain"
          aria-label={speak('library:without', { name })}
          onClick={() => {
            change({ from: null, to: null })
          }}
        >
          ×
        </button>
      )}
    </span>
  )
}
