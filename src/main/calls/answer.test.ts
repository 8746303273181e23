import { describe, expect, it } from 'vitest'
import { fail, failure, succeed } from '#shared/result'
import { answerCall } from './answer.ts'
import type { Handlers } from './handlers.ts'

const SETTINGS = { language: 'zh', theme: 'dark', panes: {} } as const
const PLACE = { article: null, block: null, anchor: 0, focus: 0, sourceLine: 0 }
const REFUSED = fail(failure('request-invalid', { reason: 'an article came twice' }))
const heard: unknown[] = []
const reported: string[] = []
const handlers = {
  'settings.read': () => succeed(SETTINGS),
  'settings.change': async (part: unknown) => {
    heard.push(part)
    return succeed(SETTINGS)
  },
  'pages.save': () => REFUSED,
  'pages.recent': () => {
    throw new Error('a bug')
  },
  'library.sections': () => Promise.reject(new Error('a bug, later')),
} as unknown as Handlers
const ask = (name: unknown, argument?: unknown) => {
  heard.length = 0
  reported.length = 0
  return answerCall(handlers, name, argument, (call) => reported.push(call))
}

describe('a call of the window', () => {
  it('is answered by its handler', async () => {
    expect(await ask('settings.read')).toEqual(succeed(SETTINGS))
    expect(await ask('settings.change', { theme: 'dark' })).toEqual(succeed(SETTINGS))
    expect(heard).toEqual([{ theme: 'dark' }])
    expect(reported).toEqual([])
  })

  it('with a wrong argument never reaches its handler', async () => {
    expect(await ask('settings.change', { theme: 'pink' })).toEqual({
      ok: false,
      error: { kind: 'request-invalid', values: { call: 'settings.change' } },
    })
    expect(heard).toEqual([])
    expect(reported).toEqual(['settings.change'])
  })

  it.each(['settings.delete', 'toString', '__proto__', 7, null, undefined])(
    'named %j is refused',
    async (name) => {
      expect(await ask(name)).toMatchObject({ ok: false, error: { kind: 'request-invalid' } })
      expect(reported).toHaveLength(1)
    },
  )

  it('that its handler finds wrong is reported, too', async () => {
    expect(await ask('pages.save', { page: 'p', change: { nextId: 1 }, place: PLACE })).toEqual(REFUSED)
    expect(reported).toEqual(['pages.save'])
  })

  it.each(['pages.recent', 'library.sections'])(
    'that meets a bug (%s) is answered and the bug reported',
    async (name) => {
      expect(await ask(name)).toEqual({
        ok: false,
        error: { kind: 'program-failed', values: { call: name } },
      })
      expect(reported).toEqual([name])
    },
  )
})
