import { useEffect, useState } from 'react'
import { articleOf } from '#core/galley/edit'
import { printBlock } from '#core/galley/print'
import { lineAt } from '#core/source/page'
import { sourceOf } from '../article/source-of.ts'
import { observable, type Observable } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'

/**
 * The source line of the caret, or of what was brought into sight last; `null` before there is any. Who shows it
 * listens to it and draws nothing anew: the picture is to be lit in the frame that the caret is in.
 */
export function useCaretLine(session: Session): Observable<number | null> {
  const [line] = useState(() => observable(lineOfCaret(session)))
  useEffect(
    () =>
      session.onWish((wish) => {
        if (wish.kind === 'show-source') line.set(lineAt(session.state.get().galley.page, wish.span.from))
      }),
    [session, line],
  )
  return line
}

function lineOfCaret(session: Session): number | null {
  const { galley, selection } = session.state.get()
  const article = selection && articleOf(galley, selection.focus.article)
  const block = article?.blocks.find((one) => one.id === selection?.focus.block)
  const span = block && selection ? sourceOf(printBlock(galley, block), selection.focus.offset) : null
  return span ? lineAt(galley.page, span.from) : null
}
