import { describe, expect, it } from 'vitest'
import { drawnPartOf, facsimileAddress, type DrawnPart } from './facsimile.ts'

const PART: DrawnPart = {
  page: '0f5c1e6a-7a52-4b77-9d0b-6c1a1f1f2a10',
  sheet: 2,
  edition: 'abcdef0123456789',
  across: 1800,
  part: { left: 512, top: 1024, width: 512, height: 300 },
}
const pathOf = (part: DrawnPart) => new URL(facsimileAddress(part), 'app://bundle/index.html').pathname

describe('the address of a part of a sheet', () => {
  it('is read as it was written', () => {
    expect(drawnPartOf(pathOf(PART))).toEqual(PART)
  })

  it.each([
    ['a part that is larger than any tile', { part: { left: 0, top: 0, width: 4096, height: 4096 } }],
    ['a part without a size', { part: { left: 0, top: 0, width: 0, height: 10 } }],
    ['a sheet drawn wider than is ever asked for', { across: 20_001 }],
    ['a part beside the sheet', { part: { left: 19_900, top: 0, width: 512, height: 512 } }],
    ['half pixels', { part: { left: 0.5, top: 0, width: 10, height: 10 } }],
    ['numbers below nothing', { part: { left: -1, top: 0, width: 10, height: 10 } }],
    ['an edition that no sum of bytes has', { edition: '../../secret' }],
  ])('is refused for %s', (_, change) => {
    expect(drawnPartOf(pathOf({ ...PART, ...change }))).toBeNull()
  })

  it.each([
    '/facsimile/',
    '/facsimile/a/0-abcdef01/10/0-0-1-1.png/..',
    '/facsimile/%2e%2e/0-abcdef01/10/0-0-1-1.png',
    '/x',
  ])('is refused when it is %s', (path) => {
    expect(drawnPartOf(path)).toBeNull()
  })
})
