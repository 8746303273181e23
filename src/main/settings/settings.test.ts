import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { USUAL_STYLE } from '#core/fixes/house-style'
import { USUAL_KEEPING } from '#shared/keeping'
import { USUAL_COLUMNS } from '#shared/library-columns'
import { spokenLanguage } from './language.ts'
import { FIRST_START } from './settings-file.ts'
import { openSettings } from './settings.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-settings-'))
  path = join(folder, 'settings.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const problems: unknown[] = []
const open = () => {
  problems.length = 0
  return openSettings(path, (problem) => problems.push(problem))
}

describe('the settings', () => {
  it('follow the system at the first start, and write nothing until something changes', () => {
    expect(open().current()).toEqual(FIRST_START)
    expect(readdirSync(folder)).toEqual([])
  })

  it('change one by one and are there at the next start', () => {
    const first = open()
    first.change({ theme: 'dark' })
    expect(first.change({ panes: { outline: 20 } })).toEqual({
      language: 'system',
      theme: 'dark',
      contrast: 'system',
      textSize: 100,
      shortcuts: {},
      panes: { outline: 20 },
      columns: USUAL_COLUMNS,
      deskTime: true,
      rulesOff: [],
      houseStyle: USUAL_STYLE,
    })
    first.change({
      rulesOff: ['doubled-run'],
      houseStyle: { ...USUAL_STYLE, quotes: 'corner' },
      shortcuts: { undo: 'F2' },
      columns: { shown: ['headline', 'file'], widths: { file: 90 } },
      deskTime: false,
    })
    first.changeKeeping({ rhythm: 'week' })
    first.rememberWindow({ x: -5, y: 0, width: 1200, height: 800, maximised: true })

    expect(open().current()).toEqual({
      settings: {
        language: 'system',
        theme: 'dark',
        contrast: 'system',
        textSize: 100,
        shortcuts: { undo: 'F2' },
        panes: { outline: 20 },
        columns: { shown: ['headline', 'file'], widths: { file: 90 } },
        deskTime: false,
        rulesOff: ['doubled-run'],
        houseStyle: { ...USUAL_STYLE, quotes: 'corner' },
      },
      keeping: { ...USUAL_KEEPING, rhythm: 'week' },
      window: { x: -5, y: 0, width: 1200, height: 800, maximised: true },
    })
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  it.each([
    ['half a file', '{"settings": {"lang'],
    ['an empty file', ''],
    ['no object', '7'],
    [
      'a theme that does not exist',
      JSON.stringify({ ...FIRST_START, settings: { ...FIRST_START.settings, theme: 'pink' } }),
    ],
    [
      'a window without width',
      JSON.stringify({ ...FIRST_START, window: { x: 0, y: 0, width: 0, height: 1, maximised: false } }),
    ],
  ])('start afresh after %s, which is kept beside them', (_, broken) => {
    writeFileSync(path, broken)
    const store = open()
    expect(store.current()).toEqual(FIRST_START)
    store.change({ theme: 'light' })
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(broken)
    expect(open().current().settings.theme).toBe('light')
  })

  it('overlook what a newer Galley wrote beside them', () => {
    writeFileSync(
      path,
      JSON.stringify({
        ...FIRST_START,
        settings: { ...FIRST_START.settings, theme: 'dark', glow: 1 },
        more: [],
      }),
    )
    expect(open().current().settings).toEqual({ ...FIRST_START.settings, theme: 'dark' })
    expect(existsSync(`${path}.damaged`)).toBe(false)
  })

  it('of an older Galley, which knew no rules, looks and shortcuts, are kept', () => {
    const settings = { language: 'en', theme: 'dark', panes: {} }
    writeFileSync(path, JSON.stringify({ settings, window: null }))
    expect(open().current().settings).toEqual({ ...FIRST_START.settings, ...settings })
    expect(existsSync(`${path}.damaged`)).toBe(false)
  })

  it('hold for the session, and say so, when they cannot be written', () => {
    // A folder stands where the new file should be: unwritable for everybody, root included.
    mkdirSync(`${path}.new`)
    const store = open()
    expect(store.change({ theme: 'dark' }).theme).toBe('dark')
    expect(store.current().settings.theme).toBe('dark')
    expect(problems).toHaveLength(1)
    expect(readdirSync(folder)).toEqual(['settings.json.new'])
  })

  it('never write over something that could not be read', () => {
    mkdirSync(path)
    open().change({ theme: 'dark' })
    expect(readdirSync(folder).sort()).toEqual(['settings.json', 'settings.json.damaged'])
    expect(open().current().settings.theme).toBe('dark')
  })
})

describe('the language', () => {
  it.each([
    ['zh', undefined, ['en-US'], 'zh'],
    ['en', 'zh', ['zh-CN'], 'en'],
    ['system', undefined, ['zh-Hans-CN', 'en-US'], 'zh'],
    ['system', undefined, ['zh_TW.UTF-8'], 'zh'],
    ['system', undefined, ['ja-JP', 'en-GB', 'zh-CN'], 'en'],
    ['system', undefined, ['ja-JP', 'zh-CN'], 'zh'],
    ['system', undefined, [], 'en'],
    ['system', 'zh', ['en-US'], 'zh'],
    ['system', 'klingon', ['zh-CN'], 'zh'],
    ['system', '', ['zha'], 'en'],
  ] as const)(
    'with the setting %s, GALLEY_LANGUAGE=%s and a system of %j is %s',
    (setting, own, system, spoken) => {
      expect(spokenLanguage(setting, own, system)).toBe(spoken)
    },
  )
})
