/**
 * What a command needs before it can do anything.
 *
 * page: one is open and the desk shows · articles: the page has some · article: one is chosen · caret: it stands in a block ·
 * find: something is being looked for · fix: the card of one is open · pages: more than one is open.
 */
export type CommandNeed = 'nothing' | 'page' | 'articles' | 'article' | 'caret' | 'find' | 'fix' | 'pages'

/** Panes whose context menu offers a command. */
export type CommandSpot = 'outline' | 'source' | 'article'

interface CommandEntry {
  readonly id: string
  /** Stands together in the menu and the list of shortcuts; `COMMAND_MENUS` says where. */
  readonly group: string
  /**
   * As Electron writes them: `CmdOrCtrl` is ⌘ on macOS and Ctrl elsewhere. The first is shown; the editor may
   * change them. None of them types, moves the caret or deletes in a text field.
   */
  readonly keys: readonly string[]
  readonly needs: CommandNeed
  /** A dialog follows, so its name ends in “…”. */
  readonly asks?: true
  readonly on?: readonly CommandSpot[]
}

/**
 * Every command of the desk, in the order of menus. Native menu, palette, context menus, tooltips and the list of
 * shortcuts are made from it; its name in both languages is `menu:<id>`.
 */
export const COMMANDS = [
  { id: 'open-page', group: 'open', keys: ['CmdOrCtrl+O'], needs: 'nothing', asks: true },
  { id: 'open-sample', group: 'open', keys: [], needs: 'nothing' },
  { id: 'reopen-closed', group: 'open', keys: ['CmdOrCtrl+Shift+T'], needs: 'nothing' },

  { id: 'reopen-as', group: 'reopen', keys: ['CmdOrCtrl+Alt+D'], needs: 'page', asks: true, on: ['source'] },

  { id: 'close-page', group: 'close', keys: ['CmdOrCtrl+W'], needs: 'page' },

  { id: 'show-desk', group: 'views', keys: ['CmdOrCtrl+D'], needs: 'nothing' },
  { id: 'show-library', group: 'views', keys: ['CmdOrCtrl+L'], needs: 'nothing' },
  { id: 'show-statistics', group: 'views', keys: ['CmdOrCtrl+Alt+S'], needs: 'nothing' },

  {
    id: 'export-article',
    group: 'export',
    keys: ['CmdOrCtrl+E'],
    needs: 'article',
    asks: true,
    on: ['outline'],
  },
  {
    id: 'export-finished',
    group: 'export',
    keys: ['CmdOrCtrl+Shift+E'],
    needs: 'nothing',
    asks: true,
    on: ['outline'],
  },

  { id: 'undo', group: 'history', keys: ['CmdOrCtrl+Z'], needs: 'page' },
  {
    id: 'redo',
    group: 'history',
    keys: ['CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'],
    needs: 'page',
  },

  { id: 'find', group: 'find', keys: ['CmdOrCtrl+F'], needs: 'nothing', on: ['source', 'article'] },
  { id: 'find-next', group: 'find', keys: ['F3'], needs: 'find' },
  { id: 'find-previous', group: 'find', keys: ['Shift+F3'], needs: 'find' },
  { id: 'go-to-line', group: 'find', keys: ['CmdOrCtrl+G'], needs: 'page', asks: true, on: ['source'] },
  {
    id: 'focus-search',
    group: 'find',
    keys: ['CmdOrCtrl+Shift+L'],
    needs: 'nothing',
    on: ['source', 'article'],
  },

  {
    id: 'clean-page',
    group: 'clean',
    keys: ['CmdOrCtrl+Shift+K'],
    needs: 'page',
    on: ['outline', 'source'],
  },
  { id: 'join-line-breaks', group: 'clean', keys: ['CmdOrCtrl+Shift+J'], needs: 'page', on: ['source'] },
  { id: 'remove-duplicates', group: 'clean', keys: ['CmdOrCtrl+Shift+D'], needs: 'page', on: ['source'] },
  { id: 'cleaning-rules', group: 'clean', keys: ['CmdOrCtrl+,'], needs: 'nothing', asks: true },

  {
    id: 'repair-order',
    group: 'order',
    keys: ['CmdOrCtrl+Alt+O'],
    needs: 'page',
    asks: true,
    on: ['source'],
  },

  { id: 'next-fix', group: 'fixes', keys: ['F8'], needs: 'page' },
  { id: 'previous-fix', group: 'fixes', keys: ['Shift+F8'], needs: 'page' },
  { id: 'accept-fix', group: 'fixes', keys: ['F9'], needs: 'fix' },
  { id: 'reject-fix', group: 'fixes', keys: ['Shift+F9'], needs: 'fix' },
  { id: 'page-report', group: 'fixes', keys: ['CmdOrCtrl+Shift+P'], needs: 'page', on: ['source'] },

  { id: 'split-block', group: 'shape', keys: ['CmdOrCtrl+Enter'], needs: 'caret', on: ['article'] },
  { id: 'merge-with-next', group: 'shape', keys: ['CmdOrCtrl+Shift+M'], needs: 'caret', on: ['article'] },
  { id: 'split-article', group: 'shape', keys: ['CmdOrCtrl+Shift+Enter'], needs: 'caret', on: ['article'] },
  {
    id: 'block-kind',
    group: 'shape',
    keys: ['CmdOrCtrl+Shift+B'],
    needs: 'caret',
    asks: true,
    on: ['article'],
  },

  // These are about the block at the caret, or in the outline about the articles that are chosen there.
  { id: 'move-up', group: 'move', keys: ['Alt+Up'], needs: 'articles', on: ['article'] },
  { id: 'move-down', group: 'move', keys: ['Alt+Down'], needs: 'articles', on: ['article'] },
  {
    id: 'move-to',
    group: 'move',
    // 移 is yí.
    keys: ['CmdOrCtrl+Shift+Y'],
    needs: 'articles',
    asks: true,
    on: ['article'],
  },
  { id: 'new-article', group: 'move', keys: ['CmdOrCtrl+Shift+N'], needs: 'articles', on: ['article'] },
  {
    id: 'set-aside',
    group: 'move',
    keys: ['CmdOrCtrl+Shift+Backspace'],
    needs: 'articles',
    on: ['article'],
  },

  { id: 'merge-article', group: 'articles', keys: ['CmdOrCtrl+Shift+U'], needs: 'articles' },
  { id: 'dissolve-article', group: 'articles', keys: ['CmdOrCtrl+Shift+X'], needs: 'articles' },
  {
    id: 'restore-article',
    group: 'articles',
    keys: ['CmdOrCtrl+Shift+R'],
    needs: 'page',
    on: ['outline'],
  },

  {
    id: 'mark-finished',
    group: 'status',
    keys: ['CmdOrCtrl+Shift+F'],
    needs: 'article',
    on: ['outline', 'article'],
  },
  {
    id: 'take-suggestion',
    group: 'status',
    keys: ['CmdOrCtrl+Alt+T'],
    needs: 'article',
    on: ['outline'],
  },
  {
    id: 'reopen-article',
    group: 'status',
    // 改 is gǎi.
    keys: ['CmdOrCtrl+Shift+G'],
    needs: 'article',
    on: ['outline', 'article'],
  },

  {
    id: 'milestone',
    group: 'versions',
    keys: ['CmdOrCtrl+Shift+S'],
    needs: 'article',
    asks: true,
    on: ['outline', 'article'],
  },
  {
    id: 'revisions',
    group: 'versions',
    keys: ['CmdOrCtrl+Shift+H'],
    needs: 'article',
    asks: true,
    on: ['outline', 'article'],
  },

  {
    id: 'alike',
    group: 'versions',
    keys: ['CmdOrCtrl+Shift+A'],
    needs: 'article',
    asks: true,
    on: ['outline', 'article'],
  },

  { id: 'next-article', group: 'walk', keys: ['CmdOrCtrl+PageDown'], needs: 'articles' },
  { id: 'previous-article', group: 'walk', keys: ['CmdOrCtrl+PageUp'], needs: 'articles' },

  { id: 'command-palette', group: 'palette', keys: ['CmdOrCtrl+K'], needs: 'nothing' },

  { id: 'next-pane', group: 'panes', keys: ['F6'], needs: 'nothing' },
  { id: 'previous-pane', group: 'panes', keys: ['Shift+F6'], needs: 'nothing' },
  { id: 'toggle-outline', group: 'panes', keys: ['Alt+1'], needs: 'page', on: ['outline'] },
  { id: 'toggle-source', group: 'panes', keys: ['Alt+2'], needs: 'page', on: ['source'] },
  { id: 'toggle-inspector', group: 'panes', keys: ['Alt+3'], needs: 'page' },
  { id: 'usual-panes', group: 'panes', keys: [], needs: 'page' },

  { id: 'source-text', group: 'source', keys: [], needs: 'page', on: ['source'] },
  { id: 'source-facsimile', group: 'source', keys: [], needs: 'page', on: ['source'] },
  { id: 'source-strip', group: 'source', keys: [], needs: 'page', on: ['source'] },
  { id: 'next-source', group: 'source', keys: ['F4'], needs: 'page' },

  // About the picture of the page, wherever the keyboard is.
  { id: 'picture-larger', group: 'picture', keys: ['CmdOrCtrl+Alt+.'], needs: 'page' },
  { id: 'picture-smaller', group: 'picture', keys: ['CmdOrCtrl+Alt+,'], needs: 'page' },
  { id: 'picture-width', group: 'picture', keys: ['CmdOrCtrl+Alt+W'], needs: 'page' },
  { id: 'picture-page', group: 'picture', keys: ['CmdOrCtrl+Alt+P'], needs: 'page' },
  { id: 'picture-turn', group: 'picture', keys: ['CmdOrCtrl+Alt+R'], needs: 'page' },
  { id: 'picture-colours', group: 'picture', keys: ['CmdOrCtrl+Alt+C'], needs: 'page' },
  { id: 'picture-regions', group: 'picture', keys: ['CmdOrCtrl+Alt+G'], needs: 'page', on: ['source'] },

  // Ctrl on every system: ⌘ with Tab belongs to macOS.
  { id: 'next-page', group: 'pages', keys: ['Ctrl+Tab', 'CmdOrCtrl+Tab'], needs: 'pages' },
  {
    id: 'previous-page',
    group: 'pages',
    keys: ['Ctrl+Shift+Tab', 'CmdOrCtrl+Shift+Tab'],
    needs: 'pages',
  },
  { id: 'page-left', group: 'pages', keys: ['CmdOrCtrl+Shift+PageUp'], needs: 'pages' },
  { id: 'page-right', group: 'pages', keys: ['CmdOrCtrl+Shift+PageDown'], needs: 'pages' },

  { id: 'page-1', group: 'page-number', keys: ['CmdOrCtrl+1'], needs: 'pages' },
  { id: 'page-2', group: 'page-number', keys: ['CmdOrCtrl+2'], needs: 'pages' },
  { id: 'page-3', group: 'page-number', keys: ['CmdOrCtrl+3'], needs: 'pages' },
  { id: 'page-4', group: 'page-number', keys: ['CmdOrCtrl+4'], needs: 'pages' },
  { id: 'page-5', group: 'page-number', keys: ['CmdOrCtrl+5'], needs: 'pages' },
  { id: 'page-6', group: 'page-number', keys: ['CmdOrCtrl+6'], needs: 'pages' },
  { id: 'page-7', group: 'page-number', keys: ['CmdOrCtrl+7'], needs: 'pages' },
  { id: 'page-8', group: 'page-number', keys: ['CmdOrCtrl+8'], needs: 'pages' },
  { id: 'page-9', group: 'page-number', keys: ['CmdOrCtrl+9'], needs: 'pages' },

  { id: 'text-larger', group: 'text-size', keys: ['CmdOrCtrl+Plus', 'CmdOrCtrl+='], needs: 'nothing' },
  { id: 'text-smaller', group: 'text-size', keys: ['CmdOrCtrl+-'], needs: 'nothing' },
  { id: 'text-usual', group: 'text-size', keys: ['CmdOrCtrl+0'], needs: 'nothing' },

  { id: 'theme-system', group: 'theme', keys: [], needs: 'nothing' },
  { id: 'theme-light', group: 'theme', keys: [], needs: 'nothing' },
  { id: 'theme-dark', group: 'theme', keys: [], needs: 'nothing' },

  { id: 'contrast-system', group: 'contrast', keys: [], needs: 'nothing' },
  { id: 'contrast-usual', group: 'contrast', keys: [], needs: 'nothing' },
  { id: 'contrast-high', group: 'contrast', keys: [], needs: 'nothing' },

  { id: 'language-system', group: 'language', keys: [], needs: 'nothing' },
  { id: 'language-zh', group: 'language', keys: [], needs: 'nothing' },
  { id: 'language-en', group: 'language', keys: [], needs: 'nothing' },

  { id: 'back-up-now', group: 'safety', keys: [], needs: 'nothing' },
  { id: 'restore-backup', group: 'safety', keys: [], needs: 'nothing', asks: true },
  { id: 'check-library', group: 'safety', keys: [], needs: 'nothing' },
  { id: 'export-library', group: 'archive', keys: [], needs: 'nothing', asks: true },
  { id: 'import-library', group: 'archive', keys: [], needs: 'nothing', asks: true },
  { id: 'library-account', group: 'library-folder', keys: [], needs: 'nothing', asks: true },
  { id: 'move-library', group: 'library-folder', keys: [], needs: 'nothing', asks: true },
  { id: 'open-library', group: 'library-folder', keys: [], needs: 'nothing', asks: true },
  { id: 'open-library-folder', group: 'library-folder', keys: [], needs: 'nothing' },

  { id: 'shortcuts', group: 'help', keys: ['CmdOrCtrl+/'], needs: 'nothing', asks: true },
] as const satisfies readonly CommandEntry[]

export type DeskCommand = (typeof COMMANDS)[number]['id']
export type CommandGroup = (typeof COMMANDS)[number]['group']
export interface Command extends CommandEntry {
  readonly id: DeskCommand
  readonly group: CommandGroup
}

const LIST: readonly Command[] = COMMANDS
export const DESK_COMMANDS: readonly DeskCommand[] = LIST.map(({ id }) => id)

const BY_ID = new Map(LIST.map((command) => [command.id, command]))

export function commandOfId(id: DeskCommand): Command {
  const found = BY_ID.get(id)
  if (!found) throw new Error(`there is no command ${id}`)
  return found
}

export const commandsOfGroup = (group: CommandGroup): readonly Command[] =>
  LIST.filter((command) => command.group === group)

export const commandsOn = (spot: CommandSpot): readonly Command[] =>
  LIST.filter((command) => command.on?.includes(spot))

export const isDeskCommand = (id: unknown): id is DeskCommand => BY_ID.has(id as DeskCommand)

/** Which menu a group of commands belongs to; the native menu puts what is not a command between them. */
export const COMMAND_MENUS = {
  file: ['open', 'reopen', 'close', 'views', 'export'],
  edit: ['history', 'find'],
  page: ['clean', 'order', 'fixes', 'shape', 'move', 'articles', 'status', 'versions', 'walk'],
  view: [
    'palette',
    'pages',
    'page-number',
    'panes',
    'source',
    'picture',
    'text-size',
    'theme',
    'contrast',
    'language',
  ],
  library: ['safety', 'archive', 'library-folder'],
  help: ['help'],
} as const satisfies Readonly<Record<string, readonly CommandGroup[]>>

/** Groups whose commands change nothing on the page: they find, show, fold and choose how Galley looks. */
const TOOL_GROUPS = [
  'find',
  'palette',
  'panes',
  'text-size',
  'theme',
  'contrast',
  'language',
  'help',
] as const satisfies readonly CommandGroup[]

export type ToolCommand = Extract<
  (typeof COMMANDS)[number],
  { readonly group: (typeof TOOL_GROUPS)[number] }
>['id']

/** Groups whose commands are about how the source is looked at. */
const VIEW_GROUPS = ['source', 'picture'] as const satisfies readonly CommandGroup[]

type OfGroup<Group> = Extract<(typeof COMMANDS)[number], { readonly group: Group }>['id']
export type ViewCommand = OfGroup<(typeof VIEW_GROUPS)[number]>
export type PictureCommand = OfGroup<'picture'>

export const isOfView = (id: DeskCommand): id is ViewCommand =>
  VIEW_GROUPS.some((group) => group === commandOfId(id).group)

/** Groups whose commands are about which pages are open, and which of them shows. */
const PAGE_GROUPS = ['open', 'close', 'pages', 'page-number'] as const satisfies readonly CommandGroup[]

export type PageCommand = Extract<
  (typeof COMMANDS)[number],
  { readonly group: (typeof PAGE_GROUPS)[number] }
>['id']

export const isOfPages = (id: DeskCommand): id is PageCommand =>
  PAGE_GROUPS.some((group) => group === commandOfId(id).group)

/** Groups whose commands work on the library as a whole. */
const SAFETY_GROUPS = ['safety', 'archive', 'library-folder'] as const satisfies readonly CommandGroup[]

export type SafetyCommand = Extract<
  (typeof COMMANDS)[number],
  { readonly group: (typeof SAFETY_GROUPS)[number] }
>['id']

export const isSafety = (id: DeskCommand): id is SafetyCommand =>
  SAFETY_GROUPS.some((group) => group === commandOfId(id).group)

export const isTool = (id: DeskCommand): id is ToolCommand =>
  TOOL_GROUPS.some((group) => group === commandOfId(id).group)
