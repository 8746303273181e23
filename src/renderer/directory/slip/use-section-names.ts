import { useEffect, useState } from 'react'
import type { Section } from '#shared/directory'
import type { Sounds } from '#core/text/name-rank'
import type { Desk } from '../../desk/desk.ts'
import { call } from '../../desk/wire.ts'
import type { SectionName } from './section-lines.ts'

interface Told {
  readonly names: readonly SectionName[]
  /** The library has told its sections. */
  readonly isKnown: boolean
  /** The pinyin of all of them is there, too. */
  readonly isHeard: boolean
}

/**
 * The library's sections in their order, then those of articles on the page that are not stored yet. Asked for anew when
 * `current` or the library changes, which may have made a section.
 */
export function useSectionNames(desk: Desk, onPage: readonly string[], current: string): Told {
  const [sections, setSections] = useState<readonly Section[] | null>(null)
  const [sounds, setSounds] = useState<ReadonlyMap<string, Sounds>>(new Map())
  useEffect(() => {
    let isWanted = true
    // A section is there once an article that is in it has been stored.
    const ask = async () => {
      await desk.pages.flush()
      const told = await call('directory.sections', {})
      if (isWanted) setSections(told.ok ? told.value : [])
    }
    void ask()
    const deaf = desk.holdings.listen(() => void ask())
    return () => {
      isWanted = false
      deaf()
    }
  }, [desk, current])

  const stored = sections ?? []
  const nameOf = new Map(stored.map(({ id, name }) => [id, name]))
  const known = stored.map(({ name, hue, parent }) => ({
    name,
    hue,
    parent: parent === null ? '' : (nameOf.get(parent) ?? ''),
  }))
  const unstored = [...new Set(onPage)].filter(
    (name) => name !== '' && !known.some((one) => one.name === name),
  )
  const names = [...known, ...unstored.map((name) => ({ name, hue: 0, parent: '' }))]

  const all = names.map(({ name }) => name).join('\n')
  useEffect(() => {
    const words = all === '' ? [] : all.split('\n')
    let isWanted = true
    void call('directory.sounds', { words }).then((told) => {
      if (!isWanted || !told.ok) return
      setSounds(new Map(words.flatMap((word, at) => (told.value[at] ? [[word, told.value[at]]] : []))))
    })
    return () => {
      isWanted = false
    }
  }, [all])

  return {
    names: names.map((one) => ({ ...one, sounds: sounds.get(one.name) ?? null })),
    isKnown: sections !== null,
    isHeard: names.every(({ name }) => sounds.has(name)),
  }
}
