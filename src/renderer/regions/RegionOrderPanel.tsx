import { Heading } from 'react-aria-components'
import { orderByRegions } from '#core/galley/commands/order-by-regions'
import type { Galley } from '#core/galley/galley'
import { PanelFrame } from '../desk/PanelFrame.tsx'
import { useTongue } from '../desk/speak.ts'
import { articleName } from '../outline/article-name.ts'

/** Shows how articles would stand in the order of the regions, before they do. */
export function RegionOrderPanel(props: {
  readonly galley: Galley
  readonly isOpen: boolean
  readonly apply: () => void
  readonly leave: () => void
}) {
  const { speak } = useTongue()
  const { galley, isOpen, apply, leave } = props
  const after = isOpen ? orderByRegions(galley).galley : galley
  return (
    <PanelFrame isOpen={isOpen} place="milestone-place" kind="rules reread" leave={leave}>
      <header>
        <Heading slot="title">{speak('regions:order-title')}</Heading>
        <p>{speak('regions:order-about')}</p>
      </header>
      <ol className="region-order" tabIndex={0} aria-label={speak('regions:order-title')}>
        {after.articles.map((article, index) => {
          const before = galley.articles.findIndex(({ id }) => id === article.id)
          const isChanged = article !== galley.articles[before]
          return (
            <li key={article.id} data-moved={before !== index || isChanged || undefined}>
              <span>{articleName(speak, after, article)}</span>
              {before !== index && <small>{speak('regions:order-was', { number: before + 1 })}</small>}
              {isChanged && <small>{speak('regions:order-inside')}</small>}
            </li>
          )
        })}
      </ol>
      <footer>
        <button type="button" onClick={leave}>
          {speak('regions:order-leave')}
        </button>
        <button type="button" className="done" autoFocus onClick={apply}>
          {speak('regions:order-apply')}
        </button>
      </footer>
    </PanelFrame>
  )
}
