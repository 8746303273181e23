import { join, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundleFile } from './bundle-path.ts'

const folder = join(sep, 'galley', 'out', 'renderer')

describe('an address of the window', () => {
  it.each([
    ['app://bundle/', 'index.html', 'text/html; charset=utf-8'],
    ['app://bundle/index.html?page=1#a', 'index.html', 'text/html; charset=utf-8'],
    ['app://bundle/assets/desk-1a2b.js', 'assets/desk-1a2b.js', 'text/javascript; charset=utf-8'],
    ['app://bundle/assets/desk.css', 'assets/desk.css', 'text/css; charset=utf-8'],
    ['app://bundle/assets/a%20b.svg', 'assets/a b.svg', 'image/svg+xml'],
    ['app://bundle/assets/%E6%B8%85%E6%A0%B7.woff2', 'assets/清样.woff2', 'font/woff2'],
    // The address itself is normalised before it is looked at: this is /index.html.
    ['app://bundle/../../index.html', 'index.html', 'text/html; charset=utf-8'],
  ])('%s is a file of the bundle', (address, name, mimeType) => {
    expect(bundleFile(folder, address)).toEqual({ kind: 'file', path: join(folder, name), mimeType })
  })

  it.each([
    'app://bundle/..%2f..%2fetc/passwd.txt',
    'app://bundle/..%2F..%2Fmain/index.js',
    'app://bundle/%2e%2e%2fmain/index.js',
    'app://bundle/..%5c..%5cmain%5cindex.js',
    'app://bundle/..%252fmain/index.js',
    'app://bundle/c:/windows/win.txt',
    'app://bundle/assets/.hidden.js',
    'app://bundle/index.html%00.js',
    'app://bundle/%ff.js',
    'app://elsewhere/index.html',
    'app://bundle.evil/index.html',
    'file:///etc/passwd.txt',
    'https://bundle/index.html',
    'app://bundle/desk.map',
    'app://bundle/assets',
    'nonsense',
  ])('%s is none', (address) => {
    expect(bundleFile(folder, address)).toBeNull()
  })

  it('may ask for a picture, which is no file of the bundle', () => {
    const address = 'app://bundle/facsimile/page/0-abcdef01/900/0-0-512-512.png'
    expect(bundleFile(folder, address)).toEqual({ kind: 'picture', path: new URL(address).pathname })
    expect(bundleFile(folder, 'app://bundle/facsimile/..%2findex.html')).toBeNull()
  })

  it('never leads out of the bundle, whatever it is', () => {
    const part = fc.constantFrom(
      '..',
      '%2e%2e',
      '%2f',
      '%5c',
      '/',
      '\\',
      'a',
      'main',
      '.js',
      '%00',
      '%25',
      ':',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const file = bundleFile(folder, `app://bundle/${parts.join('')}.js`)
        expect(file === null || file.path.startsWith(folder + sep)).toBe(true)
      }),
    )
  })
})
