import { expect, it } from 'vitest'
import { inflateRawSync } from 'node:zlib'
import { leftPacked, packOriginal, textBeside, textOf, unpackOriginal } from './packed.ts'

it.each([
  ['Chinese', '各地妇联走进田间。\n'.repeat(40), true],
  ['Latin', 'Women of the village.\n'.repeat(40), false],
  ['a character of two units', '\u{20BB7}野家', true],
  ['with a mark before it', '\ufeff乡村振兴', true],
  ['nothing', '', false],
])('a text in UTF-8 comes back byte by byte: %s', (_, text, inTwoBytes) => {
  const bytes = Buffer.from(text)
  const packed = packOriginal(bytes, text)
  expect(unpackOriginal(packed).equals(bytes)).toBe(true)
  expect(textOf(packed, textBeside(text, bytes))).toBe(text)
  const left = leftPacked(packed)
  expect(left.packed).toBe(!inTwoBytes)
  const drawn = left.packed ? inflateRawSync(left.bytes) : Buffer.from(left.bytes)
  expect(drawn.equals(bytes)).toBe(true)
})

it.each([
  ['in another encoding', Buffer.from('b8f7b5d8b8bec1aa', 'hex'), '各地妇联'],
  ['that were read as something else', Buffer.from('%PDF-1.7 …'), '各地妇联走进田间'],
  ['too long to be deflated', Buffer.alloc(1_100_000, '妇'), '妇'.repeat(366_666)],
])('bytes %s come back as they are', (_, bytes, text) => {
  const packed = packOriginal(bytes, text)
  expect(unpackOriginal(packed).equals(bytes)).toBe(true)
  expect(textOf(packed, textBeside(text, bytes))).toBe(text)
})
