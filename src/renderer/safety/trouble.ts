import type { Failure, FailureKind } from '#shared/result'

/** What an editor can do when the library cannot be opened. */
type WayOut = 'rescue' | 'latest' | 'choose' | 'again' | 'copy' | 'other'

const WAYS_OUT: Partial<Record<FailureKind, readonly WayOut[]>> = {
  'library-damaged': ['rescue', 'latest', 'choose', 'other'],
  'library-newer': ['latest', 'choose', 'other'],
  'library-forbidden': ['again', 'other'],
  'library-busy': ['again', 'other'],
  'library-missing': ['again', 'other'],
  'library-read-only': ['copy', 'again', 'other'],
  'library-place-damaged': ['other'],
  'library-failed': ['again'],
}

/** True for a failure of the library itself, not of one page or file. */
export const isTrouble = ({ kind }: Failure): boolean => WAYS_OUT[kind] !== undefined

export const waysOutOf = ({ kind }: Failure): readonly WayOut[] => WAYS_OUT[kind] ?? []
