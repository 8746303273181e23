import { registerPlainText } from '@lexical/plain-text'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createRangeSelection,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMPOSITION_END_COMMAND,
  createEditor,
  KEY_ENTER_COMMAND,
  mergeRegister,
  SELECTION_CHANGE_COMMAND,
  type ElementNode,
  type LexicalEditor,
  type PointType,
} from 'lexical'
import type { BlockId } from '#core/galley/galley'
import { BLOCK_BREAK } from '#core/galley/commands/replace-text'
import type { BlockKind } from '#core/structure/reading'
import { registerClipboard } from './clipboard.ts'
import { offsetAfter, textChange } from './text-change.ts'

/** A block as the editor shows it. */
export interface ShownBlock {
  readonly id: BlockId
  readonly kind: BlockKind
  readonly text: string
  /** The kind in the interface's language, shown at the block's edge. */
  readonly label: string
}

export interface EditorPoint {
  readonly block: BlockId
  readonly offset: number
}

/** An edit of the article's text: offsets in the texts of `count` blocks joined by BLOCK_BREAK. */
export interface BlockEdit {
  readonly firstBlock: number
  readonly count: number
  readonly from: number
  readonly to: number
  readonly insert: string
}

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

  const paragraphs = (): ElementNode[] => $getRoot().getChildren().filter($isElementNode)

  const read = () => {
    if (editor.isComposing() || composing) return
    const { texts, caret } = editor.getEditorState().read(() => ({
      texts: paragraphs().map((node) => node.getTextContent()),
      caret: caretIn(paragraphs()),
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
        const texts = paragraphs().map((node) => node.getTextContent())
        const inStep =
          texts.length === blocks.length && texts.every((text, index) => text === blocks[index]?.text)
        // What the hand just wrote is there already, and the caret where the hand left it.
        if (!inStep) {
          const selection = hadFocus ? pointsOf(shown) : null
          write(blocks)
          if (selection) restore(selection, texts, blocks)
        }
        if (!hadFocus) $setSelection(null)
      },
      { discrete: true, tag: [OWN, 'skip-scroll-into-view', ...(hadFocus ? [] : ['skip-dom-selection'])] },
    )
    shown = blocks
    dress()
  }

  /** Brings the paragraphs to the blocks. Those with the same text at both ends stay untouched. */
  const write = (blocks: readonly ShownBlock[]) => {
    const nodes = paragraphs()
    const texts = nodes.map((node) => node.getTextContent())
    let head = 0
    while (head < nodes.length && head < blocks.length && texts[head] === blocks[head]?.text) head++
    let tail = 0
    while (
      tail < Math.min(nodes.length, blocks.length) - head &&
      texts[nodes.length - 1 - tail] === blocks[blocks.length - 1 - tail]?.text
    ) {
      tail++
    }
    const old = nodes.slice(head, nodes.length - tail)
    const wanted = blocks.slice(head, blocks.length - tail)
    wanted.forEach((block, index) => {
      const node = old[index]
      if (node) retext(node, block.text)
      else {
        const paragraph = $createParagraphNode()
        fill(paragraph, block.text)
        const at = paragraphs()[head + index]
        if (at) at.insertBefore(paragraph)
        else $getRoot().append(paragraph)
      }
    })
    for (const node of old.slice(wanted.length)) node.remove()
  }

  /** Marks each paragraph with its block: Lexical leaves attributes alone, so they are set from outside. */
  const dress = () => {
    const keys = editor.getEditorState().read(() => paragraphs().map((node) => node.getKey()))
    keys.forEach((key, index) => {
      const element = editor.getElementByKey(key)
      const block = shown[index]
      if (!element || !block) return
      if (element.dataset['block'] !== block.id) element.dataset['block'] = block.id
      if (element.dataset['kind'] !== block.kind) element.dataset['kind'] = block.kind
      if (element.dataset['label'] !== block.label) element.dataset['label'] = block.label
    })
  }

  const pointsOf = (blocks: readonly ShownBlock[]) => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return null
    const nodes = paragraphs()
    const anchor = pointIn(nodes, blocks, selection.anchor)
    const focus = pointIn(nodes, blocks, selection.focus)
    return anchor && focus ? { anchor, focus } : null
  }

  const restore = (
    points: { readonly anchor: EditorPoint; readonly focus: EditorPoint },
    /** Of the paragraphs before they were written: the points count in these. */
    texts: readonly string[],
    blocks: readonly ShownBlock[],
  ) => {
    const moved = (point: EditorPoint): EditorPoint => {
      const before = texts[shown.findIndex((block) => block.id === point.block)]
      const after = blocks.find((block) => block.id === point.block)
      const change = before !== undefined && after ? textChange(before, after.text, null) : null
      return change ? { ...point, offset: offsetAfter(change, point.offset) } : point
    }
    select(blocks, moved(points.anchor), moved(points.focus))
  }

  const select = (blocks: readonly ShownBlock[], anchor: EditorPoint, focus: EditorPoint) => {
    const nodes = paragraphs()
    const selection = $createRangeSelection()
    const set = (point: PointType, at: EditorPoint) => {
      const node = nodes[blocks.findIndex((block) => block.id === at.block)]
      if (node) setPoint(point, node, at.offset)
      return node !== undefined
    }
    if (set(selection.anchor, anchor) && set(selection.focus, focus)) $setSelection(selection)
  }

  /** What the owner was told last, until somebody else puts the selection elsewhere. */
  let told = ''
  const heard = () => {
    if (composing) return
    const points = editor.getEditorState().read(() => pointsOf(shown))
    const now = JSON.stringify(points)
    if (!points || now === told) return
    told = now
    owner.selected(points.anchor, points.focus)
  }

  const paste = (paragraphs: readonly string[]) => {
    const range = editor.getEditorState().read(() => pointsOf(shown))
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
    editor.registerCommand(BLUR_COMMAND, () => false, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(COMPOSITION_END_COMMAND, () => false, COMMAND_PRIORITY_HIGH),
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
          select(shown, anchor, point)
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

/** The edit that made the paragraphs `after` of `before`; `caret` counts through `after`, joined. */
export function editBetween(
  before: readonly string[],
  after: readonly string[],
  caret: { readonly index: number; readonly offset: number } | null,
): BlockEdit | null {
  const least = Math.min(before.length, after.length)
  let head = 0
  while (head < least && before[head] === after[head]) head++
  if (head === before.length && head === after.length) return null
  let tail = 0
  while (tail < least - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  // With the caret beside equal paragraphs, the one it stands in is the one that changed.
  if (caret && caret.index < head) head = caret.index
  // At least one block of each side must be named.
  if (head > 0 && (before.length - tail <= head || after.length - tail <= head)) head--
  if (before.length - tail <= head || after.length - tail <= head) tail = Math.max(0, tail - 1)
  const old = before.slice(head, before.length - tail).join(BLOCK_BREAK)
  const now = after.slice(head, after.length - tail)
  const inside = caret && caret.index >= head && caret.index < head + now.length
  const hint = inside
    ? now.slice(0, caret.index - head).reduce((sum, text) => sum + text.length + 1, 0) + caret.offset
    : null
  const change = textChange(old, now.join(BLOCK_BREAK), hint)
  return change ? { firstBlock: head, count: before.length - tail - head, ...change } : null
}

/** The replacement of what lies between two points. */
export function editOver(
  blocks: readonly ShownBlock[],
  anchor: EditorPoint,
  focus: EditorPoint,
  insert: string,
): BlockEdit | null {
  const index = (point: EditorPoint) => blocks.findIndex((block) => block.id === point.block)
  const [a, b] = [index(anchor), index(focus)]
  if (a < 0 || b < 0) return null
  const backwards = b < a || (a === b && focus.offset < anchor.offset)
  const [start, end] = backwards ? [focus, anchor] : [anchor, focus]
  const [first, last] = backwards ? [b, a] : [a, b]
  const before = blocks
    .slice(first, last)
    .reduce((sum, block) => sum + block.text.length + BLOCK_BREAK.length, 0)
  return { firstBlock: first, count: last - first + 1, from: start.offset, to: before + end.offset, insert }
}

function caretIn(nodes: readonly ElementNode[]): { index: number; offset: number } | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const top = selection.focus.getNode().getTopLevelElement()
  const index = nodes.findIndex((node) => node.is(top))
  const node = nodes[index]
  return node ? { index, offset: offsetIn(node, selection.focus) } : null
}

function pointIn(
  nodes: readonly ElementNode[],
  blocks: readonly ShownBlock[],
  point: PointType,
): EditorPoint | null {
  const top = point.getNode().getTopLevelElement()
  const index = nodes.findIndex((node) => node.is(top))
  const [node, block] = [nodes[index], blocks[index]]
  return node && block ? { block: block.id, offset: offsetIn(node, point) } : null
}

/** A Lexical point as an offset in its paragraph's text; a line break counts one. */
function offsetIn(paragraph: ElementNode, point: PointType): number {
  const children = paragraph.getChildren()
  const target = point.getNode()
  if (target.is(paragraph)) {
    return children.slice(0, point.offset).reduce((sum, child) => sum + child.getTextContentSize(), 0)
  }
  const at = children.findIndex((child) => child.is(target))
  return (
    children.slice(0, Math.max(0, at)).reduce((sum, child) => sum + child.getTextContentSize(), 0) +
    point.offset
  )
}

function setPoint(point: PointType, paragraph: ElementNode, offset: number): void {
  let rest = offset
  const children = paragraph.getChildren()
  for (const [index, child] of children.entries()) {
    const size = child.getTextContentSize()
    if ($isTextNode(child) && rest <= size) {
      point.set(child.getKey(), rest, 'text')
      return
    }
    if (rest <= 0) {
      point.set(paragraph.getKey(), index, 'element')
      return
    }
    rest -= size
  }
  point.set(paragraph.getKey(), children.length, 'element')
}

/** Text as Lexical keeps it: text nodes with line breaks between. */
function fill(paragraph: ElementNode, text: string): void {
  text.split('\n').forEach((line, index) => {
    if (index > 0) paragraph.append($createLineBreakNode())
    if (line !== '') paragraph.append($createTextNode(line))
  })
}

function retext(paragraph: ElementNode, text: string): void {
  const before = paragraph.getTextContent()
  const change = textChange(before, text, null)
  if (!change) return
  const only = paragraph.getChildrenSize() === 1 ? paragraph.getFirstChild() : null
  if (only && $isTextNode(only) && !text.includes('\n') && text !== '') {
    only.spliceText(change.from, change.to - change.from, change.insert, false)
    return
  }
  paragraph.clear()
  fill(paragraph, text)
}
