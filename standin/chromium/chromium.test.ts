import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { DevToolsConnection } from './devtools.ts'
import { findChromium } from './find-chromium.mjs'
import { chromiumFlags } from './flags.ts'

const only =
  (...files: string[]) =>
  (file: string): boolean =>
    files.includes(file)

describe('the Chromium to run on', () => {
  it('is the one that GALLEY_CHROMIUM names, before any other', () => {
    const env = { GALLEY_CHROMIUM: '/opt/own', PATH: '/usr/bin' }
    expect(findChromium(env, 'linux', only('/opt/own', '/usr/bin/chromium'))).toBe('/opt/own')
  })

  it('is not silently another one when that name is wrong', () => {
    expect(() => findChromium({ GALLEY_CHROMIUM: '/opt/own' }, 'linux', only('/usr/bin/chromium'))).toThrow(
      'GALLEY_CHROMIUM names /opt/own',
    )
  })

  it.skipIf(process.platform === 'win32')('is found on the path, Chromium before Chrome before Edge', () => {
    const env = { PATH: '/usr/local/bin:/usr/bin' }
    const edge = '/usr/local/bin/microsoft-edge'
    expect(findChromium(env, 'linux', only(edge, '/usr/bin/google-chrome'))).toBe('/usr/bin/google-chrome')
    expect(findChromium(env, 'linux', only(edge))).toBe(edge)
  })

  it('is found among the applications of a Mac', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findChromium({}, 'darwin', only(chrome))).toBe(chrome)
  })

  it('may be missing', () => {
    expect(findChromium({ PATH: '/usr/bin' }, 'linux', () => false)).toBeUndefined()
  })
})

describe('the flags of Chromium', () => {
  const settings = { profile: '/p', headed: false, debuggingPort: false, sandbox: true, switches: new Map() }

  it('open no port unless a tool wants to connect, and always the pipe that ends it with the host', () => {
    expect(chromiumFlags(settings)).toContain('--remote-debugging-pipe')
    expect(chromiumFlags(settings).join(' ')).not.toContain('remote-debugging-port')
    expect(chromiumFlags({ ...settings, debuggingPort: true })).toContain('--remote-debugging-port=0')
  })

  it('leave the sandbox on except for root', () => {
    expect(chromiumFlags(settings)).not.toContain('--no-sandbox')
    expect(chromiumFlags({ ...settings, sandbox: false })).toContain('--no-sandbox')
  })

  it('join the features that app and stand-in switch off, where the last flag alone would count', () => {
    const flags = chromiumFlags({ ...settings, switches: new Map([['disable-features', 'Own']]) })
    expect(flags.filter((flag) => flag.startsWith('--disable-features='))).toEqual([
      expect.stringMatching(/Translate.*,Own$/),
    ])
  })
})

describe('the line to Chromium', () => {
  const line = () => {
    const [output, input] = [new PassThrough(), new PassThrough()]
    return { output, input, connection: new DevToolsConnection(output, input) }
  }
  const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

  it('reads messages however they are cut, in the middle of a character too', async () => {
    const { input, connection } = line()
    const heard: unknown[] = []
    connection.session('s').on('Page.titled', (params) => heard.push(params))
    const bytes = Buffer.from('{"method":"Page.titled","sessionId":"s","params":"清样"}\0')
    for (const byte of bytes) input.write(Buffer.from([byte]))
    input.write(Buffer.concat([bytes, bytes]))
    await soon()
    expect(heard).toEqual(['清样', '清样', '清样'])
  })

  it('gives each question its answer, and an error Chromium’s words', async () => {
    const { input, connection } = line()
    const first = connection.browser.send('A.a')
    const second = connection.browser.send('B.b')
    input.write('{"id":2,"error":{"message":"no such page"}}\0{"id":1,"result":{"n":1}}\0')
    await expect(second).rejects.toThrow('B.b: no such page')
    expect(await first).toEqual({ n: 1 })
  })

  it('rejects what was asked and what is asked when Chromium ends', async () => {
    const { input, connection } = line()
    const asked = connection.browser.send('A.a')
    input.destroy()
    await expect(asked).rejects.toThrow('A.a: Chromium has ended')
    await expect(connection.browser.send('B.b')).rejects.toThrow('Chromium has ended')
  })
})
