import type { Byline } from '#core/structure/reading'
import type { Person } from '#shared/directory'

/** A byline of a person: it keeps the name that the page prints. */
export const bylineOf = ({ role, organisation, title }: Person, printed: string): Byline => ({
  name: printed,
  role,
  organisation,
  title,
})
