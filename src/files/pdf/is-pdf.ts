/** A PDF may begin with a few bytes that are not its own. */
const HEADER_WITHIN = 1024

/** Known by its first bytes, whatever its name ends in. */
export const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_WITHIN)).includes('%PDF-')
