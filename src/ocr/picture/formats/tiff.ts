import UTIF from 'utif2'
import { blankPicture, greyOfRgba, type Picture } from '../picture.ts'
import { startsWith, type PictureFormat } from './format.ts'
import { tiffDirectories, type TiffDirectory } from './tiff-directory.ts'

/** Numbers of the fields (TIFF 6.0, section 8). */
const TAG = { width: 256, height: 257, bits: 258, meaning: 262, samples: 277, planes: 284 } as const
/** What the values of a pixel mean. */
const MEANING = { whiteIsZero: 0, blackIsZero: 1 } as const

export const tiff: PictureFormat = {
  id: 'tiff',
  matches: (bytes) => startsWith(bytes, [0x49, 0x49, 42, 0]) || startsWith(bytes, [0x4d, 0x4d, 0, 42]),
  sizes: (bytes) =>
    tiffDirectories(bytes).map((page) => ({
      width: field(page, TAG.width, 0),
      height: field(page, TAG.height, 0),
      bytesPerPixel: isGrey(page) ? 1 : 4,
    })),
  decode(bytes, page) {
    const directory = tiffDirectories(bytes)[page]
    if (!directory) throw new Error('TIFF has no such page')
    if (field(directory, TAG.planes, 1) !== 1) throw new Error('TIFF with planes apart')
    // The decoder's own reader of directories follows chains without end: it gets ours.
    const image = Object.fromEntries([...directory].map(([tag, values]) => [`t${tag}`, [...values]]))
    const decoded = image as unknown as UTIF.IFD
    UTIF.decodeImage(ownBuffer(bytes), decoded)
    if (!(decoded.data instanceof Uint8Array)) throw new Error('TIFF without picture data')
    return isGrey(directory)
      ? greyPicture(directory, decoded)
      : greyOfRgba(decoded.width, decoded.height, UTIF.toRGBA8(decoded))
  },
}

const ownBuffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer

const field = (page: TiffDirectory, tag: number, otherwise: number): number => page.get(tag)?.[0] ?? otherwise

/** Black and white, or grey in bytes, as nearly all scans are: read without a detour over colours. */
function isGrey(page: TiffDirectory): boolean {
  const meaning = field(page, TAG.meaning, MEANING.whiteIsZero)
  const bits = field(page, TAG.bits, 1)
  return meaning <= MEANING.blackIsZero && (bits === 1 || bits === 8) && field(page, TAG.samples, 1) === 1
}

function greyPicture(page: TiffDirectory, { width, height, data }: UTIF.IFD): Picture {
  const picture = blankPicture(width, height)
  const bits = field(page, TAG.bits, 1)
  const inverted = field(page, TAG.meaning, MEANING.whiteIsZero) === MEANING.whiteIsZero
  const perRow = Math.ceil((width * bits) / 8)
  for (let y = 0, pixel = 0; y < height; y++)
    for (let x = 0; x < width; x++, pixel++) {
      const byte = data[y * perRow + (bits === 1 ? x >> 3 : x)] ?? 0
      const grey = bits === 1 ? ((byte >> (7 - (x & 7))) & 1) * 255 : byte
      picture.grey[pixel] = inverted ? 255 - grey : grey
    }
  return picture
}
