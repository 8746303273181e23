import { Document, Packer, Paragraph, TextRun } from 'docx'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { readPageFile } from '../read-page.ts'
import { docxText } from './docx-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'galley-docx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const word = (...texts: readonly string[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [{ children: texts.map((text) => new Paragraph({ children: [new TextRun(text)] })) }],
    }),
  )

/**
 * A ZIP archive of one file.
 *
 * @param said how long the archive says that the file is
 */
function archive(name: string, content: Uint8Array, said = content.length): Buffer {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(said, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end])
}

const kindOf = (bytes: Uint8Array): string => {
  const read = docxText('a.docx', bytes)
  return read.ok ? 'read' : read.error.kind
}

describe('a file of Word', () => {
  it('is opened as its paragraphs, whatever it is called', async () => {
    const path = join(folder, '稿.txt')
    writeFileSync(path, await word('河湾县秋收忙', '本报讯 <记者> 林小满 & 王大山'))
    expect(await readPageFile(path)).toMatchObject({
      ok: true,
      value: { text: '河湾县秋收忙\n\n本报讯 <记者> 林小满 & 王大山', encoding: 'docx' },
    })
  })

  it('is refused with a sentence when it is cut off, damaged, another archive, or made to fill the memory', async () => {
    const whole = await word('河湾县')
    const document = 'word/document.xml'
    expect(kindOf(whole.subarray(0, whole.length / 2))).toBe('file-binary')
    expect(kindOf(archive('notes.xml', Buffer.from('<a/>')))).toBe('file-binary')
    expect(kindOf(archive(document, Buffer.from('<w:document><w:p>')))).toBe('markup-damaged')
    const vast = Buffer.alloc(70 * 1024 * 1024, ' ')
    expect(kindOf(archive(document, vast))).toBe('markup-too-large')
    expect(kindOf(archive(document, vast, 1000))).toBe('markup-damaged')
  })

  it('leaves out what was deleted with changes tracked', () => {
    const xml =
      '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>秋</w:t></w:r><w:del><w:r><w:delText>夏</w:delText></w:r></w:del><w:r><w:t>收</w:t></w:r></w:p></w:body></w:document>'
    const read = docxText('a.docx', archive('word/document.xml', Buffer.from(xml)))
    expect(read).toEqual({ ok: true, value: '秋收' })
  })
})
