import type { Byline } from '../structure/reading.ts'

/**
 * The bylines as one line of print, or an empty string.
 *
 *     中国妇女报全媒体记者 王永钦 贾永来　新华社记者 曹祎铭
 *     By Jane Doe and Sam Whitlock
 *     By Jane Doe, Staff Reporter; Sam Whitlock, The Harbor Ledger
 */
export function bylineLine(bylines: readonly Byline[]): string {
  const named = bylines.filter((byline) => byline.name.trim() !== '')
  if (named.length === 0) return ''
  return named.some((byline) => /\p{Script=Han}/u.test(byline.name)) ? chineseLine(named) : latinLine(named)
}

/** Whoever has the same organisation and title as the one before shares it, as newspapers print it. */
function chineseLine(bylines: readonly Byline[]): string {
  const groups: { readonly credit: string; readonly names: string[] }[] = []
  for (const { organisation, title, name } of bylines) {
    const credit = organisation + title
    const last = groups.at(-1)
    if (last?.credit === credit) last.names.push(name)
    else groups.push({ credit, names: [name] })
  }
  return groups
    .map(({ credit, names }) => [credit, ...names].filter((part) => part !== '').join(' '))
    .join('\u3000')
}

function latinLine(bylines: readonly Byline[]): string {
  const people = bylines.map(({ name, title, organisation }) =>
    [name, title, organisation].filter((part) => part !== '').join(', '),
  )
  const plain = bylines.every(({ title, organisation }) => title === '' && organisation === '')
  if (!plain) return `By ${people.join('; ')}`
  const last = people.at(-1) ?? ''
  return people.length === 1 ? `By ${last}` : `By ${people.slice(0, -1).join(', ')} and ${last}`
}
