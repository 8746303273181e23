/** A line of type for a small PDF; places are in points from the bottom left, as PDF counts. */
export interface DrawnText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold?: boolean
  /** Degrees counter-clockwise. */
  readonly turned?: number
}

export interface DrawnPage {
  readonly texts: readonly DrawnText[]
  /** Filled rectangles: x, y, width, height. */
  readonly boxes?: readonly (readonly [number, number, number, number])[]
  /** The page's own /Rotate. */
  readonly rotate?: number
  /** Covers the page, as a scan does. */
  readonly picture?: GreyPicture
}

/** A picture in grey, a byte a pixel. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&')

/** An inline image, PDF 32000-1 §8.9.7. */
const drawnPicture = ({ width, height, grey }: GreyPicture): string =>
  `q 420 0 0 595 0 0 cm BI /W ${String(width)} /H ${String(height)} /CS /G /BPC 8 /F /AHx ID ${Buffer.from(grey).toString('hex')}> EI Q`

function contentOf({ texts, boxes = [], picture }: DrawnPage): string {
  const drawn = texts.map(({ text, x, y, size, bold = false, turned = 0 }) => {
    const angle = (turned * Math.PI) / 180
    const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)]
    const matrix = `${cos} ${sin} ${(-Math.sin(angle)).toFixed(4)} ${cos} ${String(x)} ${String(y)}`
    return `BT /${bold ? 'B' : 'R'} ${String(size)} Tf ${matrix} Tm (${escaped(text)}) Tj ET`
  })
  return [
    ...(picture ? [drawnPicture(picture)] : []),
    ...boxes.map((box) => `${box.join(' ')} re f`),
    ...drawn,
  ].join('\n')
}

/** A PDF of A5 pages in Helvetica, written by hand: no file of anybody's. */
export function smallPdf(pages: readonly DrawnPage[]): Uint8Array {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.map((_, index) => `${String(5 + index * 2)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, index) => {
      const content = contentOf(page)
      const rotate = page.rotate ? ` /Rotate ${String(page.rotate)}` : ''
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595]${rotate} /Contents ${String(6 + index * 2)} 0 R /Resources << /Font << /R 3 0 R /B 4 0 R >> >> >>`,
        `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ])
}

/**
 * Each picture on a page of its own: a PDF as scanners write it.
 *
 * @param letters lines of a text layer that lies unseen over each picture, as a scanner's own OCR leaves it
 */
export function scannedPdf(
  pictures: readonly GreyPicture[],
  dpi: number,
  letters: readonly string[] = [],
): Uint8Array {
  const layer = letters
    .map((line, at) => ` BT 3 Tr /F 8 Tf 10 ${String(20 + at * 12)} Td (${line}) Tj ET`)
    .join('')
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(pictures.length)} /Kids [${pictures.map((_, index) => `${String(3 + index * 3)} 0 R`).join(' ')}] >>`,
    ...pictures.flatMap(({ width, height, grey }, index) => {
      const [across, down] = [(width / dpi) * 72, (height / dpi) * 72].map((points) => points.toFixed(2))
      const content = `q ${across} 0 0 ${down} 0 0 cm /P Do Q${layer}`
      const hex = Buffer.from(grey).toString('hex')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${down}] /Contents ${String(4 + index * 3)} 0 R /Resources << /XObject << /P ${String(5 + index * 3)} 0 R >> /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`,
        `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
        `<< /Type /XObject /Subtype /Image /Width ${String(width)} /Height ${String(height)} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode /Length ${String(hex.length + 1)} >>\nstream\n${hex}>\nendstream`,
      ]
    }),
  ])
}

function pdfOf(objects: readonly string[]): Uint8Array {
  let out = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = out.length
    out += `${String(index + 1)} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = out.length
  out += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`
  out += places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  out += `trailer << /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`
  return new TextEncoder().encode(out)
}
