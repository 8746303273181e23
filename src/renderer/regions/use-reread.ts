import { useEffect, useRef, useState } from 'react'
import { inMeasure } from '#core/import/scanned-area'
import { compareReading, type AreaRead, type ReadRow } from '#core/galley/reread/compare-reading'
import { takingOf, type Choice } from '#core/galley/reread/growth'
import { growing } from '#core/galley/reread/grown'
import { takeReading } from '#core/galley/reread/take-reading'
import type { ReadOptions } from '#core/read-page'
import type { Region } from '#core/source/region'
import type { OcrLanguage } from '#core/source/scanned-page'
import type { Desk } from '../desk/desk.ts'
import type { Session } from '../desk/session.ts'
import { call, hear } from '../desk/wire.ts'
import { nextJob } from './next-job.ts'
import { shareOf } from './region-shape.ts'

/** A region that is being read again, or has been and waits for the editor's choice. */
export type Reread =
  | { readonly kind: 'reading'; readonly done: number; readonly of: number }
  | { readonly kind: 'compared'; readonly read: AreaRead; readonly rows: readonly ReadRow[] }

/** Reads regions again and puts what is taken of it into the page. Nothing changes before it is taken. */
export function useReread(session: Session, desk: Desk) {
  const [reread, setReread] = useState<Reread | null>(null)
  const job = useRef<number | null>(null)

  useEffect(
    () =>
      hear('region-progress', (told) => {
        if (told.job === job.current) setReread({ kind: 'reading', done: told.done, of: told.of })
      }),
    [],
  )
  const stop = () => {
    if (job.current !== null) void call('regions.cancel', { job: job.current })
  }
  // What nobody looks at any more need not be read.
  useEffect(() => stop, [])

  const read = async (region: Region, language: OcrLanguage | null) => {
    const { sheet, box } = region
    const size = session.state.get().galley.page.sheets?.[sheet]
    if (!size || job.current !== null) return
    const own = nextJob()
    job.current = own
    setReread({ kind: 'reading', done: 0, of: 0 })
    const area = shareOf(region, size)
    const answer = await call('regions.read', { job: own, page: session.id, sheet, area, language })
    job.current = null
    if (!answer.ok) {
      setReread(null)
      if (answer.error.kind === 'ocr-cancelled') desk.say({ kind: 'told', key: 'regions:said-stopped' })
      else desk.say({ kind: 'failed', failure: answer.error })
      return
    }
    const found: AreaRead = {
      sheet,
      area: box,
      language: answer.value.language,
      lines: inMeasure(answer.value.lines, size),
    }
    const rows = compareReading(session.state.get().galley, found)
    if (rows.every((row) => row.kind === 'same')) {
      setReread(null)
      desk.say({ kind: 'told', key: 'regions:said-same', values: { count: rows.length } })
      return
    }
    setReread({ kind: 'compared', read: found, rows })
  }

  const take = (choices: readonly Choice[], options: ReadOptions) => {
    setReread(null)
    if (reread?.kind !== 'compared') return
    const taking = takingOf(session.state.get().galley.page, reread.read, reread.rows, choices)
    if (!taking) {
      desk.say({ kind: 'told', key: 'regions:said-left' })
      return
    }
    if (taking.growth) session.rewrite(growing(taking.growth))
    session.perform('read-again', (galley) => takeReading(galley, taking.rows, options))
    desk.say({
      kind: 'told',
      key: 'regions:said-taken',
      values: { count: taking.rows.length },
      undo: () => {
        desk.run('undo')
      },
    })
  }

  const leave = () => {
    if (reread?.kind === 'reading') stop()
    else setReread(null)
  }
  return { reread, read, take, leave }
}
