import type { KeepingNotice, Space } from '#shared/keeping'
import type { Result } from '#shared/result'
import { attempt } from '../library/library-failure.ts'
import type { Library } from '../library/library.ts'
import { gatherFacts } from '../library/place/gather-facts.ts'
import { placeKind } from '../library/place/place-kind.ts'
import type { Places } from '../library/place/places.ts'
import { succeed } from '#shared/result'

interface NoticeNeeds {
  readonly tell: (notice: KeepingNotice) => void
  readonly library: () => Result<Library>
  readonly places: Places
  readonly weigh: (path: string) => Promise<Result<Space | null>>
  /** In MB; `null`: none. */
  readonly limit: () => number | null
}

const MEGABYTE = 1_000_000

/** What is told about keeping the library, each thing once: a disk to be wary of when it is new, the others a start. */
export function keepingNotices({ tell, library, places, weigh, limit }: NoticeNeeds) {
  const missed = new Set<string>()
  let overTold = false

  async function lookAtPlace(folder: string): Promise<void> {
    const place = placeKind(await gatherFacts(folder))
    if (place.kind === 'local') return
    // Where nothing can be remembered it is told at every start.
    const first = attempt(folder, () => succeed(places.tellOnce(folder)))
    if (!first.ok || first.value) tell({ kind: 'place', place, folder })
  }

  async function lookAtPictures(path: string): Promise<void> {
    const most = limit()
    if (most === null || overTold) return
    const space = await weigh(path)
    if (!space.ok || space.value === null || space.value.pictures.bytes <= most * MEGABYTE) return
    overTold = true
    tell({ kind: 'pictures-over', megabytes: Math.round(space.value.pictures.bytes / MEGABYTE), limit: most })
  }

  return {
    backupMissing(folder: string): void {
      if (missed.has(folder)) return
      missed.add(folder)
      tell({ kind: 'backup-missing', folder })
    },
    /** To be called a while after the start, and once a day. Nobody waits for it. */
    look(): void {
      const opened = library()
      if (!opened.ok) return
      const { folder, file } = opened.value
      void lookAtPlace(folder)
        .then(() => lookAtPictures(file))
        .catch((problem: unknown) => {
          console.error('galley: keeping:', problem)
        })
    },
  }
}
