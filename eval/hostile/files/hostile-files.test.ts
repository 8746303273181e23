import { encode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { random } from '../../typeset/random.ts'
import { BASE_FILES } from './base-files.ts'
import { brokenFile } from './broken-file.ts'
import { readHostile } from './read-hostile.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const outcomeOf = async (name: string, content: Uint8Array | string): Promise<string> => {
  const { outcome, breach } = await readHostile({
    name,
    bytes: typeof content === 'string' ? bytes(content) : content,
  })
  expect(breach).toBe('')
  return outcome
}

describe('a sound file', () => {
  it.each(BASE_FILES.filter(({ name }) => name !== 'mets.xml'))(
    'of each kind is read: $name',
    async ({ name, bytes }) => expect(await outcomeOf(name, bytes)).toBe('read'),
  )

  it('of METS alone says that its pages are missing', async () => {
    const mets = BASE_FILES.find(({ name }) => name === 'mets.xml')
    expect(await outcomeOf('mets.xml', mets?.bytes ?? '')).toBe('issue-without-pages')
  })
})

describe('a hostile file', { timeout: 120_000 }, () => {
  it('cut short, changed or mixed up is read or refused with a sentence, and nothing is thrown', async () => {
    for (let number = 0; number < 300; number++) {
      const file = brokenFile(BASE_FILES, random(`test ${number}`))
      const { breach } = await readHostile(file)
      expect(breach, `file ${number}: ${file.name}`).toBe('')
    }
  })

  it('of entities within entities is not unfolded, and nothing outside is asked for', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE alto [<!ENTITY a "lol">${Array.from({ length: 12 }, (_, level) => `<!ENTITY ${'abcdefghijklm'[level + 1] ?? 'z'} "${`&${'abcdefghijklm'[level] ?? 'a'};`.repeat(10)}">`).join('')}]><alto><Layout><Page WIDTH="10" HEIGHT="10"><TextLine><String CONTENT="&m;" HPOS="1" VPOS="1" WIDTH="1" HEIGHT="1"/></TextLine></Page></Layout></alto>`
    expect(await outcomeOf('bomb.xml', bomb)).toMatch(/^(?:markup-damaged|markup-too-large|file-blank)$/)
    const outside = `<?xml version="1.0"?><!DOCTYPE alto [<!ENTITY x SYSTEM "file:///etc/hostname">]><alto><Layout><Page WIDTH="10" HEIGHT="10"><TextLine><String CONTENT="&x;" HPOS="1" VPOS="1" WIDTH="1" HEIGHT="1"/></TextLine></Page></Layout></alto>`
    expect(await outcomeOf('outside.xml', outside)).toMatch(/^(?:markup-damaged|file-blank)$/)
  })

  it('that says it is 30,000 × 30,000 pixels large is refused before anything is decoded', async () => {
    const png = encode({ width: 8, height: 8, data: new Uint8Array(64), channels: 1, depth: 8 })
    const view = new DataView(png.buffer, png.byteOffset)
    view.setUint32(16, 30_000)
    view.setUint32(20, 30_000)
    expect(await outcomeOf('large.png', png)).toBe('picture-too-large')
  })

  it('of boxes without size keeps what has some', async () => {
    const line = (text: string, width: number): string =>
      `<TextLine><String CONTENT="${text}" HPOS="40" VPOS="40" WIDTH="${width}" HEIGHT="${width === 0 ? 0 : 18}"/></TextLine>`
    const alto = `<alto><Layout><Page WIDTH="0" HEIGHT="0"><TextBlock>${line('nothing', 0)}${line('something', 80)}</TextBlock></Page></Layout></alto>`
    expect(await outcomeOf('zero.xml', alto)).toBe('read')
  })

  it('with the name of another kind is known by its content', async () => {
    for (const { name, bytes } of BASE_FILES.filter(({ name }) => /^(?:page|small|scan)\./.test(name)))
      expect(await outcomeOf(name === 'page.pdf' ? 'page.png' : 'page.pdf', bytes)).toBe('read')
  })
})
