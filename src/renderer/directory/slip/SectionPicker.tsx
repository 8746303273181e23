import { useState } from 'react'
import type { Desk } from '../../desk/desk.ts'
import { useTongue } from '../../desk/speak.ts'
import type { NameLine } from './name-lines.ts'
import { NameField } from './NameField.tsx'
import { sectionLines } from './section-lines.ts'
import { useSectionNames } from './use-section-names.ts'

/** Picks one of the library's sections, or makes a new one on purpose. */
export function SectionPicker(props: {
  readonly desk: Desk
  /** The section that it is now, or empty. */
  readonly value: string
  readonly hint: string
  /** Sections of articles on the page, which the library may not have yet. */
  readonly onPage: readonly string[]
  readonly isFixed: boolean
  /** Empty: in none. */
  readonly file: (section: string) => void
}) {
  const { speak } = useTongue()
  const { desk, value, hint, onPage, isFixed, file } = props
  const [text, setText] = useState(value)
  const [shown, setShown] = useState(value)
  // Changed elsewhere, or undone: the field follows, and keeps the keyboard.
  if (shown !== value) {
    setShown(value)
    setText(value)
  }
  const { names, isKnown, isHeard } = useSectionNames(desk, onPage, value)
  const typed = text.trim()

  const take = (line: NameLine) => {
    setText(line.name)
    // Before what the filing itself may say, which tells more.
    if (line.kind === 'new')
      desk.say({ kind: 'told', key: 'directory:said-created', values: { name: line.name } })
    file(line.name)
  }
  return (
    <NameField
      label={speak('desk:section')}
      isLabelHidden={false}
      hint={hint}
      isFixed={isFixed}
      text={text}
      setText={setText}
      value={value}
      offered={sectionLines(names, typed, value)}
      isWaiting={!isKnown || (!isHeard && /[a-z]/iu.test(typed))}
      newWords={(name) => speak('directory:new-section', { name })}
      listAll={speak('directory:show-sections')}
      take={take}
      empty={() => {
        setText('')
        if (value !== '') file('')
      }}
      leave={(name, meant) => {
        desk.say({
          kind: 'untaken',
          field: 'section',
          typed: name,
          meant,
          take: () => {
            take(meant)
          },
        })
      }}
    />
  )
}
