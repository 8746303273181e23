import type { PlaceKind } from '../keeping.ts'
import type { MessageKey, Values } from './index.ts'

interface PlaceNotice {
  readonly key: MessageKey
  readonly values?: Values
}

/** What there is to say of a library's disk; `null`: nothing. */
export function placeNotice(place: PlaceKind): PlaceNotice | null {
  switch (place.kind) {
    case 'local':
      return null
    case 'network':
      return { key: 'keeping:place-network' }
    case 'removable':
      return { key: 'keeping:place-removable' }
    case 'synced':
      return { key: 'keeping:place-synced', values: { service: place.service } }
    default:
      return place satisfies never
  }
}
