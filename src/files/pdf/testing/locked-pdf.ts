import { createHash } from 'node:crypto'

/** The padding of passwords, PDF 32000-1 §7.6.3.3. */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const ID = Buffer.from('00112233445566778899aabbccddeeff', 'hex')
/** All is allowed to who has the password. */
const PERMISSIONS = -4
/** 40 bits, revision 2 of the standard handler: the least that is a lock. */
const KEY_LENGTH = 5

const md5 = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('md5')).digest()
const padded = (password: string): Buffer =>
  Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32)

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index)
  const at = (index: number): number => state[index & 255] ?? 0
  const swap = (a: number, b: number): void => {
    ;[state[a & 255], state[b & 255]] = [at(b), at(a)]
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255
      j = (j + at(i)) & 255
      swap(i, j)
      return byte ^ at(at(i) + at(j))
    }),
  )
}

/** A PDF of one A5 page with one line, which opens with this password only. */
export function lockedPdf(text: string, password: string): Uint8Array {
  const owner = rc4(md5(padded(password)).subarray(0, KEY_LENGTH), padded(password))
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(PERMISSIONS)
  const key = md5(padded(password), owner, permissions, ID).subarray(0, KEY_LENGTH)
  const user = rc4(key, PADDING)
  const ofObject = (number: number): Buffer =>
    md5(key, Uint8Array.of(number, 0, 0, 0, 0)).subarray(0, KEY_LENGTH + 5)
  const content = rc4(ofObject(4), Buffer.from(`BT /R 12 Tf 40 500 Td (${text}) Tj ET`, 'latin1'))
  const objects: readonly (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R /Resources << /Font << /R 5 0 R >> >> >>',
    Buffer.concat([
      Buffer.from(`<< /Length ${String(content.length)} >>\nstream\n`),
      content,
      Buffer.from('\nendstream'),
    ]),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P ${String(PERMISSIONS)} >>`,
  ]
  let out = Buffer.from('%PDF-1.4\n')
  const places = objects.map((object, index) => {
    const at = out.length
    out = Buffer.concat([
      out,
      Buffer.from(`${String(index + 1)} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ])
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const id = `<${ID.toString('hex')}>`
  const end = `xref\n0 7\n0000000000 65535 f \n${table}trailer << /Size 7 /Root 1 0 R /Encrypt 6 0 R /ID [${id} ${id}] >>\nstartxref\n${String(out.length)}\n%%EOF\n`
  return Buffer.concat([out, Buffer.from(end)])
}
