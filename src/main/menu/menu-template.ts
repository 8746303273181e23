import type { MenuItemConstructorOptions as Item } from 'electron'
import { LANGUAGES, THEMES, type DeskCommand, type RecentPage, type Settings } from '#shared/contract'
import type { Speak } from '#shared/language/index'
import { SHORTCUTS } from '#shared/shortcuts'

export interface MenuNeeds {
  readonly say: Speak
  readonly platform: NodeJS.Platform
  /** Developer tools are in the menu only while Galley itself is developed. */
  readonly packaged: boolean
  readonly settings: Settings
  /** The last opened first. */
  readonly recent: readonly RecentPage[]
  readonly command: (command: DeskCommand) => void
  readonly reopen: (page: RecentPage['id']) => void
  readonly change: (part: Partial<Settings>) => void
  readonly about: () => void
}

/**
 * The native menu. Every item has an id; an item that the desk answers has its command's name for an id.
 *
 * Undo and redo are the desk's own: Chromium's know nothing of fixes and structure.
 */
export function menuTemplate(needs: MenuNeeds): Item[] {
  const { say, platform } = needs
  const mac = platform === 'darwin'
  return [
    ...(mac ? [appMenu(needs)] : []),
    { id: 'file', label: say('menu:file'), submenu: fileMenu(needs) },
    { id: 'edit', label: say('menu:edit'), submenu: editMenu(needs) },
    { id: 'page', label: say('menu:page'), submenu: pageMenu(needs) },
    { id: 'view', label: say('menu:view'), submenu: viewMenu(needs) },
    ...(mac ? [windowMenu(needs)] : []),
    { id: 'help', label: say('menu:help'), submenu: helpMenu(needs) },
  ]
}

/** A command of the desk. `asks`: a dialog follows, so the label ends in “…”. */
function desk(needs: MenuNeeds, command: DeskCommand, asks: '…' | '' = ''): Item {
  const accelerator = SHORTCUTS[command]
  return {
    id: command,
    label: needs.say(`menu:${command}`) + asks,
    ...(accelerator !== null && { accelerator }),
    click: () => needs.command(command),
  }
}

const line: Item = { type: 'separator' }

function fileMenu(needs: MenuNeeds): Item[] {
  const { say, platform } = needs
  return [
    desk(needs, 'open-page', '…'),
    desk(needs, 'open-sample'),
    { id: 'open-recent', label: say('menu:openRecent'), submenu: recentMenu(needs) },
    line,
    desk(needs, 'show-desk'),
    desk(needs, 'show-library'),
    line,
    desk(needs, 'export-article', '…'),
    desk(needs, 'export-finished', '…'),
    line,
    platform === 'darwin'
      ? { id: 'close', label: say('menu:close'), role: 'close' }
      : { id: 'quit', label: say('menu:quit'), role: 'quit' },
  ]
}

const recentMenu = ({ recent, say, reopen }: MenuNeeds): Item[] =>
  recent.length === 0
    ? [{ id: 'no-recent', label: say('menu:noRecent'), enabled: false }]
    : recent.map(({ id, name }) => ({
        id: `recent-${id}`,
        // In a menu “&” marks a letter to be underlined; a file's name means it as it stands.
        label: name.replaceAll('&', '&&'),
        click: () => reopen(id),
      }))

function editMenu(needs: MenuNeeds): Item[] {
  const { say } = needs
  return [
    desk(needs, 'undo'),
    desk(needs, 'redo'),
    line,
    { id: 'cut', label: say('menu:cut'), role: 'cut' },
    { id: 'copy', label: say('menu:copy'), role: 'copy' },
    { id: 'paste', label: say('menu:paste'), role: 'paste' },
    { id: 'select-all', label: say('menu:selectAll'), role: 'selectAll' },
    line,
    desk(needs, 'focus-search'),
  ]
}

const pageMenu = (needs: MenuNeeds): Item[] => [
  desk(needs, 'clean-page'),
  desk(needs, 'join-line-breaks'),
  desk(needs, 'remove-duplicates'),
  desk(needs, 'cleaning-rules', '…'),
  line,
  desk(needs, 'next-fix'),
  desk(needs, 'previous-fix'),
  desk(needs, 'page-report'),
  line,
  desk(needs, 'split-block'),
  desk(needs, 'merge-with-next'),
  desk(needs, 'split-article'),
  desk(needs, 'block-kind', '…'),
  line,
  desk(needs, 'move-up'),
  desk(needs, 'move-down'),
  desk(needs, 'move-to', '…'),
  desk(needs, 'new-article'),
  desk(needs, 'set-aside'),
  line,
  desk(needs, 'merge-article'),
  desk(needs, 'dissolve-article'),
  desk(needs, 'restore-article'),
  line,
  desk(needs, 'mark-finished'),
  line,
  desk(needs, 'next-article'),
  desk(needs, 'previous-article'),
]

function viewMenu(needs: MenuNeeds): Item[] {
  const { say, settings, change, packaged } = needs
  return [
    desk(needs, 'next-pane'),
    line,
    { id: 'zoom-in', label: say('menu:zoomIn'), role: 'zoomIn' },
    { id: 'zoom-out', label: say('menu:zoomOut'), role: 'zoomOut' },
    { id: 'reset-zoom', label: say('menu:resetZoom'), role: 'resetZoom' },
    { id: 'full-screen', label: say('menu:fullScreen'), role: 'togglefullscreen' },
    line,
    {
      id: 'theme',
      label: say('menu:theme'),
      submenu: THEMES.map((theme) => ({
        id: `theme-${theme}`,
        label: say(`menu:theme-${theme}`),
        type: 'radio',
        checked: settings.theme === theme,
        click: () => change({ theme }),
      })),
    },
    {
      id: 'language',
      label: say('menu:language'),
      submenu: (['system', ...LANGUAGES] as const).map((language) => ({
        id: `language-${language}`,
        label: say(`menu:language-${language}`),
        type: 'radio',
        checked: settings.language === language,
        click: () => change({ language }),
      })),
    },
    ...(packaged
      ? []
      : [
          line,
          { id: 'developer-tools', label: say('menu:developerTools'), role: 'toggleDevTools' } as const,
        ]),
  ]
}

function helpMenu(needs: MenuNeeds): Item[] {
  const { say, command, about, platform } = needs
  return [
    { id: 'help-sample', label: say('menu:open-sample'), click: () => command('open-sample') },
    ...(platform === 'darwin' ? [] : [line, { id: 'about', label: say('menu:about'), click: about }]),
  ]
}

/** macOS: the menu with the program's name. */
function appMenu({ say, about }: MenuNeeds): Item {
  return {
    id: 'app',
    label: 'Galley',
    submenu: [
      { id: 'about', label: say('menu:about'), click: about },
      line,
      { id: 'services', label: say('menu:services'), role: 'services' },
      line,
      { id: 'hide', label: say('menu:hide'), role: 'hide' },
      { id: 'hide-others', label: say('menu:hideOthers'), role: 'hideOthers' },
      { id: 'show-all', label: say('menu:showAll'), role: 'unhide' },
      line,
      { id: 'quit', label: say('menu:quit'), role: 'quit' },
    ],
  }
}

const windowMenu = ({ say }: MenuNeeds): Item => ({
  id: 'window',
  label: say('menu:window'),
  role: 'window',
  submenu: [
    { id: 'minimise', label: say('menu:minimise'), role: 'minimize' },
    { id: 'bring-to-front', label: say('menu:bringToFront'), role: 'front' },
  ],
})
