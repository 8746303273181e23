import { messages, type MessageKey, type Speak } from './index.ts'

/** What was done, by the name of its command and, where that tells it, a number. */
export interface NamedDeed {
  readonly command: string
  readonly count: number | null
}

/** “Join 212 line breaks”, “Type”. */
export const sayDeed = (speak: Speak, { command, count }: NamedDeed): string =>
  count !== null && Object.hasOwn(messages.zh.deeds, `${command}_other`)
    ? speak(`deeds:${command}` as MessageKey, { count })
    : speak(`desk:command-${command}` as MessageKey)

/** “Undo join 212 line breaks”; without anything to undo, the plain name. */
export function sayUndo(speak: Speak, which: 'undo' | 'redo', deed: NamedDeed | null | undefined): string {
  if (!deed) return speak(`menu:${which}`)
  const said = sayDeed(speak, deed)
  return speak(`deeds:${which}`, { deed: said.charAt(0).toLowerCase() + said.slice(1) })
}
