import type { DeskCommand } from './contract.ts'

/**
 * The keys of the desk's commands, as Electron writes them: `CmdOrCtrl` is ⌘ on macOS and Ctrl elsewhere.
 * `null`: the command has no keys of its own. None of them types, moves the caret or deletes in a text field
 * (but for Alt with an arrow, which on macOS goes to a paragraph's edge, as Ctrl with an arrow does elsewhere).
 */
export const SHORTCUTS = {
  'open-page': 'CmdOrCtrl+O',
  'open-sample': null,
  'show-library': 'CmdOrCtrl+L',
  'show-desk': 'CmdOrCtrl+D',
  'export-article': 'CmdOrCtrl+E',
  'export-finished': 'CmdOrCtrl+Shift+E',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  'clean-page': 'CmdOrCtrl+Shift+K',
  'join-line-breaks': 'CmdOrCtrl+Shift+J',
  'remove-duplicates': 'CmdOrCtrl+Shift+D',
  'cleaning-rules': 'CmdOrCtrl+,',
  'next-fix': 'F8',
  'previous-fix': 'Shift+F8',
  'page-report': 'CmdOrCtrl+Shift+P',
  'split-block': 'CmdOrCtrl+Enter',
  'merge-with-next': 'CmdOrCtrl+Shift+M',
  'split-article': 'CmdOrCtrl+Shift+Enter',
  'block-kind': 'CmdOrCtrl+Shift+B',
  'move-up': 'Alt+Up',
  'move-down': 'Alt+Down',
  'move-to': 'CmdOrCtrl+Shift+T',
  'new-article': 'CmdOrCtrl+Shift+N',
  'set-aside': 'CmdOrCtrl+Shift+Backspace',
  'merge-article': 'CmdOrCtrl+Shift+U',
  'dissolve-article': 'CmdOrCtrl+Shift+X',
  'restore-article': 'CmdOrCtrl+Shift+R',
  'mark-finished': 'CmdOrCtrl+Shift+F',
  'next-article': 'CmdOrCtrl+PageDown',
  'previous-article': 'CmdOrCtrl+PageUp',
  'next-pane': 'F6',
  'focus-search': 'CmdOrCtrl+F',
} as const satisfies Readonly<Record<DeskCommand, string | null>>
