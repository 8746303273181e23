import { succeed } from '#shared/result'
import type { Regions } from '../regions/read-region.ts'
import type { HandlersOf } from './handlers.ts'

export const regionsHandlers = (regions: Regions): HandlersOf<'regions'> => ({
  'regions.read': (request) => regions.read(request),
  'regions.cancel': ({ job }) => {
    regions.cancel(job)
    return succeed(null)
  },
})
