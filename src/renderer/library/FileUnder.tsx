import { useEffect, useState } from 'react'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Section } from '#shared/directory'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'

/** Files what is chosen: under one of the library's sections, under a new one that is typed, or under none. */
export function FileUnder({ file }: { readonly file: (section: string) => void }) {
  const { speak } = useTongue()
  const [text, setText] = useState('')
  /** The field is a new one after each time: empty, with its list closed. */
  const [times, setTimes] = useState(0)
  const [known, setKnown] = useState<readonly Section[]>([])
  useEffect(() => {
    void call('directory.sections', {}).then((told) => {
      if (told.ok) setKnown(told.value)
    })
  }, [times])
  const typed = text.trim()
  const items = known.filter(({ name }) => name.includes(typed))
  const isNew = typed !== '' && !known.some(({ name }) => name === typed)
  const take = (section: string) => {
    setText('')
    setTimes((now) => now + 1)
    file(section)
  }
  return (
    <ComboBox
      key={times}
      className="file-under"
      aria-label={speak('library:file-under')}
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="input"
      inputValue={text}
      selectedKey={null}
      onInputChange={setText}
      onSelectionChange={(key) => {
        if (key === NONE) take('')
        else if (key !== null) take(String(key).slice(1))
      }}
    >
      <div className="combo">
        <Input
          autoFocus={times > 0}
          placeholder={speak('library:file-under')}
          onKeyDown={(event) => {
            // With a line of the list chosen, Enter takes that.
            const chosen = event.currentTarget.getAttribute('aria-activedescendant')
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || chosen || typed === '') return
            event.preventDefault()
            take(typed)
          }}
        />
        <Button aria-label={speak('directory:show-sections')}>▾</Button>
      </div>
      <Popover className="popover">
        <ListBox className="menu combo-list" aria-label={speak('library:file-under')}>
          {items.map(({ id, name, hue, parent }) => (
            <ListBoxItem
              id={`=${name}`}
              key={id}
              textValue={name}
              className="combo-item"
              data-nested={parent !== null || undefined}
            >
              <i className={`hue-${hue}`} aria-hidden="true" />
              <span>{name}</span>
            </ListBoxItem>
          ))}
          {isNew && (
            <ListBoxItem id={`=${typed}`} key="new" textValue={typed} className="combo-item">
              <i aria-hidden="true" />
              <span>{speak('directory:new-section', { name: typed })}</span>
            </ListBoxItem>
          )}
          {typed === '' && (
            <ListBoxItem
              id={NONE}
              key="none"
              textValue={speak('directory:no-section')}
              className="combo-item"
            >
              <i className="hue-none" aria-hidden="true" />
              <span>{speak('directory:no-section')}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** No name: those begin with “=”. */
const NONE = 'none'
