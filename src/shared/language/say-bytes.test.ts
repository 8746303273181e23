import { expect, it } from 'vitest'
import { sayBytes } from './say-bytes.ts'

it.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [820_400, '820 KB'],
  [999_600, '1.0 MB'],
  [1_230_000, '1.2 MB'],
  [9_960_000, '10 MB'],
  [999_700_000, '1.0 GB'],
  [14_200_000_000, '14 GB'],
])('%d bytes are %s', (bytes, said) => {
  expect(sayBytes(bytes)).toBe(said)
})
