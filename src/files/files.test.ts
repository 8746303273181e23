import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decode } from './decode.ts'
import { safeFileName } from './file-name.ts'
import { readPageFile } from './read-page.ts'
import { writeAllWhole } from './write-whole.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-files-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const kindOf = async (path: string) => {
  const read = await readPageFile(path)
  return read.ok ? 'read' : read.error.kind
}

describe('reading a page', () => {
  it('gives text, bytes, hash and encoding, and leaves line ends and controls as they came', async () => {
    const text = '第一行\r\n第二行\u0000\u0007\n\n'
    const read = await readPageFile(put('页.txt', `\ufeff${text}`))
    expect(read.ok && read.value).toMatchObject({ name: '页.txt', text, encoding: 'utf-8' })
    const bytes = Buffer.from(`\ufeff${text}`)
    expect(read.ok && read.value.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(read.ok && Buffer.from(read.value.bytes).equals(bytes)).toBe(true)
  })

  it.each([
    ['空.txt', '', 'file-empty'],
    ['白.txt', ' \u3000\n\t\r\n', 'file-blank'],
    ['图.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file-binary'],
    ['大.txt', Buffer.alloc(60_000_000, 'a\n'), 'file-too-large'],
    ['长.txt', `好\n${'x'.repeat(2_000_000)}\n`, 'line-too-long'],
  ])('refuses %s with a kind', async (name, content, kind) => {
    expect(await kindOf(put(name, content))).toBe(kind)
  })

  it('tells a missing file from a folder', async () => {
    expect(await kindOf(join(folder, '没有.txt'))).toBe('file-missing')
    mkdirSync(join(folder, '夹'))
    expect(await kindOf(join(folder, '夹'))).toBe('file-is-folder')
  })
})

describe('decoding', () => {
  it.each([
    ['GB18030', 'bab4c9cfd0d0b5c4b1b1bea9bda8d6fec8cbc3f1c8d5b1a8', 'gb18030'],
    ['Big5', 'a4a4b5d8a5c1b0eabb4fa657b3a8a457a5ab', 'big5'],
    ['UTF-16 with a mark', 'fffe2d4efd56', 'utf-16le'],
  ])('recognises %s', (_, hex, encoding) => {
    expect(decode(Buffer.from(hex, 'hex'))?.encoding).toBe(encoding)
  })
})

describe('writing whole or not at all', () => {
  it('writes all files, and leaves nothing beside them', async () => {
    const files = ['a.txt', 'b.txt'].map((name) => ({ path: join(folder, name), content: `${name}的字` }))
    expect((await writeAllWhole(files, 'replace')).ok).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt'])
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe('b.txt的字')
  })

  it('takes back the first file when the second cannot be written, and keeps what was there', async () => {
    put('a.txt', '原有')
    mkdirSync(join(folder, 'b.txt'))
    const files = ['a.txt', 'b.txt'].map((name) => ({ path: join(folder, name), content: '新' }))
    expect((await writeAllWhole(files, 'replace')).ok).toBe(false)
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('原有')
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt'])
    expect(readdirSync(join(folder, 'b.txt'))).toEqual([])
  })

  it.each([
    ['河湾：秋收/忙?', 'docx'],
    ['CON', 'txt'],
    ['长'.repeat(300), 'html'],
    ['点…. . ', 'md'],
  ])('gives %s a name that Windows and macOS take', (base, extension) => {
    const name = safeFileName(base, extension)
    expect(name).toMatch(new RegExp(`\\.${extension}$`))
    expect(name).not.toMatch(/[<>:"/\\|?*]|^(?:con|prn|aux|nul)\.|[. ]\.[a-z]+$/i)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
  })
})
