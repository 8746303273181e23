import type { MenuItemConstructorOptions as Item } from 'electron'
import { describe, expect, it } from 'vitest'
import { USUAL_STYLE } from '#core/fixes/house-style'
import { USUAL_COLUMNS } from '#shared/library-columns'
import { DESK_COMMANDS } from '#shared/commands'
import { LANGUAGES } from '#shared/settings'
import { createSpeaker } from '#shared/language/index'
import { FACTS_AT_START } from './facts-at-start.ts'
import { menuTemplate, type MenuNeeds } from './menu-template.ts'

const done: unknown[] = []
const needs: MenuNeeds = {
  say: createSpeaker('zh'),
  platform: 'linux',
  packaged: false,
  settings: {
    language: 'system',
    theme: 'dark',
    contrast: 'system',
    textSize: 100,
    shortcuts: {},
    panes: {},
    columns: USUAL_COLUMNS,
    deskTime: true,
    rulesOff: [],
    houseStyle: USUAL_STYLE,
  },
  recent: [{ id: 'p1', name: '要闻&社会.txt', openedAt: '2026-01-01T00:00:00Z', articles: 7, finished: 2 }],
  facts: { names: { undo: null, redo: null }, unable: [], checked: ['show-desk', 'page-2'] },
  command: (command) => done.push(command),
  reopen: (page) => done.push(page),
  about: () => done.push('about'),
}

const all = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])])
const named = (items: readonly Item[]): readonly Item[] =>
  all(items).filter(({ type }) => type !== 'separator')
const item = (id: string, more: Partial<MenuNeeds> = {}): Item => {
  const found = named(menuTemplate({ ...needs, ...more })).find((each) => each.id === id)
  if (!found) throw new Error(`there is no item ${id}`)
  return found
}
/** The item's own click, as the menu would do it; what Electron passes along is not used. */
const click = (id: string): unknown => {
  done.length = 0
  ;(item(id).click as (() => void) | undefined)?.()
  return done[0]
}

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  const items = named(menuTemplate({ ...needs, platform }))

  it('has every command of the desk, once', () => {
    for (const command of DESK_COMMANDS) expect(items.filter(({ id }) => id === command)).toHaveLength(1)
  })

  it('has an id for every item, and no id twice', () => {
    const ids = items.map(({ id }) => id)
    expect(ids).not.toContain(undefined)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has no keys twice, the roles’ own included', () => {
    const ofRoles = [
      'CmdOrCtrl+X',
      'CmdOrCtrl+C',
      'CmdOrCtrl+V',
      'CmdOrCtrl+A',
      'CmdOrCtrl+Q',
      'CmdOrCtrl+M',
      'CmdOrCtrl+H',
    ]
    const keys = [...items.flatMap(({ accelerator }) => accelerator ?? []), ...ofRoles]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('leaves no label to the system, which speaks its own language', () => {
    for (const each of items) expect(each.label, each.id).toBeTruthy()
  })

  it('can quit and tell about itself', () => {
    expect(items.find(({ id }) => id === 'quit')?.role).toBe('quit')
    expect(items.find(({ id }) => id === 'about')).toBeDefined()
  })
})

describe('a menu item', () => {
  it.each(DESK_COMMANDS)('%s asks the desk', (command) => {
    expect(click(command)).toBe(command)
  })

  it('of undo and redo is the desk’s, not Chromium’s', () => {
    expect(item('undo').role).toBeUndefined()
    expect(item('redo').role).toBeUndefined()
  })

  it('of undo and redo says what it would do', () => {
    expect(item('undo').label).toBe('撤销')
    const names = {
      undo: { command: 'join-line-breaks', count: 212 },
      redo: { command: 'type', count: null },
    }
    expect(item('undo', { facts: { ...needs.facts, names } }).label).toBe('撤销“接合 212 处断行”')
    expect(item('redo', { facts: { ...needs.facts, names } }).label).toBe('重做“输入”')
    expect(item('undo', { facts: { ...needs.facts, names }, say: createSpeaker('en') }).label).toBe(
      'Undo join 212 line breaks',
    )
  })

  it('is grey when its command can do nothing', () => {
    const facts = { ...needs.facts, unable: ['clean-page', 'page-3'] as const }
    expect(item('clean-page', { facts }).enabled).toBe(false)
    expect(item('page-3', { facts }).enabled).toBe(false)
    expect(item('join-line-breaks', { facts }).enabled).toBe(true)
  })

  it('is checked for the view and the page that show, and for panes that are unfolded', () => {
    expect([item('show-desk').checked, item('show-library').checked]).toEqual([true, false])
    expect([item('page-1').checked, item('page-2').checked]).toEqual([false, true])
    expect(item('toggle-source')).toMatchObject({ label: '原文栏', checked: true })
    const settings = { ...needs.settings, panes: { source: 0, outline: 16 } }
    expect(item('toggle-source', { settings }).checked).toBe(false)
    expect(item('toggle-outline', { settings }).checked).toBe(true)
  })

  it('that needs a page is grey until the window tells of one', () => {
    const grey = named(menuTemplate({ ...needs, facts: FACTS_AT_START })).filter(
      (each) => each.enabled === false,
    )
    const ids = grey.map(({ id }) => id)
    expect(ids).toContain('clean-page')
    expect(ids).toContain('undo')
    expect(ids).not.toContain('open-page')
    expect(ids).not.toContain('show-library')
  })

  it('opens the sample from the help, too', () => {
    expect(click('help-sample')).toBe('open-sample')
  })

  it('opens a recent page by its id, under its full name', () => {
    expect(item('recent-p1').label).toBe('要闻&&社会.txt')
    expect(click('recent-p1')).toBe('p1')
  })

  it('says that there is no recent page', () => {
    expect(item('no-recent', { recent: [] })).toMatchObject({ label: '还没有打开过版面', enabled: false })
  })

  it('shows the keys that the editor chose', () => {
    expect(item('clean-page').accelerator).toBe('CmdOrCtrl+Shift+K')
    const own = { ...needs.settings, shortcuts: { 'clean-page': 'F7', undo: '' } }
    expect(item('clean-page', { settings: own }).accelerator).toBe('F7')
    expect(item('undo', { settings: own }).accelerator).toBeUndefined()
  })

  it('marks which theme, contrast and language is chosen', () => {
    expect(item('theme-dark').checked).toBe(true)
    expect(item('theme-light').checked).toBe(false)
    expect(item('language-system').checked).toBe(true)
    expect(item('contrast-high').checked).toBe(false)
  })

  it('for developers is there only while Galley is developed', () => {
    expect(item('developer-tools')).toBeDefined()
    expect(() => item('developer-tools', { packaged: true })).toThrow()
  })

  it('speaks the chosen language', () => {
    const [zh, en] = LANGUAGES.map((language) => item('clean-page', { say: createSpeaker(language) }).label)
    expect([zh, en]).toEqual(['清理版面', 'Clean Page'])
  })

  it('that asks something first ends in “…”', () => {
    for (const id of ['open-page', 'export-article', 'export-finished', 'cleaning-rules'])
      expect(item(id).label).toMatch(/…$/)
    expect(item('clean-page').label).not.toMatch(/…/)
  })
})
