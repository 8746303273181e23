import type { Article } from '#core/galley/galley'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { shortcutOf } from '../desk/shortcuts.ts'
import { useTongue } from '../desk/speak.ts'
import type { OpenPage } from '../tabs/open-pages.ts'
import { wherePrinted } from './where-printed.ts'

/** So many stand in the slip; the rest is a count. */
const SHOWN = 3

/** On an article's slip: where else it is in the library. Nothing when it is nowhere. */
export function AlikeGroup(props: {
  readonly desk: Desk
  readonly open: OpenPage
  readonly article: Article
}) {
  const { desk, open, article } = props
  const { speak } = useTongue()
  const found = (useObservable(open.alike.found).get(article.id) ?? []).filter(
    ({ verdict }) => verdict !== 'dismissed',
  )
  if (found.length === 0) return null
  return (
    <div className="group alike">
      <span className="label">{speak('alike:title')}</span>
      <ul>
        {found.slice(0, SHOWN).map((one) => (
          <li key={`${one.page}/${one.article}`}>
            <b>
              {one.verdict === 'linked' ? speak('alike:linked') : speak(`alike:${one.likeness ?? 'near'}`)}
            </b>{' '}
            {wherePrinted(one)}
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <small>{speak('alike:more', { count: found.length - SHOWN })}</small>}
      <div className="row">
        <button
          type="button"
          title={shortcutOf('alike')}
          onClick={() => {
            desk.run('alike')
          }}
        >
          {speak('alike:compare')}
        </button>
      </div>
    </div>
  )
}
