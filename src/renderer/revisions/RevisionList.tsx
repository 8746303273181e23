import { useMemo, useState } from 'react'
import { writtenAs, writtenOf } from '#core/compare/written'
import type { Article, Galley } from '#core/galley/galley'
import type { KeptArticle } from '#core/galley/kept-article'
import { sayFailure, type Speak } from '#shared/language/index'
import type { Revision } from '#shared/revisions'
import { ComparisonView, type Compared } from '../compare/ComparisonView.tsx'
import type { Desk } from '../desk/desk.ts'
import type { Session } from '../desk/session.ts'
import { localeOf, useTongue } from '../desk/speak.ts'
import { restore } from './restore.ts'
import { useRevision, useRevisions } from './use-revisions.ts'

interface Shown {
  readonly desk: Desk
  readonly session: Session
  readonly galley: Galley
  readonly article: Article
  readonly close: () => void
}

/** The revisions as a list; the chosen one is compared with the present, or with another one. */
export function RevisionList({ desk, session, galley, article, close }: Shown) {
  const { speak } = useTongue()
  const told = useRevisions(desk, session.id, article.id)
  const list = told?.ok ? told.value : []
  const [chosen, setChosen] = useState<number | null>(null)
  const [other, setOther] = useState<number | null>(null)
  const shown = list.find(({ number }) => number === chosen) ?? list.at(0)
  // A revision is not compared with itself.
  const against = list.find(({ number }) => number === other && number !== shown?.number)
  const kept = useRevision(shown?.number ?? null)
  const keptOther = useRevision(against?.number ?? null)
  const name = useRevisionName()
  const present = useMemo(
    () => ({ name: speak('revisions:present'), written: writtenOf(galley, article) }),
    [speak, galley, article],
  )
  const failed = [told, kept, keptOther].find((answer) => answer?.ok === false)
  const before = comparedOf(shown, kept?.ok ? kept.value : null, name)
  const older = comparedOf(against, keptOther?.ok ? keptOther.value : null, name)
  const sides = against
    ? older && before && inOrder([shown, before], [against, older])
    : before && [before, present]
  return (
    <>
      <div className="revisions-body">
        {list.length === 0 ? (
          <p className="empty">{told && (told.ok ? speak('revisions:none') : '')}</p>
        ) : (
          <ul className="revisions-list" aria-label={speak('revisions:list')}>
            {list.map((revision) => (
              <li key={revision.number}>
                <button
                  type="button"
                  aria-pressed={revision.number === shown?.number}
                  onClick={() => {
                    setChosen(revision.number)
                  }}
                >
                  <RevisionLines revision={revision} />
                </button>
              </li>
            ))}
          </ul>
        )}
        {failed?.ok === false && <p role="alert">{sayFailure(speak, failed.error)}</p>}
        {sides && (
          <ComparisonView before={sides[0]} after={sides[1]} key={`${sides[0].name}/${sides[1].name}`} />
        )}
      </div>
      <footer>
        {list.length > 0 && (
          <label className="revisions-against">
            {speak('revisions:against')}
            <select
              value={against?.number ?? ''}
              onChange={(event) => {
                setOther(event.target.value === '' ? null : Number(event.target.value))
              }}
            >
              <option value="">{speak('revisions:present')}</option>
              {list
                .filter(({ number }) => number !== shown?.number)
                .map((revision) => (
                  <option value={revision.number} key={revision.number}>
                    {name(revision)}
                  </option>
                ))}
            </select>
          </label>
        )}
        <span className="grow" />
        {shown && kept?.ok && (
          <button
            type="button"
            onClick={() => {
              close()
              restore(desk, session, kept.value, name(shown))
            }}
          >
            {speak('revisions:restore')}
          </button>
        )}
        <button type="button" className="done" onClick={close}>
          {speak('revisions:close')}
        </button>
      </footer>
    </>
  )
}

/** The one that was kept first stands left. */
const inOrder = (
  [a, comparedA]: readonly [Revision | undefined, Compared],
  [b, comparedB]: readonly [Revision, Compared],
): readonly [Compared, Compared] =>
  (a?.number ?? 0) < b.number ? [comparedA, comparedB] : [comparedB, comparedA]

/** A revision as one side of a comparison; `null` while it is on its way. */
const comparedOf = (
  revision: Revision | undefined,
  kept: KeptArticle | null,
  name: (revision: Revision) => string,
): Compared | null =>
  revision && kept
    ? {
        name: name(revision),
        written: writtenAs({ ...kept.article, status: revision.status }, kept.texts),
      }
    : null

/** What a revision is called: its own name, or why and when it was kept. */
function useRevisionName(): (revision: Revision) => string {
  const { speak, language } = useTongue()
  return useMemo(
    () => (revision: Revision) =>
      revision.reason === 'milestone'
        ? speak('revisions:name-milestone', { name: revision.name })
        : `${reasonOf(speak, revision)} ${whenOf(revision.at, localeOf(language))}`,
    [speak, language],
  )
}

const reasonOf = (speak: Speak, { reason }: Revision): string => speak(`revisions:reason-${reason}`)

const whenOf = (at: string, locale: string): string =>
  new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })

function RevisionLines({ revision }: { readonly revision: Revision }) {
  const { speak, language } = useTongue()
  const { at, by, characters, reason, name } = revision
  return (
    <>
      <strong>{reason === 'milestone' ? name : reasonOf(speak, revision)}</strong>
      <small>{whenOf(at, localeOf(language))}</small>
      <small>{[by, speak('revisions:characters', { count: characters })].filter(Boolean).join(' · ')}</small>
    </>
  )
}
