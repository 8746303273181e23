import { useEffect, useState } from 'react'
import type { KeptThumbnails } from '#shared/facsimile'
import type { PageRow } from '#shared/pages-list'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'

/** They are drawn while the list is looked at: what they take is asked for when they are there. */
const DRAWN_MS = 1500

/** How many small pictures are kept, and what they take. */
export function SmallPictures({ rows }: { readonly rows: readonly PageRow[] }) {
  const { speak } = useTongue()
  const [kept, setKept] = useState<KeptThumbnails | null>(null)
  useEffect(() => {
    if (!rows.some(({ pictured }) => pictured)) return
    const timer = setTimeout(() => {
      void call('facsimile.thumbnails', {}).then((told) => {
        if (told.ok) setKept(told.value)
      })
    }, DRAWN_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [rows])
  if (!kept || kept.count === 0) return null
  return ` · ${speak('holdings:thumbnails', { count: kept.count, size: Math.ceil(kept.bytes / 1024) })}`
}
