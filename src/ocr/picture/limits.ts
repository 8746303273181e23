import { fail, failure, type Failure, type Result, succeed } from '#shared/result'

/** What a picture's head says of it; every page of a TIFF has its own. */
export interface PictureSize {
  readonly width: number
  readonly height: number
  /** Bytes that a decoded pixel takes while it is decoded. */
  readonly bytesPerPixel: number
}

/** A broadsheet page at 600 dpi has 125 million pixels; a side longer than this is no page. */
const MOST_SIDE = 25_000
const MOST_PIXELS = 130_000_000
/** Decoders hold the picture twice, beside which nothing else is held: half of what OCR may take. */
const MOST_BYTES = 320_000_000

/** Refuses what no page is, before a byte of it is decoded. */
export function withinLimits(name: string, size: PictureSize): Result<PictureSize> {
  const { width, height, bytesPerPixel } = size
  if (width < 1 || height < 1) return fail(failure('picture-damaged', { name }))
  const pixels = width * height
  const fits =
    Math.max(width, height) <= MOST_SIDE && pixels <= MOST_PIXELS && pixels * bytesPerPixel <= MOST_BYTES
  return fits ? succeed(size) : fail(tooLarge(name, size))
}

const tooLarge = (name: string, { width, height }: PictureSize): Failure =>
  failure('picture-too-large', { name, width, height, limit: MOST_PIXELS.toLocaleString('en') })
