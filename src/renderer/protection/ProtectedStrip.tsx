import { isProtected, type Article } from '#core/galley/galley'
import type { Desk } from '../desk/desk.ts'
import type { Session } from '../desk/session.ts'
import { shortcutOf } from '../desk/shortcuts.ts'
import { useTongue } from '../desk/speak.ts'

/** Over an article that is done: that it is protected, and the way to edit it again. */
export function ProtectedStrip(props: {
  readonly session: Session
  readonly desk: Desk
  readonly article: Article
}) {
  const { speak } = useTongue()
  const { session, desk, article } = props
  if (!isProtected(article)) return null
  return (
    <div className="protected">
      <span>
        {speak(article.status === 'exported' ? 'protection:exported-strip' : 'protection:finished-strip')}
      </span>
      <button
        type="button"
        className="plain"
        title={shortcutOf('reopen-article')}
        onClick={() => {
          session.show(article.id)
          desk.run('reopen-article')
        }}
      >
        {speak('protection:reopen')}
      </button>
    </div>
  )
}
