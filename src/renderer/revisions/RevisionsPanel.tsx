import { Heading } from 'react-aria-components'
import { articleOf } from '#core/galley/edit'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { PagePanel } from '../desk/PagePanel.tsx'
import type { Session } from '../desk/session.ts'
import { useTongue } from '../desk/speak.ts'
import { articleName } from '../outline/article-name.ts'
import { RevisionList } from './RevisionList.tsx'

/** The kept states of the chosen article: compared with the present or with each other, and brought back. */
export const RevisionsPanel = ({ desk }: { readonly desk: Desk }) => (
  <PagePanel desk={desk} panel="revisions" place="revisions-place" kind="revisions">
    {(open, close) => <OfArticle desk={desk} session={open.session} close={close} />}
  </PagePanel>
)

function OfArticle(props: { readonly desk: Desk; readonly session: Session; readonly close: () => void }) {
  const { desk, session, close } = props
  const { speak } = useTongue()
  const { galley, article: chosen } = useObservable(session.state)
  const article = chosen === null ? undefined : articleOf(galley, chosen)
  if (!article) return null
  return (
    <>
      <header>
        <Heading slot="title">
          {speak('revisions:title', { article: articleName(speak, galley, article) })}
        </Heading>
      </header>
      <RevisionList desk={desk} session={session} galley={galley} article={article} close={close} />
    </>
  )
}
