import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { useTongue } from '../desk/speak.ts'
import type { OpenPage } from '../tabs/open-pages.ts'
import { unjudged } from './watch.ts'

/** Below the outline: how many articles of the page are in the library already; brings to the first of them. */
export function AlikeCount({ desk, open }: { readonly desk: Desk; readonly open: OpenPage }) {
  const { speak } = useTongue()
  const found = useObservable(open.alike.found)
  const { articles } = useObservable(open.session.rested)
  const ids = articles.flatMap(({ id }) => (unjudged(found.get(id)).length > 0 ? [id] : []))
  const [first] = ids
  return (
    <div className="alike-count" role="status">
      {first !== undefined && (
        <button
          type="button"
          onClick={() => {
            const { article } = open.session.state.get()
            // From one to the next, when one of them is chosen.
            const at = article === null ? -1 : ids.indexOf(article)
            const next = ids[at] ?? first
            open.session.show(next)
            open.session.wish({ kind: 'show-article', article: next })
            desk.run('alike')
          }}
        >
          <span aria-hidden="true">≈</span> {speak('alike:count', { count: ids.length })}
        </button>
      )}
    </div>
  )
}
