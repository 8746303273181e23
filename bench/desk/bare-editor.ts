import { registerPlainText } from '@lexical/plain-text'
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical'

/**
 * What a Lexical editor costs by itself: the same paragraphs, plain text, nothing around it. It is bundled like the
 * desk and put into a window of its own by {@link openBareWindow}.
 */
export function showBareEditor(root: HTMLElement, paragraphs: readonly string[]): void {
  const editor = createEditor({
    namespace: 'bare',
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(root)
  registerPlainText(editor)
  editor.update(
    () => {
      for (const text of paragraphs) $getRoot().append($createParagraphNode().append($createTextNode(text)))
    },
    { discrete: true },
  )
}
