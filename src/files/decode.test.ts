import { describe, expect, it } from 'vitest'
import { decode, guess, readIn } from './decode.ts'
import { decodeUtf32 } from './utf-32.ts'

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
const utf32 = (text: string, order: 'le' | 'be'): Buffer => {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0)
  const bytes = Buffer.alloc(codes.length * 4)
  codes.forEach((code, at) =>
    order === 'le' ? bytes.writeUInt32LE(code, at * 4) : bytes.writeUInt32BE(code, at * 4),
  )
  return bytes
}
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

const CHINESE = '河湾县的稻谷已经晒干入库，\n农机手日夜抢收，家家户户都在忙。\n'
const ENGLISH = 'The ferry will not run after Friday,\nsaid the harbour master.\n'
const FRENCH = 'Le préfet a visité la fenêtre du musée après la fête, où les élèves étaient déjà assis.\n'

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8', Buffer.from(CHINESE), 'utf-8', CHINESE, 'well-formed'],
    ['ASCII', Buffer.from(ENGLISH), 'utf-8', ENGLISH, 'ascii'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${CHINESE}`, 'utf16le'), 'utf-16le', CHINESE, 'mark'],
    ['UTF-16 of Chinese without a mark', Buffer.from(CHINESE, 'utf16le'), 'utf-16le', CHINESE, 'usual'],
    ['big-endian UTF-16 of Chinese without a mark', utf16be(CHINESE), 'utf-16be', CHINESE, 'usual'],
    ['UTF-16 of English without a mark', Buffer.from(ENGLISH, 'utf16le'), 'utf-16le', ENGLISH, 'zeros'],
    ['big-endian UTF-16 of English without a mark', utf16be(ENGLISH), 'utf-16be', ENGLISH, 'zeros'],
    ['UTF-32 with a mark', utf32(`\ufeff${CHINESE}`, 'le'), 'utf-32le', CHINESE, 'mark'],
    ['UTF-32 without a mark', utf32(CHINESE, 'le'), 'utf-32le', CHINESE, 'zeros'],
    ['big-endian UTF-32 without a mark', utf32(ENGLISH, 'be'), 'utf-32be', ENGLISH, 'zeros'],
    [
      'GB18030',
      Buffer.from('bad3cde5cfd8b5c4b5bebef8d2d1becdc9b9b8c9', 'hex'),
      'gb18030',
      undefined,
      'usual',
    ],
    ['Big5', Buffer.from('a4a4b5d8a5c1b0eabb4fa657b3a8a457a5ab', 'hex'), 'big5', undefined, 'usual'],
    ['Windows-1252', latin1(FRENCH), 'windows-1252', FRENCH, 'western'],
  ])('is found to be %s', (_, bytes, encoding, text, why) => {
    const found = guess(bytes)
    expect(found).toMatchObject({ encoding, why, unreadable: 0 })
    if (text !== undefined) expect(found?.text).toBe(text)
  })

  it('is doubtful where two encodings give usual characters, and beyond doubt where a mark says it', () => {
    expect(guess(Buffer.from('aa65c657', 'hex'))?.sure).toBe(false)
    expect(guess(Buffer.from('\ufeff河湾'))?.sure).toBe(true)
    expect(guess(Buffer.from(CHINESE))?.sure).toBe(true)
  })

  it('is none for UTF-8 with a damaged byte', () => {
    const bytes = Buffer.from(CHINESE.repeat(4))
    bytes[40] = 0xff
    expect(decode(bytes)).toBeNull()
  })
})

describe('a text read in an encoding that is not its own', () => {
  it('tells how many characters cannot be read', () => {
    const read = readIn(Buffer.from('d6d0b9fa', 'hex'), 'utf-8')
    expect(read).toMatchObject({ text: '\ufffdй\ufffd', unreadable: 2 })
    expect(read).toMatchObject({ why: 'broken' })
  })

  it('is told from one that fits by its rare characters', () => {
    expect(readIn(Buffer.from(CHINESE, 'utf16le'), 'utf-16be').why).toMatch(/rare|broken/)
    expect(readIn(latin1(FRENCH), 'gb18030').why).toMatch(/rare|broken/)
  })
})

describe('UTF-32', () => {
  it('gives U+FFFD for what is no character, and for the rest of one', () => {
    const bytes = Buffer.concat([utf32('a', 'le'), Buffer.from('00d80000ffffffff41', 'hex')])
    expect(decodeUtf32(bytes, 'le')).toBe('a\ufffd\ufffd\ufffd')
  })

  it('reads more characters than a call takes arguments', () => {
    const text = '河'.repeat(200_000)
    expect(decodeUtf32(utf32(text, 'be'), 'be')).toBe(text)
  })
})
