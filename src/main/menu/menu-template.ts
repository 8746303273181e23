import type { MenuItemConstructorOptions as Item } from 'electron'
import {
  COMMAND_MENUS,
  commandOfId,
  commandsOfGroup,
  type Command,
  type CommandGroup,
  type DeskCommand,
} from '#shared/commands'
import type { MenuFacts } from '#shared/menu-facts'
import type { RecentPage } from '#shared/opened-page'
import type { Settings } from '#shared/settings'
import type { Speak } from '#shared/language/index'
import { sayUndo } from '#shared/language/say-deed'
import { keysOf } from '#shared/shortcuts'

export interface MenuNeeds {
  readonly say: Speak
  readonly platform: NodeJS.Platform
  /** Developer tools are in the menu only while Galley itself is developed. */
  readonly packaged: boolean
  readonly settings: Settings
  /** The last opened first. */
  readonly recent: readonly RecentPage[]
  /** What the window told of the desk. */
  readonly facts: MenuFacts
  readonly command: (command: DeskCommand) => void
  readonly reopen: (page: RecentPage['id']) => void
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
    { id: 'page', label: say('menu:page'), submenu: groups(needs, COMMAND_MENUS.page) },
    { id: 'library', label: say('menu:library'), submenu: groups(needs, COMMAND_MENUS.library) },
    { id: 'view', label: say('menu:view'), submenu: viewMenu(needs) },
    ...(mac ? [windowMenu(needs)] : []),
    { id: 'help', label: say('menu:help'), submenu: helpMenu(needs) },
  ]
}

/** A command of the desk, under the name that its registry gives it. */
function desk(needs: MenuNeeds, { id, asks }: Command): Item {
  const accelerator = keysOf(id, needs.settings.shortcuts)[0]
  return {
    id,
    label: labelOf(needs, id) + (asks ? '…' : ''),
    ...(accelerator !== undefined && { accelerator }),
    enabled: !needs.facts.unable.includes(id),
    ...mark(needs, id),
    click: () => needs.command(id),
  }
}

function labelOf({ say, facts }: MenuNeeds, id: DeskCommand): string {
  switch (id) {
    case 'undo':
    case 'redo':
      return sayUndo(say, id, facts.names[id]).replaceAll('&', '&&')
    // Beside a check mark stands what is shown, not what a click would do.
    case 'toggle-outline':
    case 'toggle-source':
    case 'toggle-inspector':
      return say(`menu:shown-${PANE_OF[id]}`)
    default:
      return say(`menu:${id}`)
  }
}

const PANE_OF = {
  'toggle-outline': 'outline',
  'toggle-source': 'source',
  'toggle-inspector': 'inspector',
} as const

/** The check mark of an item that can have one. */
function mark({ facts, settings }: MenuNeeds, id: DeskCommand): Pick<Item, 'type' | 'checked'> {
  switch (id) {
    case 'show-desk':
    case 'show-library':
      return { type: 'radio', checked: facts.checked.includes(id) }
    case 'toggle-outline':
    case 'toggle-source':
    case 'toggle-inspector':
      return { type: 'checkbox', checked: settings.panes[PANE_OF[id]] !== 0 }
    default:
      // No radio items: one of them always is checked, also before any page is open.
      return commandOfId(id).group === 'page-number'
        ? { type: 'checkbox', checked: facts.checked.includes(id) }
        : {}
  }
}

const line: Item = { type: 'separator' }

const group = (needs: MenuNeeds, name: CommandGroup): Item[] =>
  commandsOfGroup(name).map((command) => desk(needs, command))

/** Groups with a line between each two. */
const groups = (needs: MenuNeeds, names: readonly CommandGroup[]): Item[] =>
  names.flatMap((name, index) => [...(index > 0 ? [line] : []), ...group(needs, name)])

/** One of several: `theme-dark` is chosen when the setting `theme` is `dark`. */
const choice = (needs: MenuNeeds, name: 'theme' | 'contrast' | 'language'): Item => ({
  id: name,
  label: needs.say(`menu:${name}`),
  submenu: commandsOfGroup(name).map((command) => ({
    ...desk(needs, command),
    type: 'radio',
    checked: command.id === `${name}-${needs.settings[name]}`,
  })),
})

function fileMenu(needs: MenuNeeds): Item[] {
  const { say, platform } = needs
  const [open, ...others] = COMMAND_MENUS.file
  return [
    ...group(needs, open),
    { id: 'open-recent', label: say('menu:openRecent'), submenu: recentMenu(needs) },
    line,
    ...groups(needs, others),
    line,
    platform === 'darwin'
      ? {
          id: 'close',
          label: say('menu:close'),
          role: 'close',
          // The usual key closes a page, as in every program with tabs.
          accelerator: 'CmdOrCtrl+Shift+W',
        }
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
  const [history, ...others] = COMMAND_MENUS.edit
  return [
    ...group(needs, history),
    line,
    { id: 'cut', label: say('menu:cut'), role: 'cut' },
    { id: 'copy', label: say('menu:copy'), role: 'copy' },
    { id: 'paste', label: say('menu:paste'), role: 'paste' },
    { id: 'select-all', label: say('menu:selectAll'), role: 'selectAll' },
    line,
    ...groups(needs, others),
  ]
}

function viewMenu(needs: MenuNeeds): Item[] {
  const { say, packaged } = needs
  return [
    ...groups(needs, ['palette', 'pages']),
    { id: 'page-number', label: say('menu:pageNumber'), submenu: group(needs, 'page-number') },
    line,
    ...groups(needs, ['panes', 'source', 'picture', 'text-size']),
    line,
    choice(needs, 'theme'),
    choice(needs, 'contrast'),
    choice(needs, 'language'),
    {
      id: 'interface-size',
      label: say('menu:interfaceSize'),
      // Their usual keys size the text that is read; the whole interface has others.
      submenu: [
        { id: 'zoom-in', label: say('menu:zoomIn'), role: 'zoomIn', accelerator: 'CmdOrCtrl+Alt+Plus' },
        { id: 'zoom-out', label: say('menu:zoomOut'), role: 'zoomOut', accelerator: 'CmdOrCtrl+Alt+-' },
        {
          id: 'reset-zoom',
          label: say('menu:resetZoom'),
          role: 'resetZoom',
          accelerator: 'CmdOrCtrl+Alt+0',
        },
      ],
    },
    { id: 'full-screen', label: say('menu:fullScreen'), role: 'togglefullscreen' },
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
    ...groups(needs, COMMAND_MENUS.help),
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
