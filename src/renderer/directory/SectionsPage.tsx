import { useEffect, useState } from 'react'
import { GridList, useDragAndDrop, type Key } from 'react-aria-components'
import type { Section, SectionDeed, SectionId } from '#shared/directory'
import type { Desk } from '../desk/desk.ts'
import { changeSections } from '../desk/filing.ts'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import type { Asked } from './asked.ts'
import { siblingsOf, stepOf } from './section-steps.ts'
import { SectionRow } from './SectionRow.tsx'
import { WhereTo, type Leaving } from './WhereTo.tsx'

/** All sections: made, renamed, coloured, put in order by dragging or Alt with an arrow, nested, merged, deleted. */
export function SectionsPage(props: { readonly desk: Desk; readonly show: (asked: Asked) => void }) {
  const { speak } = useTongue()
  const { desk, show } = props
  const [sections, setSections] = useState<readonly Section[]>([])
  const [name, setName] = useState('')
  const [renaming, setRenaming] = useState<SectionId | null>(null)
  const [leaving, setLeaving] = useState<Leaving | null>(null)

  useEffect(() => {
    void desk.pages
      .flush()
      .then(() => call('directory.sections', {}))
      .then((told) => {
        if (told.ok) setSections(told.value)
        else desk.say({ kind: 'failed', failure: told.error })
      })
  }, [desk])

  const change = async (deed: SectionDeed): Promise<boolean> => {
    const told = await changeSections(desk, deed)
    if (told.ok) setSections(told.value.sections)
    else desk.say({ kind: 'failed', failure: told.error })
    return told.ok
  }
  const say = (
    key: 'said-created' | 'said-renamed' | 'said-merged' | 'said-deleted',
    values: Record<string, string>,
  ) => {
    desk.say({ kind: 'told', key: `directory:${key}`, values })
  }
  const of = (key: Key) => sections.find(({ id }) => id === key)

  const create = () => {
    const wanted = name.trim()
    if (wanted === '') return
    void change({ kind: 'create', name: wanted, parent: null }).then((done) => {
      if (!done) return
      setName('')
      say('said-created', { name: wanted })
    })
  }
  const rename = (section: Section, wanted: string) => {
    setRenaming(null)
    if (wanted.trim() === '' || wanted.trim() === section.name) return
    void change({ kind: 'rename', section: section.id, name: wanted }).then((done) => {
      if (done) say('said-renamed', { name: section.name, wanted: wanted.trim() })
    })
  }
  const leave = ({ kind, section }: Leaving, into: Section | null) => {
    setLeaving(null)
    if (kind === 'merge' && !into) return
    const deed: SectionDeed =
      kind === 'merge' && into
        ? { kind, section: section.id, into: into.id }
        : { kind: 'delete', section: section.id, into: into?.id ?? null }
    void change(deed).then((done) => {
      if (!done) return
      if (kind === 'merge') say('said-merged', { name: section.name, into: into?.name ?? '' })
      else say('said-deleted', { name: section.name })
    })
  }

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': of(key)?.name ?? '' })),
    onMove: ({ keys, target }) => {
      const [section, goal] = [of([...keys][0] ?? ''), of(target.key)]
      if (!section || !goal || section.id === goal.id) return
      if (target.dropPosition === 'on') {
        void change({
          kind: 'place',
          section: section.id,
          parent: goal.parent ?? goal.id,
          index: sections.length,
        })
        return
      }
      const others = siblingsOf(sections, goal.parent).filter(({ id }) => id !== section.id)
      const at = others.findIndex(({ id }) => id === goal.id) + (target.dropPosition === 'after' ? 1 : 0)
      void change({ kind: 'place', section: section.id, parent: goal.parent, index: at })
    },
  })

  const keys = (event: React.KeyboardEvent) => {
    const key =
      event.target instanceof HTMLElement
        ? event.target.closest('[data-key]')?.getAttribute('data-key')
        : null
    const section = key ? of(key) : undefined
    if (!section || event.target instanceof HTMLInputElement) return
    const step = event.altKey ? stepOf(sections, section, event.key) : null
    if (step) void change(step)
    else if (event.key === 'F2') setRenaming(section.id)
    else if (event.key === 'Delete') setLeaving({ kind: 'delete', section })
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="directory" data-pane="sections">
      <form
        className="directory-new"
        onSubmit={(event) => {
          event.preventDefault()
          create()
        }}
      >
        <input
          value={name}
          aria-label={speak('directory:new-name')}
          placeholder={speak('directory:new-name')}
          onChange={(event) => {
            setName(event.target.value)
          }}
        />
        <button type="submit">{speak('directory:create')}</button>
        <p>{speak('directory:sections-help')}</p>
      </form>
      <div data-orders onKeyDownCapture={keys}>
        <GridList
          className="section-list"
          aria-label={speak('directory:tab-sections')}
          items={sections}
          dragAndDropHooks={dragAndDropHooks}
          dependencies={[renaming, speak, sections]}
          renderEmptyState={() => <p className="empty">{speak('directory:no-sections')}</p>}
        >
          {(section) => (
            <SectionRow
              section={section}
              sections={sections}
              renaming={renaming === section.id}
              rename={(wanted) => {
                rename(section, wanted)
              }}
              change={(deed) => void change(deed)}
              act={(action) => {
                if (action === 'rename') setRenaming(section.id)
                else setLeaving({ kind: action, section })
              }}
              show={() => {
                show({ section: section.name, byline: null, text: '' })
              }}
            />
          )}
        </GridList>
      </div>
      <WhereTo
        leaving={leaving}
        sections={sections}
        choose={leave}
        close={() => {
          setLeaving(null)
        }}
      />
    </div>
  )
}
