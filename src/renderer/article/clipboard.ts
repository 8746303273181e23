import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  type LexicalEditor,
} from 'lexical'
import { pastedParagraphs } from '#core/text/clean-paste'
import { textOfHtml } from './text-of-html.ts'

/**
 * Copies the text as it is printed, a line for each block, and pastes nothing but text: `pasted` gets its paragraphs.
 * Returns the way to stop.
 */
export const registerClipboard = (
  editor: LexicalEditor,
  pasted: (paragraphs: readonly string[]) => void,
): (() => void) =>
  mergeRegister(
    editor.registerCommand(COPY_COMMAND, copy, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!copy(event)) return false
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.removeText()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null
        if (!data) return false
        event.preventDefault()
        const paragraphs = pastedParagraphs(
          data.getData('text/plain') || textOfHtml(data.getData('text/html')),
        )
        if (paragraphs.length > 0) pasted(paragraphs)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )

function copy(event: ClipboardEvent | KeyboardEvent | null): boolean {
  const selection = $getSelection()
  if (!(event instanceof ClipboardEvent) || !$isRangeSelection(selection) || selection.isCollapsed())
    return false
  event.preventDefault()
  // Lexical parts paragraphs by an empty line.
  event.clipboardData?.setData('text/plain', selection.getTextContent().replaceAll('\n\n', '\n'))
  return true
}
