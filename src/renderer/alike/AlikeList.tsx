import { useEffect, useMemo, useState } from 'react'
import { writtenAs, writtenOf } from '#core/compare/written'
import type { Article, Galley } from '#core/galley/galley'
import type { KeptArticle } from '#core/galley/kept-article'
import { sayFailure } from '#shared/language/index'
import type { AlikeArticle, Verdict } from '#shared/alike'
import type { Result } from '#shared/result'
import { ComparisonView } from '../compare/ComparisonView.tsx'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import type { OpenPage } from '../tabs/open-pages.ts'
import { openArticle } from './open-article.ts'
import { wherePrinted } from './where-printed.ts'

interface Shown {
  readonly desk: Desk
  readonly open: OpenPage
  readonly galley: Galley
  readonly article: Article
  readonly close: () => void
}

/** Those that read like an article as a list; the chosen one is compared with it, and linked or dismissed. */
export function AlikeList({ desk, open, galley, article, close }: Shown) {
  const { speak } = useTongue()
  const list = useObservable(open.alike.found).get(article.id) ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = list.find((one) => keyOf(one) === chosen) ?? list.at(0)
  const stored = useStored(shown)
  const here = useMemo(
    () => ({ name: speak('alike:this'), written: writtenOf(galley, article) }),
    [speak, galley, article],
  )
  const judge = async (other: AlikeArticle, verdict: Verdict | null) => {
    const told = await call('library.judgeAlike', {
      article: { page: open.session.id, article: article.id },
      other: { page: other.page, article: other.article },
      verdict,
    })
    if (!told.ok) {
      desk.say({ kind: 'failed', failure: told.error })
      return
    }
    await open.alike.again(article.id)
    desk.say({ kind: 'told', key: `alike:said-${verdict ?? 'taken-back'}` })
  }
  return (
    <>
      <div className="revisions-body">
        {list.length === 0 ? (
          <p className="empty">{speak('alike:none')}</p>
        ) : (
          <ul className="revisions-list" aria-label={speak('alike:title')}>
            {list.map((one) => (
              <li key={keyOf(one)}>
                <button
                  type="button"
                  aria-pressed={one === shown}
                  onClick={() => {
                    setChosen(keyOf(one))
                  }}
                >
                  <AlikeLines one={one} />
                </button>
              </li>
            ))}
          </ul>
        )}
        {stored?.ok === false && <p role="alert">{sayFailure(speak, stored.error)}</p>}
        {shown && stored?.ok && (
          <ComparisonView
            before={{
              name: wherePrinted(shown),
              written: writtenAs({ ...stored.value.article, status: shown.status }, stored.value.texts),
            }}
            after={here}
            key={keyOf(shown)}
          />
        )}
      </div>
      <footer>
        {shown && (
          <>
            {shown.verdict === null ? (
              <>
                <button type="button" onClick={() => void judge(shown, 'linked')}>
                  {speak('alike:link')}
                </button>
                <button type="button" onClick={() => void judge(shown, 'dismissed')}>
                  {speak('alike:dismiss')}
                </button>
              </>
            ) : (
              <button type="button" onClick={() => void judge(shown, null)}>
                {speak(`alike:take-back-${shown.verdict}`)}
              </button>
            )}
            <span className="grow" />
            <button
              type="button"
              onClick={() => {
                close()
                void openArticle(desk, shown)
              }}
            >
              {speak('alike:open')}
            </button>
          </>
        )}
        {!shown && <span className="grow" />}
        <button type="button" className="done" onClick={close}>
          {speak('revisions:close')}
        </button>
      </footer>
    </>
  )
}

const keyOf = ({ page, article }: AlikeArticle): string => `${page}/${article}`

function AlikeLines({ one }: { readonly one: AlikeArticle }) {
  const { speak } = useTongue()
  const { headline, likeness, verdict, section, status } = one
  const how = likeness ?? 'otherwise'
  return (
    <>
      <strong>{headline === '' ? one.pageName : headline}</strong>
      <small>{wherePrinted(one)}</small>
      <small>{[section, speak(`desk:status-${status}`)].filter(Boolean).join(' · ')}</small>
      <small className="alike-how">
        {[speak(`alike:${how}`), verdict && speak(`alike:${verdict}`)].filter(Boolean).join(' · ')}
      </small>
    </>
  )
}

/** The other article as it is stored now; `null` while it is on its way. */
function useStored(one: AlikeArticle | undefined): Result<KeptArticle> | null {
  const [told, setTold] = useState<{ readonly key: string; readonly answer: Result<KeptArticle> } | null>(
    null,
  )
  const { page, article } = one ?? { page: null, article: null }
  useEffect(() => {
    if (page === null || article === null) return
    let current = true
    void call('library.storedArticle', { page, article }).then((answer) => {
      if (current) setTold({ key: `${page}/${article}`, answer })
    })
    return () => {
      current = false
    }
  }, [page, article])
  return one && told?.key === keyOf(one) ? told.answer : null
}
