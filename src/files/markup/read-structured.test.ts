import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPage } from '#core/read-page'
import { printedPage } from '#core/source/page'
import { readPageFile } from '../read-page.ts'
import { isFault, parseMarkup } from './parse-markup.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-markup-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})
const put = (name: string, text: string): string => {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const read = async (name: string, text: string) => {
  const page = await readPageFile(put(name, text))
  return page.ok ? page.value : page.error
}
const textOf = async (name: string, text: string): Promise<string> => {
  const page = await read(name, text)
  return 'text' in page ? page.text : page.kind
}

/** A block of lines for ALTO; each word is `width` wide. */
const altoBlock = (id: string, x: number, y: number, lines: readonly string[]): string =>
  `<TextBlock ID="${id}">${lines
    .map((line, row) => {
      const words = line.split(' ').map((word, index) => {
        const parts = word.endsWith('-') ? ` SUBS_TYPE="HypPart1" SUBS_CONTENT="Gemeinderat"` : ''
        const text = word.replace(/-$/, '')
        const hyphen = word.endsWith('-') ? '<HYP CONTENT="-"/>' : ''
        return `<String ID="${id}w${row}${index}" CONTENT="${text}" HPOS="${x + index * 90}" VPOS="${y + row * 30}" WIDTH="80" HEIGHT="18" WC="0.8"${parts}/>${hyphen}`
      })
      return `<TextLine ID="${id}l${row}" HPOS="${x}" VPOS="${y + row * 30}" WIDTH="270" HEIGHT="18">${words.join('<SP/>')}</TextLine>`
    })
    .join('')}</TextBlock>`
const alto = (...blocks: readonly string[]): string =>
  `<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v2#"><Layout><Page WIDTH="800" HEIGHT="1200"><PrintSpace>${blocks.join('')}</PrintSpace></Page></Layout></alto>`

const ARTICLES = [
  altoBlock('b1', 40, 40, ['Die Brücke ist', 'offen sagt der']),
  altoBlock('b2', 440, 40, ['Der Markt war', 'gut besucht heute']),
  altoBlock('b3', 40, 400, ['Bürgermeister und der', 'Gemeinde- freut sich']),
]
const METS = `<mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink"><mets:fileSec>
<mets:file ID="A1"><mets:FLocat xlink:href="file://./text/p1.xml"/></mets:file>
<mets:file ID="A2"><mets:FLocat xlink:href="../../secret.xml"/></mets:file></mets:fileSec>
<mets:structMap TYPE="LOGICAL"><mets:div TYPE="ISSUE"><mets:div TYPE="ARTICLE"><mets:div TYPE="PARAGRAPH"><mets:fptr><mets:seq>
<mets:area FILEID="A1" BEGIN="b1"/><mets:area FILEID="A1" BEGIN="b3"/></mets:seq></mets:fptr></mets:div></mets:div>
<mets:div TYPE="ARTICLE"><mets:fptr><mets:area FILEID="A1" BEGIN="b2"/></mets:fptr></mets:div></mets:div></mets:structMap></mets:mets>`

describe('ALTO and METS', () => {
  it('are read in whatever namespace, words with a blank between and the hyphen of a line end', async () => {
    for (const namespace of ['ns-v2#', 'ns-v4#', ''])
      expect(await textOf('p.xml', alto(ARTICLES[2]).replace('ns-v2#', namespace))).toBe(
        'Bürgermeister und der\nGemeinde- freut sich\n',
      )
  })

  it('believe METS about articles, their order and their paragraphs', async () => {
    put('text/p1.xml', alto(...ARTICLES))
    const page = await read('mets.xml', METS)
    if (!('text' in page)) throw new Error(page.kind)
    expect(page.encoding).toBe('mets')
    expect(page.text).toBe(
      'Die Brücke ist\noffen sagt der\nBürgermeister und der\nGemeinde- freut sich\n\nDer Markt war\ngut besucht heute\n',
    )
    const places = page.layout?.lines.flatMap((line) => line?.place ?? [])
    expect(places?.map(({ article }) => article)).toEqual([0, 0, 0, 0, 1, 1])
    expect(places?.map(({ said }) => said)).toEqual([true, true, true, true, true, true])
    expect(places?.map(({ begins }) => begins)).toEqual([true, false, false, false, undefined, undefined])
    expect(places?.[3].joinedWord).toBe('Gemeinderat')
  })

  it('believe METS that a line is text, though it is set large', async () => {
    put('text/p1.xml', alto(ARTICLES[1], ARTICLES[2], ARTICLES[0].replace(/HEIGHT="18"/g, 'HEIGHT="40"')))
    const page = await read('mets.xml', METS)
    if (!('text' in page)) throw new Error(page.kind)
    expect(page.layout?.lines.flatMap((line) => line?.place?.role ?? [])).toEqual(Array(6).fill('text'))
  })

  it('leave in its article what METS puts into it, though another article prints the same words', async () => {
    const report = [
      'The question upon the Order of the Day',
      'for the second reading of the Bill was',
      'then put and carried by the whole House.',
    ]
    const speech = [...report, 'Mr. Sergeant Onslow then moved that the', 'Bill be now read a second time.']
    put('text/p1.xml', alto(altoBlock('b1', 40, 40, report), altoBlock('b2', 440, 40, speech)))
    const page = await read('mets.xml', METS.replace('<mets:area FILEID="A1" BEGIN="b3"/>', ''))
    if (!('text' in page)) throw new Error(page.kind)
    const { articles, furniture } = readPage(printedPage('p', 'p', '', page.text, page.layout))
    expect(articles.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([
      ['paragraph'],
      ['paragraph'],
    ])
    expect(furniture).toEqual([])
  })

  it('find the METS that lies beside a page, and never follow it out of its folder', async () => {
    put('mets.xml', METS)
    const page = await read('text/p1.xml', alto(...ARTICLES))
    expect('text' in page && page.layout?.lines[0]?.place?.said).toBe(true)
  })

  it('say that the pages of an issue are missing', async () => {
    expect(await textOf('mets.xml', METS)).toBe('issue-without-pages')
  })

  it('leave out words without a size, and keep the others', async () => {
    const broken = alto(ARTICLES[1]).replace('WIDTH="80"', 'WIDTH="0"').replace('HPOS="530"', 'HPOS="NaN"')
    expect(await textOf('p.xml', broken)).toBe('war\ngut besucht heute\n')
  })
})

describe('other formats', () => {
  it('PAGE: heads and page numbers are what the file calls them, in its own order', async () => {
    const region = (id: string, type: string, y: number, text: string): string =>
      `<TextRegion id="${id}" type="${type}"><Coords points="0,${y} 400,${y + 30}"/><TextLine id="${id}l"><Coords points="0,${y} 400,${y} 400,${y + 30} 0,${y + 30}"/><TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine></TextRegion>`
    const page = await read(
      'p.xml',
      `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageWidth="500" imageHeight="700"><ReadingOrder><OrderedGroup><RegionRefIndexed index="1" regionRef="r1"/><RegionRefIndexed index="0" regionRef="r2"/><RegionRefIndexed index="2" regionRef="r3"/></OrderedGroup></ReadingOrder>${region('r1', 'paragraph', 100, 'Am Montag brannte die alte Mühle.')}${region('r2', 'heading', 200, 'Brand in Neudorf')}${region('r3', 'page-number', 600, '17')}</Page></PcGts>`,
    )
    if (!('text' in page)) throw new Error(page.kind)
    expect(page.text.split('\n').filter(Boolean)).toEqual([
      'Brand in Neudorf',
      'Am Montag brannte die alte Mühle.',
      '17',
    ])
    expect(page.layout?.lines.flatMap((line) => line?.place?.role ?? [])).toEqual([
      'head',
      'text',
      'furniture',
    ])
  })

  it('hOCR: Chinese words are set solid, others with a blank; confidence is kept', async () => {
    const word = (text: string, x: number, y: number): string =>
      `<span class='ocrx_word' title='bbox ${x} ${y} ${x + 40} ${y + 20}; x_wconf 90'>${text}</span>`
    const page = await read(
      'p.hocr',
      `<html><body><div class='ocr_page' title='bbox 0 0 400 300'><span class='ocr_line' title='bbox 0 10 80 30'>${word('河湾', 0, 10)}${word('秋收', 41, 10)}</span></div></body></html>`,
    )
    expect('text' in page && page.text).toBe('河湾秋收\n')
    expect('text' in page && page.layout?.lines[0]?.confidence).toBeCloseTo(0.9)
  })

  it('ABBYY: letters up to a blank are words', async () => {
    const letters = [...'Ice is in'].map(
      (letter, index) =>
        `<charParams l="${10 + index * 10}" t="10" r="${19 + index * 10}" b="30">${letter}</charParams>`,
    )
    const abbyy = `<document><page width="200" height="100"><block blockType="Text"><text><par><line><formatting bold="1">${letters.join('')}</formatting></line></par></text></block></page></document>`
    expect(await textOf('p.xml', abbyy)).toBe('Ice is in\n')
  })

  it('pdftotext -bbox-layout: lines and words', async () => {
    const boxes = `<html xmlns="http://www.w3.org/1999/xhtml"><body><doc><page width="200" height="100"><flow><block><line><word xMin="10" yMin="10" xMax="40" yMax="21">The</word><word xMin="43" yMin="10" xMax="80" yMax="21">ferry</word></line></block></flow></page></doc></body></html>`
    expect(await textOf('p.html', boxes)).toBe('The ferry\n')
  })

  it('markup of any other kind is a page of plain text', async () => {
    expect(await textOf('p.txt', '<note>Remember the milk</note>')).toBe('<note>Remember the milk</note>')
  })
})

describe('markup that is broken or means harm', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE alto [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><alto>&b;</alto>`
  const external = `<?xml version="1.0"?><!DOCTYPE alto [<!ENTITY x SYSTEM "file:///etc/passwd">]><alto>&x;</alto>`
  it.each([
    ['is cut off', alto(...ARTICLES).slice(0, 400), 'markup-damaged'],
    ['defines entities', bomb, 'markup-damaged'],
    ['names another file', external, 'markup-damaged'],
    ['is too deep', `<alto>${'<a>'.repeat(500)}${'</a>'.repeat(500)}</alto>`, 'markup-too-large'],
    ['holds no words', alto(), 'file-blank'],
  ])('is refused with a sentence when it %s', async (_, text, kind) => {
    expect(await textOf('p.xml', text)).toBe(kind)
  })

  it('tells the line of the mistake', () => {
    expect(parseMarkup('<a>\n<b>\n</a>')).toEqual({ kind: 'not-well-formed', line: 3 })
    expect(isFault(parseMarkup('<a><b/></a>'))).toBe(false)
  })
})
