import { slice, trimmed } from '../../text/traced.ts'
import { JUMP_LINE } from '../lines/furniture.ts'
import type { Item } from './item.ts'

/** Cuts （上接第1版） and （下转第4版） out of paragraphs: they are furniture. */
export function withJumpLinesCut(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item): readonly Item[] => {
    if (item.kind !== 'paragraph') return [item]
    const match = JUMP_LINE.exec(item.text.text)
    if (!match) return [item]
    const from = match.index
    const to = from + match[0].length
    const atStart = from === 0
    const rest = item.text.text.slice(to).trim()
    // In the middle of a paragraph it is the writer's own bracket.
    if (!atStart && rest !== '') return [item]
    const text = trimmed(atStart ? slice(item.text, to, item.text.text.length) : slice(item.text, 0, from))
    const furniture: Item = { kind: 'furniture', order: item.order, text: slice(item.text, from, to) }
    if (text.text === '') return [furniture]
    return [furniture, { ...item, text, jump: atStart ? 'from' : 'to' }]
  })
}
