import { useState } from 'react'
import type { Desk } from '../../desk/desk.ts'
import { useTongue } from '../../desk/speak.ts'
import type { NameLine } from './name-lines.ts'
import { NameField } from './NameField.tsx'
import { sectionLines, withNone } from './section-lines.ts'
import { useSectionNames } from './use-section-names.ts'

/**
 * Picks one of the library's sections, or makes a new one on purpose. The field shows the section that something is in;
 * with `none` it is in no particular one: the field is empty again after each deed, and “in none” is a line of its list.
 */
export function SectionPicker(props: {
  readonly desk: Desk
  /** What the field is called where nothing on the screen says it. */
  readonly label?: string
  /** The section that it is now, or empty. */
  readonly value: string
  readonly hint: string
  /** What the line is called that files in none; without it, one empties the field. */
  readonly none?: string
  /** Sections of articles on the page, which the library may not have yet. */
  readonly onPage: readonly string[]
  readonly isFixed: boolean
  /** Empty: in none. */
  readonly file: (section: string) => void
}) {
  const { speak } = useTongue()
  const { desk, label, value, hint, none, onPage, isFixed, file } = props
  const [text, setText] = useState(value)
  const [shown, setShown] = useState(value)
  // Changed elsewhere, or undone: the field follows, and keeps the keyboard.
  if (shown !== value) {
    setShown(value)
    setText(value)
  }
  const { names, isKnown, isHeard } = useSectionNames(desk, onPage, value)
  const typed = text.trim()
  const offered = sectionLines(names, typed, value)

  const take = (line: NameLine) => {
    setText(none === undefined ? line.name : '')
    // Before what the filing itself may say, which tells more.
    if (line.kind === 'new')
      desk.say({ kind: 'told', key: 'directory:said-created', values: { name: line.name } })
    file(line.kind === 'new' ? line.name : line.key)
  }
  return (
    <NameField
      label={label ?? speak('desk:section')}
      isLabelHidden={label !== undefined}
      hint={hint}
      isFixed={isFixed}
      text={text}
      setText={setText}
      value={value}
      offered={none === undefined ? offered : withNone(offered, typed, none)}
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
