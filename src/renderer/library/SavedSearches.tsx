import { useState } from 'react'
import { Button, DialogTrigger, Popover } from 'react-aria-components'
import type { ArticleOrder, SavedSearch } from '#shared/article-list'
import type { Failure, Result } from '#shared/result'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'

/** Questions that are asked again and again: kept under a name, asked by one press, renamed and thrown away here. */
export function SavedSearches(props: {
  readonly order: ArticleOrder
  readonly ask: (question: ArticleOrder) => void
  readonly failed: (failure: Failure) => void
}) {
  const { speak } = useTongue()
  const { order, ask, failed } = props
  const [searches, setSearches] = useState<readonly SavedSearch[]>([])
  const [name, setName] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [renaming, setRenaming] = useState<{ readonly id: number; readonly name: string } | null>(null)
  const load = async () => {
    const told = await call('library.savedSearches', {})
    if (told.ok) setSearches(told.value)
    else failed(told.error)
  }
  const after = async (done: Promise<Result<null>>) => {
    const told = await done
    if (!told.ok) failed(told.error)
    await load()
  }
  const save = () => {
    if (name.trim() === '') return
    void after(call('library.saveSearch', { name: name.trim(), question: order }))
    setName('')
  }
  const rename = () => {
    if (renaming && renaming.name.trim() !== '')
      void after(call('library.renameSearch', { id: renaming.id, name: renaming.name.trim() }))
    setRenaming(null)
  }
  return (
    <DialogTrigger
      isOpen={isOpen}
      onOpenChange={(opens) => {
        setOpen(opens)
        if (opens) void load()
        setRenaming(null)
      }}
    >
      <Button className="button">
        {speak('library:saved-searches')} <span aria-hidden="true">▾</span>
      </Button>
      {/* The popover is the dialog itself: in one of its own, what else the popover holds would be in no region. */}
      <Popover className="popover saved-searches" aria-label={speak('library:saved-searches')}>
        {searches.length === 0 && <p className="empty">{speak('library:no-saved-searches')}</p>}
        <ul>
          {searches.map((search) => (
            <li key={search.id}>
              {renaming?.id === search.id ? (
                <input
                  autoFocus
                  aria-label={speak('library:search-name')}
                  value={renaming.name}
                  onChange={(event) => {
                    setRenaming({ id: search.id, name: event.target.value })
                  }}
                  onBlur={rename}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter' && !event.nativeEvent.isComposing) rename()
                    if (event.key !== 'Escape') return
                    event.stopPropagation()
                    setRenaming(null)
                  }}
                />
              ) : (
                <button
                  type="button"
                  className="plain"
                  onClick={() => {
                    ask(search.question)
                    setOpen(false)
                  }}
                >
                  {search.name}
                </button>
              )}
              <button
                type="button"
                className="plain"
                aria-label={speak('library:rename', { name: search.name })}
                onClick={() => {
                  setRenaming({ id: search.id, name: search.name })
                }}
              >
                ✎
              </button>
              <button
                type="button"
                className="plain"
                aria-label={speak('library:forget', { name: search.name })}
                onClick={() => void after(call('library.forgetSearch', { id: search.id }))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <input
            value={name}
            aria-label={speak('library:search-name')}
            placeholder={speak('library:search-name')}
            onChange={(event) => {
              setName(event.target.value)
            }}
          />
          <button type="submit">{speak('library:save-search')}</button>
        </form>
      </Popover>
    </DialogTrigger>
  )
}
