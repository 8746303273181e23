import { crc32 } from 'node:zlib'

/**
 * A check sum over the parts of one row, 32 bits. It guards against disks and memory, not against people: every
 * flipped bit changes it, and of any other damage one in four thousand million goes unseen.
 */
export const rowSum = (parts: readonly (Uint8Array | null)[]): number =>
  parts.reduce(
    (sum, part) => (part === null ? crc32('null', sum) : crc32(part, crc32(`${part.byteLength}:`, sum))),
    0,
  )
