import { encode } from 'fast-png'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scannedPdf, smallPdf } from '#files/pdf/testing/small-pdf'
import { blankPicture } from '#ocr/picture/picture'
import { pageOfTiff, tiffOf } from '#ocr/testing/tiff'

/** A sound file of each kind that Galley reads, small, to be broken. */
export interface BaseFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words)
const WORDS = ['Harvest', 'in', 'Bend', 'County', 'is', 'nearly', 'in', 'after', 'four', 'dry', 'weeks.']

const alto = `<?xml version="1.0" encoding="UTF-8"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v2#"><Layout><Page WIDTH="800" HEIGHT="1200"><PrintSpace><TextBlock ID="b1">${WORDS.map(
  (word, row) =>
    `<TextLine HPOS="40" VPOS="${40 + row * 30}" WIDTH="300" HEIGHT="18"><String CONTENT="${word}" HPOS="40" VPOS="${40 + row * 30}" WIDTH="80" HEIGHT="18" WC="0.8"/><HYP CONTENT="-"/></TextLine>`,
).join('')}</TextBlock></PrintSpace></Page></Layout></alto>`

const pageXml = `<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15"><Page imageWidth="800" imageHeight="1200"><ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="0" regionRef="r1"/></OrderedGroup></ReadingOrder><TextRegion id="r1" type="paragraph">${WORDS.map(
  (word, row) =>
    `<TextLine id="l${row}" custom="structure {id:a1; type:article;}"><Coords points="40,${40 + row * 30} 300,${40 + row * 30} 300,${58 + row * 30} 40,${58 + row * 30}"/><TextEquiv><Unicode>${word} &amp; more</Unicode></TextEquiv></TextLine>`,
).join('')}</TextRegion></Page></PcGts>`

const hocr = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><div class="ocr_page" title="bbox 0 0 800 1200">${WORDS.map(
  (word, row) =>
    `<span class="ocr_line" title="bbox 40 ${40 + row * 30} 300 ${58 + row * 30}"><span class="ocrx_word" title="bbox 40 ${40 + row * 30} 120 ${58 + row * 30}; x_wconf 93">${word}</span></span>`,
).join('')}</div></body></html>`

const abbyy = `<?xml version="1.0"?><document><page width="800" height="1200"><block blockType="Text" l="40" t="40" r="300" b="400"><text><par>${WORDS.map(
  (word, row) =>
    `<line><formatting>${[...word]
      .map(
        (letter, at) =>
          `<charParams l="${40 + at * 9}" t="${40 + row * 30}" r="${48 + at * 9}" b="${58 + row * 30}" charConfidence="80">${letter}</charParams>`,
      )
      .join('')}</formatting></line>`,
).join('')}</par></text></block></page></document>`

const bbox = `<html xmlns="http://www.w3.org/1999/xhtml"><body><doc><page width="800" height="1200"><flow><block>${WORDS.map(
  (word, row) =>
    `<line xMin="40" yMin="${40 + row * 30}" xMax="120" yMax="${58 + row * 30}"><word xMin="40" yMin="${40 + row * 30}" xMax="120" yMax="${58 + row * 30}">${word}</word></line>`,
).join('')}</block></flow></page></doc></body></html>`

const mets = `<mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink"><mets:fileSec><mets:file ID="A1"><mets:FLocat xlink:href="file://./page.xml"/></mets:file></mets:fileSec><mets:structMap TYPE="LOGICAL"><mets:div TYPE="ARTICLE"><mets:fptr><mets:area FILEID="A1" BEGIN="b1"/></mets:fptr></mets:div></mets:structMap></mets:mets>`

const PICTURE = { ...blankPicture(60, 40), grey: Uint8Array.from({ length: 2400 }, (_, at) => (at % 7) * 40) }
const SCANS = join(import.meta.dirname, '../../../src/ocr/testing/scans')

export const BASE_FILES: readonly BaseFile[] = [
  { name: 'page.txt', bytes: text('标题一行\n\n　　正文第一段，说的是一件小事。\n') },
  // 标题一行 in GB18030.
  { name: 'gb.txt', bytes: Uint8Array.of(0xb1, 0xea, 0xcc, 0xe2, 0xd2, 0xbb, 0xd0, 0xd0, 0x0a) },
  {
    name: 'page.pdf',
    bytes: smallPdf([
      {
        texts: WORDS.map((word, row) => ({ text: word, x: 40, y: 500 - row * 16, size: 12 })),
        boxes: [[40, 520, 300, 1]],
      },
      { texts: [{ text: 'Page two', x: 40, y: 500, size: 12 }], rotate: 90 },
    ]),
  },
  { name: 'scan.pdf', bytes: scannedPdf([PICTURE], 200) },
  { name: 'page.alto.xml', bytes: text(alto) },
  { name: 'page.page.xml', bytes: text(pageXml) },
  { name: 'page.hocr', bytes: text(hocr) },
  { name: 'page.abbyy.xml', bytes: text(abbyy) },
  { name: 'page.bbox.html', bytes: text(bbox) },
  { name: 'mets.xml', bytes: text(mets) },
  { name: 'small.png', bytes: encode({ ...PICTURE, data: PICTURE.grey, channels: 1, depth: 8 }) },
  { name: 'scan.png', bytes: readFileSync(join(SCANS, 'en.png')) },
  {
    name: 'scan.tif',
    bytes: tiffOf([pageOfTiff(60, 40, 8, PICTURE.grey), pageOfTiff(60, 40, 8, PICTURE.grey)]),
  },
]
