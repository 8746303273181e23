import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DevToolsSession } from './chromium/devtools.ts'
import { answerRequest, fromChromiumUrl, protocol, toChromiumUrl } from './protocol.ts'

beforeAll(() => {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app' }])
})
afterAll(() => {
  protocol.unhandle('app')
})

describe('the address of a page', () => {
  it.each([
    ['app://bundle/', 'https://bundle.app.standin.invalid/'],
    ['app://bundle/assets/a.js?v=1#top', 'https://bundle.app.standin.invalid/assets/a.js?v=1#top'],
    ['app://bundle/版面.html', 'https://bundle.app.standin.invalid/版面.html'],
  ])('%s is %s for Chromium, and back', (own, chromium) => {
    expect(toChromiumUrl(own)).toBe(chromium)
    expect(fromChromiumUrl(chromium)).toBe(own)
  })

  it('gets the slash that Chromium would add to a bare host', () => {
    expect(toChromiumUrl('app://bundle')).toBe('https://bundle.app.standin.invalid/')
  })

  it.each(['https://example.org/a', 'data:text/html,x', 'other://bundle/', 'about:blank'])(
    'stays as it is where the scheme is not the app’s: %s',
    (url) => {
      expect(toChromiumUrl(url)).toBe(url)
      expect(fromChromiumUrl(url)).toBe(url)
    },
  )
})

describe('a request of a page', () => {
  const answered = async (url: string): Promise<[string, Record<string, unknown>][]> => {
    const sent: [string, Record<string, unknown>][] = []
    const session = {
      send: (method: string, params: Record<string, unknown>) => {
        sent.push([method, params])
        return Promise.resolve({})
      },
    } as unknown as DevToolsSession
    const request = { url, method: 'GET', headers: {} }
    await answerRequest(session, { requestId: 'r', frameId: 'f', resourceType: 'Fetch', request })
    return sent
  }

  it('fails while nothing handles its scheme', async () => {
    expect(await answered('https://bundle.app.standin.invalid/')).toEqual([
      ['Fetch.failRequest', { requestId: 'r', errorReason: 'AddressUnreachable' }],
    ])
  })

  it('is answered by the app’s handler, which sees the app’s own address', async () => {
    protocol.handle('app', (request) => new Response(request.url, { status: 201, headers: { 'x-a': 'b' } }))
    const [[method, params] = ['', {}]] = await answered('https://bundle.app.standin.invalid/a')
    expect(method).toBe('Fetch.fulfillRequest')
    expect(params).toMatchObject({ responseCode: 201 })
    expect(params['responseHeaders']).toContainEqual({ name: 'x-a', value: 'b' })
    expect(Buffer.from(params['body'] as string, 'base64').toString()).toBe('app://bundle/a')
  })

  it('of another scheme goes on to the network', async () => {
    expect(await answered('https://example.org/')).toEqual([['Fetch.continueRequest', { requestId: 'r' }]])
  })

  it('cannot be handled twice', () => {
    expect(() => {
      protocol.handle('app', () => new Response())
    }).toThrow('already handled')
  })
})
