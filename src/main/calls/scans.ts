import { succeed } from '#shared/result'
import type { Scans } from '../scans/scans.ts'
import type { HandlersOf } from './handlers.ts'

export const scansHandlers = (scans: Scans): HandlersOf<'scans'> => ({
  'scans.readAs': ({ scan, language }) => {
    scans.readAs(scan, language)
    return succeed(null)
  },
  'scans.cancel': ({ scan }) => {
    scans.cancel(scan)
    return succeed(null)
  },
})
