import type { Article, Galley } from '#core/galley/galley'
import type { Suggestions } from '#shared/directory'
import type { Desk } from '../../desk/desk.ts'
import { useTongue } from '../../desk/speak.ts'
import { SectionPicker } from './SectionPicker.tsx'
import { Suggested } from './Suggested.tsx'

/** The article's section, and the one that such articles had. */
export function SectionField(props: {
  readonly desk: Desk
  readonly article: Article
  readonly galley: Galley
  readonly fixed: boolean
  readonly file: (section: string) => void
  readonly suggested: Suggestions['section']
}) {
  const { speak } = useTongue()
  const { desk, article, galley, fixed, file, suggested } = props
  return (
    <div className="group">
      <SectionPicker
        desk={desk}
        value={article.section}
        hint={speak('desk:section-none')}
        onPage={galley.articles.map(({ section }) => section)}
        isFixed={fixed}
        file={file}
      />
      {suggested && (
        <Suggested
          words={suggested.name}
          why={suggested.reasons
            .map(({ kind, words, articles, inSection }) =>
              speak(`directory:why-${kind}`, { words, articles, count: inSection, section: suggested.name }),
            )
            .join(speak('directory:and'))}
          hasKey
          take={() => {
            file(suggested.name)
          }}
        />
      )}
    </div>
  )
}
