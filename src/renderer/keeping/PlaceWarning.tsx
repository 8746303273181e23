import type { PlaceKind } from '#shared/keeping'
import { useTongue } from '../desk/speak.ts'
import { placeNotice } from '#shared/language/place-notice'

/** The sentence about a disk that a library should not be on; nothing on the others. */
export function PlaceWarning({ place }: { readonly place: PlaceKind }) {
  const { speak } = useTongue()
  const told = placeNotice(place)
  return told && <p className="account-warning">{speak(told.key, told.values)}</p>
}
