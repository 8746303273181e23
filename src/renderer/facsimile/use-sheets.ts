import { useCallback, useEffect, useState } from 'react'
import type { PageId } from '#core/source/page'
import type { SheetPicture } from '#shared/facsimile'
import type { Failure } from '#shared/result'
import { call } from '../desk/wire.ts'

/** Whether there are pictures of a page's sheets. */
export type Sheets =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'there'; readonly sheets: readonly SheetPicture[] }

const ASKING: Sheets = { kind: 'asking' }

/** Asks for the pictures of a page when it is looked at in pictures, and keeps the answer; others can be put in its place. */
export function useSheets(
  page: PageId,
  wanted: boolean,
): readonly [Sheets, (sheets: readonly SheetPicture[]) => void] {
  const [told, setTold] = useState<{ readonly page: PageId; readonly sheets: Sheets } | null>(null)
  const known = told?.page === page ? told.sheets : ASKING
  const asks = wanted && known === ASKING
  useEffect(() => {
    if (!asks) return
    let listening = true
    void call('facsimile.sheets', { page }).then((answer) => {
      if (!listening) return
      const sheets: Sheets = answer.ok
        ? { kind: 'there', sheets: answer.value }
        : { kind: 'failed', failure: answer.error }
      setTold({ page, sheets })
    })
    return () => {
      listening = false
    }
  }, [page, asks])
  const put = useCallback(
    (sheets: readonly SheetPicture[]) => {
      setTold({ page, sheets: { kind: 'there', sheets } })
    },
    [page],
  )
  return [known, put]
}
