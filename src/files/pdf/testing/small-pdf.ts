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
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&')

function contentOf({ texts, boxes = [] }: DrawnPage): string {
  const drawn = texts.map(({ text, x, y, size, bold = false, turned = 0 }) => {
    const angle = (turned * Math.PI) / 180
    const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)]
    const matrix = `${cos} ${sin} ${(-Math.sin(angle)).toFixed(4)} ${cos} ${String(x)} ${String(y)}`
    return `BT /${bold ? 'B' : 'R'} ${String(size)} Tf ${matrix} Tm (${escaped(text)}) Tj ET`
  })
  return [...boxes.map((box) => `${box.join(' ')} re f`), ...drawn].join('\n')
}

/** A PDF of A5 pages in Helvetica, written by hand: no file of anybody's. */
export function smallPdf(pages: readonly DrawnPage[]): Uint8Array {
  const objects = [
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
  ]
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
