import { Heading } from 'react-aria-components'
import { articleOf } from '#core/galley/edit'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { PagePanel } from '../desk/PagePanel.tsx'
import { useTongue } from '../desk/speak.ts'
import { articleName } from '../outline/article-name.ts'
import type { OpenPage } from '../tabs/open-pages.ts'
import { AlikeList } from './AlikeList.tsx'

/** The chosen article beside those of the library that read like it. */
export const AlikePanel = ({ desk }: { readonly desk: Desk }) => (
  <PagePanel desk={desk} panel="alike" place="revisions-place" kind="revisions">
    {(open, close) => <OfArticle desk={desk} open={open} close={close} />}
  </PagePanel>
)

function OfArticle(props: { readonly desk: Desk; readonly open: OpenPage; readonly close: () => void }) {
  const { desk, open, close } = props
  const { speak } = useTongue()
  const { galley, article: chosen } = useObservable(open.session.state)
  const article = chosen === null ? undefined : articleOf(galley, chosen)
  if (!article) return null
  return (
    <>
      <header>
        <Heading slot="title">
          {speak('alike:panel-title', { article: articleName(speak, galley, article) })}
        </Heading>
      </header>
      <AlikeList desk={desk} open={open} galley={galley} article={article} close={close} />
    </>
  )
}
