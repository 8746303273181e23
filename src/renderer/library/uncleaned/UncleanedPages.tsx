import type { ArticleOrder } from '#shared/article-list'
import type { Desk } from '../../desk/desk.ts'
import { useTongue } from '../../desk/speak.ts'
import { Marked } from '../Marked.tsx'
import { showOnPage } from '../show-hit.ts'
import { useUncleaned } from './use-uncleaned.ts'

/** Pages without articles that hold what is looked for: a line under the list, which unfolds. */
export function UncleanedPages(props: {
  readonly desk: Desk
  readonly order: ArticleOrder
  /** Changes when the library has changed. */
  readonly round: number
}) {
  const { speak } = useTongue()
  const { desk, order, round } = props
  const { pages, left } = useUncleaned(order, round)
  if (pages.length === 0) return null
  return (
    <details className="uncleaned">
      <summary>{speak('library:uncleaned', { count: pages.length })}</summary>
      <ul>
        {pages.map((page) => (
          <li key={page.id}>
            <button type="button" className="link-button" onClick={() => void showOnPage(desk, page)}>
              {page.name}
            </button>
            <small>{[page.publication, page.issued].filter(Boolean).join(' · ')}</small>
            <span className="excerpt">
              <Marked text={page.excerpt.text} hits={page.excerpt.hits} />
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && <p>{speak('library:uncleaned-left', { count: left })}</p>}
    </details>
  )
}
