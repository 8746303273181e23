import { useState } from 'react'
import { Button, Heading } from 'react-aria-components'
import type { Section } from '#shared/directory'
import { PanelFrame } from '../desk/PanelFrame.tsx'
import { useTongue } from '../desk/speak.ts'

/** A section that is about to be merged into another or deleted. */
export interface Leaving {
  readonly kind: 'merge' | 'delete'
  readonly section: Section
}

/** Asks where the articles of a section go. */
export function WhereTo(props: {
  readonly leaving: Leaving | null
  readonly sections: readonly Section[]
  readonly choose: (leaving: Leaving, into: Section | null) => void
  readonly close: () => void
}) {
  const { leaving, sections, choose, close } = props
  return (
    <PanelFrame isOpen={leaving !== null} place="chooser-place" kind="chooser ask" leave={close}>
      {leaving && (
        <Question
          leaving={leaving}
          sections={sections}
          choose={choose}
          close={close}
          key={leaving.section.id}
        />
      )}
    </PanelFrame>
  )
}

function Question(props: {
  readonly leaving: Leaving
  readonly sections: readonly Section[]
  readonly choose: (leaving: Leaving, into: Section | null) => void
  readonly close: () => void
}) {
  const { speak } = useTongue()
  const { leaving, sections, choose, close } = props
  const { kind, section } = leaving
  const others = sections.filter(({ id }) => id !== section.id)
  const [into, setInto] = useState(kind === 'merge' ? (others[0]?.id ?? '') : '')
  const words = { name: section.name, count: section.articles }
  return (
    <>
      <header>
        <Heading slot="title">{speak(`directory:${kind}-title`, words)}</Heading>
        <p>{speak(`directory:${kind}-help`, words)}</p>
      </header>
      <label className="ask-field">
        <span>{speak('directory:where-to')}</span>
        <select
          value={into}
          onChange={(event) => {
            setInto(event.target.value)
          }}
        >
          {kind === 'delete' && <option value="">{speak('directory:no-section')}</option>}
          {others.map(({ id, name, parent }) => (
            <option value={id} key={id}>
              {parent === null ? name : `　${name}`}
            </option>
          ))}
        </select>
      </label>
      <footer>
        <Button className="button" onPress={close}>
          {speak('directory:cancel')}
        </Button>
        <Button
          className="button primary"
          isDisabled={kind === 'merge' && into === ''}
          onPress={() => {
            choose(leaving, others.find(({ id }) => id === into) ?? null)
          }}
        >
          {speak(kind === 'merge' ? 'directory:do-merge' : 'directory:do-delete')}
        </Button>
      </footer>
    </>
  )
}
