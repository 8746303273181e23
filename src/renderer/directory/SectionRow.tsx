import { useRef, useState } from 'react'
import { Button, GridListItem, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { HUES, type Section, type SectionDeed } from '#shared/directory'
import { useTongue } from '../desk/speak.ts'
import { stepOf } from './section-steps.ts'

const STEPS = {
  up: 'ArrowUp',
  down: 'ArrowDown',
  nest: 'ArrowRight',
  unnest: 'ArrowLeft',
} as const
type Step = keyof typeof STEPS
const STEP_NAMES = Object.keys(STEPS) as readonly Step[]
const SIGNS = { up: '↑', down: '↓', nest: '→', unnest: '←' } as const

const LEAVING = ['merge', 'delete'] as const

/** One section: handle, colour, name, how many articles, and what can be done with it. */
export function SectionRow(props: {
  readonly section: Section
  readonly sections: readonly Section[]
  readonly renaming: boolean
  readonly rename: (name: string) => void
  readonly change: (deed: SectionDeed) => void
  readonly act: (action: 'rename' | (typeof LEAVING)[number]) => void
  readonly show: () => void
}) {
  const { speak } = useTongue()
  const { section, sections, renaming, rename, change, act, show } = props
  const steps = STEP_NAMES.flatMap((name) => {
    const deed = stepOf(sections, section, STEPS[name])
    return deed ? [{ name, deed }] : []
  })
  return (
    <GridListItem
      id={section.id}
      textValue={section.name}
      className="section-row"
      data-nested={section.parent !== null || undefined}
    >
      <Button
        slot="drag"
        className="grip-button"
        aria-label={speak('directory:drag', { name: section.name })}
      >
        ⠿
      </Button>
      <MenuTrigger>
        <Button className="hue-button" aria-label={speak('directory:colour', { name: section.name })}>
          <i className={`hue-${section.hue}`} />
        </Button>
        <Popover className="popover">
          <Menu
            className="menu hues"
            aria-label={speak('directory:colour', { name: section.name })}
            selectionMode="single"
            selectedKeys={[section.hue]}
            onAction={(hue) => {
              change({ kind: 'colour', section: section.id, hue: Number(hue) })
            }}
          >
            {Array.from({ length: HUES }, (_, index) => index + 1).map((hue) => (
              <MenuItem id={hue} key={hue} textValue={String(hue)}>
                <i className={`hue-${hue}`} />
                <span>{speak('directory:colour-number', { number: hue })}</span>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {renaming ? (
        <NameInput name={section.name} keep={rename} />
      ) : (
        <strong
          onDoubleClick={() => {
            act('rename')
          }}
        >
          {section.name}
        </strong>
      )}
      <Button className="link-button" onPress={show}>
        {speak('library:count', { count: section.articles })}
      </Button>
      <MenuTrigger>
        <Button className="plain-button" aria-label={speak('directory:actions', { name: section.name })}>
          ⋯
        </Button>
        <Popover className="popover">
          <Menu
            className="menu"
            aria-label={speak('directory:actions', { name: section.name })}
            onAction={(key) => {
              const step = steps.find(({ name }) => name === key)
              if (step) change(step.deed)
              else if (key === 'rename' || key === 'merge' || key === 'delete') act(key)
            }}
          >
            <MenuItem id="rename" textValue={speak('directory:rename')}>
              <span>{speak('directory:rename')}</span>
              <kbd>F2</kbd>
            </MenuItem>
            {steps.map(({ name }) => (
              <MenuItem id={name} key={name} textValue={speak(`directory:${name}`)}>
                <span>{speak(`directory:${name}`)}</span>
                <kbd>Alt+{SIGNS[name]}</kbd>
              </MenuItem>
            ))}
            {LEAVING.map((name) => (
              <MenuItem id={name} key={name} textValue={speak(`directory:${name}`)}>
                {speak(`directory:${name}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </GridListItem>
  )
}

function NameInput(props: { readonly name: string; readonly keep: (name: string) => void }) {
  const { speak } = useTongue()
  const { name, keep } = props
  const [text, setText] = useState(name)
  const isOver = useRef(false)
  const end = (kept: string) => {
    if (isOver.current) return
    isOver.current = true
    keep(kept)
  }
  return (
    <input
      className="rename"
      autoFocus
      value={text}
      aria-label={speak('directory:rename-to', { name })}
      onFocus={(event) => {
        event.target.select()
      }}
      onChange={(event) => {
        setText(event.target.value)
      }}
      onBlur={() => {
        end(text)
      }}
      onKeyDown={(event) => {
        // The list has keys of its own: arrows, Home, letters.
        event.stopPropagation()
        const isKept = event.key === 'Enter' && !event.nativeEvent.isComposing
        if (!isKept && event.key !== 'Escape') return
        end(isKept ? text : name)
        // The field goes, and the keyboard stays with the section.
        event.currentTarget.closest<HTMLElement>('[role="row"]')?.focus()
      }}
    />
  )
}
