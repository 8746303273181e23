import { useEffect, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Article, Galley } from '#core/galley/galley'
import type { Section, Suggestions } from '#shared/directory'
import type { Desk } from '../desk/desk.ts'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import { Suggested } from './Suggested.tsx'

/** The article's section: one of the library's, or a new one that is typed here. */
export function SectionField(props: {
  readonly desk: Desk
  readonly article: Article
  readonly galley: Galley
  readonly fixed: boolean
  readonly file: (section: string) => void
  readonly suggested: Suggestions['section']
}) {
  const { speak } = useTongue()
  const { article, galley, fixed, file, suggested } = props
  const [text, setText] = useState(article.section)
  const [shown, setShown] = useState(article.section)
  // Changed elsewhere, or undone: the field follows, and keeps the keyboard.
  if (shown !== article.section) {
    setShown(article.section)
    setText(article.section)
  }
  const [known, setKnown] = useState<readonly Section[]>([])
  useEffect(() => {
    void call('directory.sections', {}).then((told) => {
      if (told.ok) setKnown(told.value)
    })
  }, [article.section])
  const names = new Set(known.map(({ name }) => name))
  const onPage = new Set(galley.articles.map(({ section }) => section))
  const typed = text.trim()
  const items = [
    ...known.map(({ name, hue, parent }) => ({ name, hue, nested: parent !== null })),
    // Not stored yet.
    ...[...onPage]
      .filter((name) => name !== '' && !names.has(name))
      .map((name) => ({ name, hue: 0, nested: false })),
  ].filter(({ name }) => typed === article.section || name.includes(typed))
  const isNew = typed !== '' && !names.has(typed) && !onPage.has(typed)
  return (
    <div className="group">
      <ComboBox
        allowsCustomValue
        allowsEmptyCollection={false}
        menuTrigger="input"
        isDisabled={fixed}
        inputValue={text}
        selectedKey={
          names.has(article.section) || onPage.has(article.section) ? article.section || null : null
        }
        items={items}
        onInputChange={setText}
        onSelectionChange={(key) => {
          if (key !== null) file(String(key).replace(/^new:/, ''))
        }}
        onBlur={() => {
          file(text)
        }}
      >
        <Label>{speak('desk:section')}</Label>
        <div className="combo">
          <Input
            placeholder={speak('desk:section-none')}
            onKeyDown={(event) => {
              // With a line of the list chosen, Enter takes that.
              const chosen = event.currentTarget.getAttribute('aria-activedescendant')
              if (event.key === 'Enter' && !event.nativeEvent.isComposing && !chosen) file(text)
              if (event.key === 'Escape') setText(article.section)
            }}
          />
          <Button aria-label={speak('directory:show-sections')}>▾</Button>
        </div>
        <Popover className="popover">
          <ListBox className="menu combo-list" aria-label={speak('desk:section')}>
            {items.map(({ name, hue, nested }) => (
              <ListBoxItem
                id={name}
                key={name}
                textValue={name}
                className="combo-item"
                data-nested={nested || undefined}
              >
                <i className={hue > 0 ? `hue-${hue}` : 'hue-none'} aria-hidden="true" />
                <span>{name}</span>
              </ListBoxItem>
            ))}
            {isNew && (
              <ListBoxItem id={`new:${typed}`} key={`new:${typed}`} textValue={typed} className="combo-item">
                <i aria-hidden="true" />
                <span>{speak('directory:new-section', { name: typed })}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
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
