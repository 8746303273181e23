import { useState } from 'react'
import type { LibraryColumns } from '#shared/library-columns'
import { call } from '../../desk/wire.ts'
import { chosenOf, keptOf, type ChosenColumns } from './chosen-columns.ts'

export interface Columns {
  readonly chosen: ChosenColumns
  /** Shows it so while a hand drags; nothing is remembered yet. */
  readonly show: (columns: ChosenColumns) => void
  /** Shows it so, here and at every later start. */
  readonly keep: (columns: ChosenColumns) => void
}

export function useColumns(remembered: LibraryColumns): Columns {
  const [chosen, show] = useState(() => chosenOf(remembered))
  return {
    chosen,
    show,
    keep: (columns) => {
      show(columns)
      void call('settings.change', { columns: keptOf(columns) })
    },
  }
}
