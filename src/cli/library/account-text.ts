import type { Speak } from '#shared/language/index'
import { placeNotice } from '#shared/language/place-notice'
import { sayBytes } from '#shared/language/say-bytes'
import type { Account } from './deeds.ts'

const PARTS = ['articles', 'originals', 'pictures', 'revisions', 'history', 'trash'] as const

/** Where the library is, and a line for each thing that takes space: its size, how many, and what it is. */
export function accountText({ folder, place, free, space, aside }: Account, speak: Speak): string {
  const row = (bytes: number, count: number | null, what: string): string =>
    `${sayBytes(bytes).padStart(8)}  ${(count === null ? '' : String(count)).padStart(8)}  ${what}`
  const notice = placeNotice(place)
  return [
    folder,
    ...(free === null ? [] : [speak('keeping:place-free', { free: sayBytes(free) })]),
    ...(notice ? [speak(notice.key, notice.values)] : []),
    '',
    ...PARTS.map((part) => row(space[part].bytes, space[part].count, speak(`keeping:space-${part}`))),
    row(space.unused, null, speak('keeping:space-unused')),
    row(space.total, null, speak('keeping:space-total')),
    ...(aside.count > 0 ? [row(aside.bytes, aside.count, speak('keeping:space-aside'))] : []),
    '',
  ].join('\n')
}
