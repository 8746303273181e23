const ZIP = [0x50, 0x4b, 0x03, 0x04]

/**
 * Whether a file may be one of Word: an archive that names, among its first entries, what all files of Office Open XML
 * hold. `docxText` tells for certain.
 */
export function isDocx(start: Uint8Array): boolean {
  if (!ZIP.every((byte, at) => start[at] === byte)) return false
  const names = new TextDecoder('latin1').decode(start)
  return /\[Content_Types\]\.xml|_rels\/|word\/|docProps\//.test(names)
}
