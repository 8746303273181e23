import type { Glyph } from '#core/layout/glyph'
import type { PageFrame } from './page-frame.ts'
import type { Pdfium } from './pdfium.ts'

/** More letters than any page has: the rest is not read. */
const MOST_LETTERS = 400_000
const BOLD_NAME = /bold|black|heavy|semi|demi|[-,]b$|黑|粗/i
const BOLD_WEIGHT = 600
/** How PDFium gives a hyphen that it would take out, because a word goes on in the next line. */
const HYPHEN_MARK = 2
/** FXFONT_FORCE_BOLD */
const FORCE_BOLD = 1 << 18
const NO_FONT = { face: -1, bold: false }

interface Font {
  readonly face: number
  readonly bold: boolean
}

/** The letters of a page in the order in which they are drawn. Letters that PDFium only guessed are left out. */
export function glyphsOf(pdfium: Pdfium, page: number, frame: PageFrame): readonly Glyph[] {
  const { call, memory } = pdfium
  const text = call.FPDFText_LoadPage(page)
  if (text === 0) return []
  const out = memory.reserve(64)
  const fonts = new Fonts(pdfium)
  const glyphs: Glyph[] = []
  const count = Math.min(call.FPDFText_CountChars(text), MOST_LETTERS)
  for (let index = 0; index < count; index++) {
    if (call.FPDFText_IsGenerated(text, index) === 1) continue
    const code = call.FPDFText_GetUnicode(text, index)
    const letter = letterOf(code, index, (at) => call.FPDFText_GetUnicode(text, at))
    if (letter === undefined) continue
    call.FPDFText_GetCharOrigin(text, index, out, out + 8)
    const [x, y] = [memory.double(out), memory.double(out + 8)]
    call.FPDFText_GetMatrix(text, index, out)
    const [a, b, c, d] = [
      memory.float(out),
      memory.float(out + 4),
      memory.float(out + 8),
      memory.float(out + 12),
    ]
    const own = call.FPDFText_GetFontSize(text, index)
    // The size is in text space: what is seen is as high as the matrix makes it.
    const size = own * Math.hypot(c, d)
    const wide = own * Math.hypot(a, b)
    call.FPDFText_GetLooseCharBox(text, index, out)
    const [left, top, far, low] = [
      memory.float(out),
      memory.float(out + 4),
      memory.float(out + 8),
      memory.float(out + 12),
    ]
    const level = Math.abs(b) <= Math.abs(a)
    const advance = level ? far - Math.min(left, x) : Math.abs(top - low)
    if (!Number.isFinite(size) || size <= 0) continue
    const { face, bold } = fonts.of(call.FPDFText_GetTextObject(text, index))
    glyphs.push({
      text: letter,
      x: frame.x(x, y),
      y: frame.y(x, y),
      size,
      advance: Math.min(Math.max(advance, 0), 1.2 * wide),
      turn: turnOf(a, b, frame.turn),
      bold,
      face,
    })
  }
  memory.release(out)
  call.FPDFText_ClosePage(text)
  return glyphs
}

/** PDFium gives UTF-16: a pair of surrogates is one letter. Controls and what has no Unicode are none. */
function letterOf(code: number, index: number, codeAt: (index: number) => number): string | undefined {
  if (code >= 0xdc00 && code <= 0xdfff) return undefined
  if (code >= 0xd800 && code <= 0xdbff) {
    const low = codeAt(index + 1)
    return low >= 0xdc00 && low <= 0xdfff ? String.fromCharCode(code, low) : undefined
  }
  if (code === HYPHEN_MARK) return '-'
  if (code < 0x20 || code === 0xfffe || code === 0xffff) return undefined
  return String.fromCodePoint(code)
}

/** Quarter turns; type that leans less than an eighth is upright. */
function turnOf(a: number, b: number, page: number): number {
  const clockwise = (-Math.atan2(b, a) * 180) / Math.PI + page
  return (((Math.round(clockwise / 90) * 90) % 360) + 360) % 360
}

/** Typefaces by the fonts of text objects; asking for a font's name is slow, so it is asked once. */
class Fonts {
  readonly #pdfium: Pdfium
  readonly #ofObject = new Map<number, Font>()
  readonly #ofFont = new Map<number, Font>()
  readonly #names: string[] = []

  constructor(pdfium: Pdfium) {
    this.#pdfium = pdfium
  }

  of(object: number): Font {
    if (object === 0) return NO_FONT
    const known = this.#ofObject.get(object)
    if (known) return known
    const pointer = this.#pdfium.call.FPDFTextObj_GetFont(object)
    const font = this.#ofFont.get(pointer) ?? this.#fontAt(pointer)
    this.#ofFont.set(pointer, font)
    this.#ofObject.set(object, font)
    return font
  }

  #fontAt(pointer: number): Font {
    if (pointer === 0) return NO_FONT
    const { call, memory } = this.#pdfium
    const length = 256
    const out = memory.reserve(length)
    const written = call.FPDFFont_GetBaseFontName(pointer, out, length)
    // A subset's name begins with six letters and a plus sign.
    const name = written > 0 && written <= length ? memory.text(out).replace(/^[A-Z]{6}\+/, '') : ''
    memory.release(out)
    if (!this.#names.includes(name)) this.#names.push(name)
    const bold =
      BOLD_NAME.test(name) ||
      call.FPDFFont_GetWeight(pointer) >= BOLD_WEIGHT ||
      (call.FPDFFont_GetFlags(pointer) & FORCE_BOLD) !== 0
    return { face: this.#names.indexOf(name), bold }
  }
}
