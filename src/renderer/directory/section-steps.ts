import type { Section, SectionDeed, SectionId } from '#shared/directory'

export const siblingsOf = (sections: readonly Section[], parent: SectionId | null): readonly Section[] =>
  sections.filter((section) => section.parent === parent)

/**
 * What Alt with an arrow does to a section: ↑ and ↓ change places with a neighbour, → nests it in the section above,
 * ← takes it out again. `null` where it cannot go on.
 */
export function stepOf(sections: readonly Section[], section: Section, key: string): SectionDeed | null {
  const siblings = siblingsOf(sections, section.parent)
  const at = siblings.findIndex(({ id }) => id === section.id)
  const place = (parent: SectionId | null, index: number): SectionDeed => ({
    kind: 'place',
    section: section.id,
    parent,
    index,
  })
  const above = siblings[at - 1]
  switch (key) {
    case 'ArrowUp':
      return above ? place(section.parent, at - 1) : null
    case 'ArrowDown':
      return at + 1 < siblings.length ? place(section.parent, at + 1) : null
    case 'ArrowRight': {
      const canNest = section.parent === null && siblingsOf(sections, section.id).length === 0
      return canNest && above ? place(above.id, siblingsOf(sections, above.id).length) : null
    }
    case 'ArrowLeft': {
      if (section.parent === null) return null
      const parent = siblingsOf(sections, null).findIndex(({ id }) => id === section.parent)
      return place(null, parent + 1)
    }
    default:
      return null
  }
}
