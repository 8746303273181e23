import { useEffect } from 'react'
import { setBylines, setSection } from '#core/galley/commands/describe-article'
import { articleOf } from '#core/galley/edit'
import { isProtected, type Article, type Galley } from '#core/galley/galley'
import type { Byline } from '#core/structure/reading'
import type { Desk } from '../../desk/desk.ts'
import type { Session } from '../../desk/session.ts'
import { bylineOf } from './byline-of.ts'
import { BylinesField } from './BylinesField.tsx'
import { SectionField } from './SectionField.tsx'
import { useSuggestions } from './use-suggestions.ts'

/** The article's section and bylines, with what the library suggests for them. */
export function Description(props: {
  readonly session: Session
  readonly desk: Desk
  readonly article: Article
  readonly galley: Galley
}) {
  const { session, desk, article, galley } = props
  const suggested = useSuggestions(session, desk, article)
  const fixed = isProtected(article)

  const file = (section: string) => {
    // Also later, by a button of the notice: as the article is then.
    const now = articleOf(session.state.get().galley, article.id)
    if (now && section.trim() !== now.section)
      session.perform('section', (now) => setSection(now, article.id, section))
  }
  const sign = (bylines: readonly Byline[]) => {
    session.perform('bylines', (now) => setBylines(now, article.id, bylines))
  }
  const add = (byline: Byline) => {
    const now = articleOf(session.state.get().galley, article.id)
    if (now && !now.bylines.some(({ name }) => name === byline.name)) sign([...now.bylines, byline])
  }

  const section = !fixed && article.section === '' ? suggested.section : null
  const people = fixed ? [] : suggested.people
  useEffect(() =>
    session.onWish((wish) => {
      if (wish.kind !== 'take-suggestion') return
      const person = people[0]
      if (section) file(section.name)
      else if (person) add(bylineOf(person.person, person.printed))
      else desk.say({ kind: 'told', key: 'directory:nothing-suggested' })
    }),
  )

  return (
    <>
      <SectionField
        desk={desk}
        article={article}
        galley={galley}
        fixed={fixed}
        file={file}
        suggested={section}
      />
      <BylinesField
        desk={desk}
        article={article}
        fixed={fixed}
        add={add}
        remove={(byline) => {
          sign(article.bylines.filter((other) => other !== byline))
        }}
        suggested={people}
        hasKey={section === null}
      />
    </>
  )
}
