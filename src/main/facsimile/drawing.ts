import { inflateRawSync } from 'node:zlib'
import { openOriginal, type Original } from './original.ts'
import type { FromDrawer, ToDrawer } from './messages.ts'
import { pngOf } from './png.ts'

/** Two pages that are compared, and the one before them. */
const MOST_OPEN = 3

/** What the thread does with a message; originals that were not looked at for long are closed. */
export function drawing(): (message: ToDrawer) => Promise<FromDrawer> {
  /** The one used last stands last. */
  const open = new Map<string, Original>()

  const used = (key: string): Original | undefined => {
    const original = open.get(key)
    if (!original) return undefined
    open.delete(key)
    open.set(key, original)
    return original
  }
  const keep = (key: string, original: Original): void => {
    open.get(key)?.close()
    open.delete(key)
    open.set(key, original)
    for (const [oldest, other] of open) {
      if (open.size <= MOST_OPEN) break
      open.delete(oldest)
      other.close()
    }
  }

  return async (message) => {
    const { id } = message
    switch (message.kind) {
      case 'open': {
        const known = used(message.key)
        if (known) return { kind: 'opened', id, sheets: { ok: true, value: known.sheets } }
        const bytes = message.packed ? inflateRawSync(message.bytes) : message.bytes
        const opened = await openOriginal(message.name, bytes, message.sheets, message.passwords)
        if (!opened.ok) return { kind: 'opened', id, sheets: opened }
        keep(message.key, opened.value)
        return { kind: 'opened', id, sheets: { ok: true, value: opened.value.sheets } }
      }
      case 'draw': {
        const original = used(message.key)
        if (!original) return { kind: 'not-open', id }
        if (!original.sheets[message.sheet]) return { kind: 'failed', id, message: 'no such sheet' }
        return {
          kind: 'drawn',
          id,
          png: pngOf(await original.draw(message.sheet, message.across, message.part)),
        }
      }
      default:
        return message satisfies never
    }
  }
}
