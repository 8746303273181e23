import type { Speak } from '#shared/language/index'
import type { NameLine } from './name-lines.ts'

/** What a line of the list would do. */
export function sayMeant(speak: Speak, field: 'section' | 'byline', { kind, name }: NameLine): string {
  if (kind === 'known') return speak('directory:take-name', { name })
  return speak(field === 'section' ? 'directory:new-section' : 'directory:new-person', { name })
}
