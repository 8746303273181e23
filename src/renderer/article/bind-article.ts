import { registerPlainText } from '@lexical/plain-text'
import {
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
  mergeRegister,
  SELECTION_CHANGE_COMMAND,
  type LexicalEditor,
} from 'lexical'
import type { BlockId } from '#core/galley/galley'
import { BLOCK_BREAK } from '#core/galley/commands/replace-text'
import { editBetween, editOver, type BlockEdit } from './block-edit.ts'
import { registerClipboard } from './clipboard.ts'
import { onEarlyCaret } from './early-caret.ts'
import { $paragraphs, $write } from './paragraphs.ts'
import { $caretIn, $pointsOf, $select, $selectMoved, type EditorRange } from './points.ts'
import type { EditorPoint, ShownBlock } from './shown-block.ts'

/** Who owns the text: the binding is only its view and its keyboard. */
export interface ArticleOwner {
  /** The article as it is now; empty when it is gone. */
  blocks(): readonly ShownBlock[]
  /** A hand changed the text; afterwards `blocks()` has it. */
  edited(edit: BlockEdit): void
  /** Clean text was pasted over `edit`'s range. */
  pasted(edit: BlockEdit): void
  selected(anchor: EditorPoint, focus: EditorPoint): void
  failed(error: Error): void
}

export interface ArticleBinding {
  readonly editor: LexicalEditor
  /** Shows what the owner has now, with the smallest change and without moving focus or scroll. */
  sync(): void
  /** Puts the selection somewhere, from `anchor` to `point`; with `focus` the keyboard too. */
  put(anchor: EditorPoint, point: EditorPoint, focus: boolean): void
  /** The element that shows a block, for lights and scrolling. */
  elementOf(block: BlockId): HTMLElement | null
  dispose(): void
}

const OWN = 'galley-sync'

/**
 * Binds a Lexical editor to one article.
 *
 * The article's text lives in the galley; Lexical is its view. What Lexical changes is read as one text edit and
 * handed to the owner; what the owner changes is written back with the smallest splice. During composition this
 * editor is neither read nor written: an input method owns it until it is done.
 */
export function bindArticle(root: HTMLElement, owner: ArticleOwner): ArticleBinding {
  const editor = createEditor({
    namespace: 'galley-article',
    onError: (error) => {
      owner.failed(error)
    },
  })
  /** What the editor shows, as it was last in step with the owner; one entry a paragraph, in order. */
  let shown: readonly ShownBlock[] = []
  let composing = false

  const read = () => {
    if (editor.isComposing() || composing) return
    const { texts, caret } = editor.getEditorState().read(() => ({
      texts: $paragraphs().map((node) => node.getTextContent()),
      caret: $caretIn($paragraphs()),
    }))
    const edit = editBetween(
      shown.map((block) => block.text),
      texts,
      caret,
    )
    if (!edit) return
    owner.edited(edit)
    sync()
  }

  const sync = () => {
    if (editor.isComposing() || composing) return
    const blocks = owner.blocks()
    const hadFocus = root.contains(document.activeElement)
    editor.update(
      () => {
        const texts = $paragraphs().map((node) => node.getTextContent())
        const inStep =
          texts.length === blocks.length && texts.every((text, index) => text === blocks[index]?.text)
        // What the hand just wrote is there already, and the caret where the hand left it.
        if (!inStep) {
          const selection = hadFocus ? $pointsOf(shown) : null
          $write(blocks)
          if (selection) $selectMoved(selection, { shown, texts }, blocks)
        }
        if (!hadFocus) $setSelection(null)
      },
      { discrete: true, tag: [OWN, 'skip-scroll-into-view', ...(hadFocus ? [] : ['skip-dom-selection'])] },
    )
    shown = blocks
    dress()
  }

  /** Marks each paragraph with its block: Lexical leaves attributes alone, so they are set from outside. */
  const dress = () => {
    const keys = editor.getEditorState().read(() => $paragraphs().map((node) => node.getKey()))
    keys.forEach((key, index) => {
      const element = editor.getElementByKey(key)
      const block = shown[index]
      if (!element || !block) return
      if (element.dataset['block'] !== block.id) element.dataset['block'] = block.id
      if (element.dataset['kind'] !== block.kind) element.dataset['kind'] = block.kind
      if (element.dataset['label'] !== block.label) element.dataset['label'] = block.label
    })
  }

  /** What the owner was told last, until somebody else puts the selection elsewhere. */
  let told = ''
  const tell = (points: EditorRange) => {
    const now = JSON.stringify([points.anchor, points.focus])
    if (now === told) return
    told = now
    owner.selected(points.anchor, points.focus)
  }
  const heard = () => {
    if (composing) return
    const points = editor.getEditorState().read(() => $pointsOf(shown))
    if (points) tell(points)
  }

  const paste = (paragraphs: readonly string[]) => {
    const range = editor.getEditorState().read(() => $pointsOf(shown))
    const edit = range && editOver(shown, range.anchor, range.focus, paragraphs.join(BLOCK_BREAK))
    if (edit) owner.pasted(edit)
    sync()
  }

  editor.setRootElement(root)
  sync()

  const unregister = mergeRegister(
    registerPlainText(editor),
    editor.registerUpdateListener(({ tags }) => {
      if (tags.has(OWN)) {
        told = ''
        // What is written from within this listener is written only after it, and `sync` was too early.
        dress()
        return
      }
      read()
      // The command below may come before its selection is the editor's: then the owner would be a step behind.
      heard()
    }),
    editor.registerCommand(
      SELECTION_CHANGE_COMMAND,
      () => (queueMicrotask(heard), false),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const selection = $getSelection()
        if (!$isRangeSelection(selection) || event === null || event.ctrlKey || event.metaKey) return false
        event.preventDefault()
        // A paragraph, as in print; with Shift a line within the block, for verse.
        if (event.shiftKey) selection.insertLineBreak()
        else selection.insertParagraph()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    registerClipboard(editor, paste),
    onEarlyCaret(root, (range) => {
      if (!composing && !editor.isComposing()) tell(range)
    }),
  )

  const began = () => (composing = true)
  const ended = () => {
    // Lexical writes the committed text in its own handler of this event; read it when that is done.
    setTimeout(() => {
      composing = false
      if (editor.isComposing()) return
      read()
      sync()
    }, 0)
  }
  root.addEventListener('compositionstart', began)
  root.addEventListener('compositionend', ended)

  return {
    editor,
    sync,
    put: (anchor, point, focus) => {
      if (composing) return
      editor.update(
        () => {
          $select(shown, anchor, point)
        },
        { discrete: true, tag: focus ? [OWN] : [OWN, 'skip-dom-selection'] },
      )
      if (focus && !root.contains(document.activeElement)) root.focus({ preventScroll: true })
    },
    elementOf: (block) => root.querySelector<HTMLElement>(`[data-block="${CSS.escape(block)}"]`),
    dispose: () => {
      root.removeEventListener('compositionstart', began)
      root.removeEventListener('compositionend', ended)
      unregister()
      editor.setRootElement(null)
    },
  }
}
