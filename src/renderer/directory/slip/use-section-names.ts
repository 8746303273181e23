import { useEffect, useState } from 'react'
import type { Section } from '#shared/directory'
import type { Sounds } from '#core/text/name-rank'
import { call } from '../../desk/wire.ts'
import type { SectionName } from './section-lines.ts'

interface Told {
  readonly names: readonly SectionName[]
  /** The pinyin of the names is there, too. */
  readonly isWhole: boolean
}

/**
 * The library's sections in their order, then those of articles on the page that are not stored yet. Asked for anew when
 * `current` changes, which may have made a section.
 */
export function useSectionNames(onPage: readonly string[], current: string): Told {
  const [sections, setSections] = useState<readonly Section[] | null>(null)
  const [sounds, setSounds] = useState<ReadonlyMap<string, Sounds>>(new Map())
  useEffect(() => {
    let isWanted = true
    void call('directory.sections', {}).then((told) => {
      if (isWanted) setSections(told.ok ? told.value : [])
    })
    return () => {
      isWanted = false
    }
  }, [current])

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
    isWhole: sections !== null && names.every(({ name }) => sounds.has(name)),
  }
}
