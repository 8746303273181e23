import { STATUSES, type ArticleId, type Galley, type Status } from '#core/galley/galley'
import type { Desk } from '../desk/desk.ts'
import type { Session } from '../desk/session.ts'
import { controlKey, shortcutOf } from '../desk/shortcuts.ts'
import { useTongue } from '../desk/speak.ts'
import { SectionPicker } from '../directory/slip/SectionPicker.tsx'
import { dissolvePicked, mergePicked, sectionPicked, shiftPicked } from './deeds/articles.ts'
import { statusPicked } from './deeds/status.ts'

/** The slip of several articles that were chosen together: section and status for all, merge, move, dissolve. */
export function ManyArticles(props: {
  readonly session: Session
  readonly desk: Desk
  readonly galley: Galley
  readonly picked: readonly ArticleId[]
}) {
  const { speak } = useTongue()
  const { session, desk, galley, picked } = props
  const hand = desk.handOf(session)
  const articles = galley.articles.filter((article) => picked.includes(article.id))
  const same = <Value,>(values: readonly Value[]): Value | null =>
    values.every((value) => value === values[0]) ? (values[0] ?? null) : null
  const section = same(articles.map((article) => article.section))
  const status = same(articles.map((article) => article.status))
  return (
    <div className="group many" data-many={articles.length}>
      <strong>{speak('structure:many-title', { count: articles.length })}</strong>
      <p>{speak('structure:many-help', { key: controlKey() })}</p>
      <SectionPicker
        desk={desk}
        value={section ?? ''}
        hint={speak(section === null ? 'structure:many-mixed' : 'desk:section-none')}
        onPage={galley.articles.map((article) => article.section)}
        isFixed={false}
        file={(name) => {
          sectionPicked(hand, picked, name)
        }}
      />
      <label htmlFor="many-status">{speak('structure:many-status')}</label>
      <select
        id="many-status"
        value={status ?? ''}
        onChange={(event) => {
          statusPicked(hand, picked, event.target.value as Status)
        }}
      >
        {status === null && <option value="">{speak('structure:many-mixed')}</option>}
        {STATUSES.map((one) => (
          <option value={one} key={one}>
            {speak(`desk:status-${one}`)}
          </option>
        ))}
      </select>
      <div className="row">
        <button
          type="button"
          title={shortcutOf('merge-article')}
          onClick={() => {
            mergePicked(hand, picked)
          }}
        >
          {speak('structure:merge-articles')}
        </button>
        <button
          type="button"
          title={shortcutOf('dissolve-article')}
          onClick={() => {
            dissolvePicked(hand, picked)
          }}
        >
          {speak('structure:dissolve-article')}
        </button>
        <button
          type="button"
          title={shortcutOf('move-up')}
          onClick={() => {
            shiftPicked(hand, picked, -1)
          }}
        >
          {speak('structure:move-up')}
        </button>
        <button
          type="button"
          title={shortcutOf('move-down')}
          onClick={() => {
            shiftPicked(hand, picked, 1)
          }}
        >
          {speak('structure:move-down')}
        </button>
      </div>
    </div>
  )
}
