import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import type { Box } from '#core/source/page'
import { runsDown, type LineReader, type ReadLine } from '../line-reader.ts'
import { tesseractData } from '../packages.ts'
import { blankPicture, crop, type Picture } from '../picture/picture.ts'
import { scaled } from '../picture/resize.ts'
import { lineOfBlocks, type Placement } from './line-of-blocks.ts'

/** Trained languages: for lines that run across, and for lines that run downwards. */
export interface TesseractLanguages {
  readonly across: 'chi_tra' | 'eng'
  readonly down: 'chi_tra_vert' | null
}

/** Added to a line's box along it and across it, in heights of the type: the detector cuts hyphens and accents short. */
const [ALONG, ACROSS] = [0.25, 0.08]
/** White around that, in heights of the type: letters at the very edge are read badly. */
const MARGIN = 0.8
/** Tesseract reads type of this height best; larger type is made smaller, which is quicker, too. */
const BEST_HEIGHT = 40
/** A line whose mean grey is darker than this is printed white on a dark ground. */
const DARK = 110

/**
 * Tesseract, line by line. Its own search for lines is not used: shown whole columns it now and then leaves out
 * words without a trace, depending on where their picture begins.
 */
export function tesseractReader({ across, down }: TesseractLanguages): LineReader {
  const level = lazyWorker(across, PSM.SINGLE_LINE)
  // A single block of upright text; there is no such mode for a line.
  const upright = down === null ? undefined : lazyWorker(down, PSM.SINGLE_BLOCK_VERT_TEXT)
  return {
    async read(picture, lines, glyphHeight, signal) {
      const read: (ReadLine | undefined)[] = []
      for (const line of lines) {
        signal.throwIfAborted()
        const worker = runsDown(line) ? upright : level
        read.push(worker && (await readLine(await worker.get(), picture, line, glyphHeight)))
      }
      return read
    },
    async release() {
      await Promise.all([level.end(), upright?.end()])
    },
  }
}

async function readLine(
  worker: Worker,
  picture: Picture,
  line: Box,
  glyphHeight: number,
): Promise<ReadLine | undefined> {
  const runs = runsDown(line) ? 'down' : 'across'
  const { shown, placement } = shownLine(picture, line, glyphHeight, runs)
  const { data } = await worker.recognize(graymap(shown), {}, { blocks: true, text: false })
  return lineOfBlocks(data.blocks ?? [], line, placement, runs)
}

/** A line as it is shown to Tesseract: cut out, made smaller where it is large, with white around it. */
function shownLine(
  picture: Picture,
  line: Box,
  glyphHeight: number,
  runs: ReadLine['runs'],
): { readonly shown: Picture; readonly placement: Placement } {
  const [sideways, upwards] = runs === 'across' ? [ALONG, ACROSS] : [ACROSS, ALONG]
  const left = Math.max(0, Math.floor(line.left - sideways * glyphHeight))
  const top = Math.max(0, Math.floor(line.top - upwards * glyphHeight))
  const part = crop(picture, {
    left,
    top,
    width: line.left + line.width + sideways * glyphHeight - left,
    height: line.top + line.height + upwards * glyphHeight - top,
  })
  const scale = Math.min(1, BEST_HEIGHT / (runs === 'across' ? part.height : part.width))
  const small = scale < 1 ? scaled(part, scale) : part
  const margin = Math.ceil(MARGIN * Math.max(glyphHeight * scale, 10))
  return { shown: framed(darkOnLight(small), margin), placement: { left, top, scale, margin } }
}

/** White letters on a dark ground are shown as their negative; Tesseract was trained on black ones. */
function darkOnLight(picture: Picture): Picture {
  const sum = picture.grey.reduce((total, value) => total + value, 0)
  if (sum > DARK * picture.grey.length) return picture
  return { ...picture, grey: picture.grey.map((value) => 255 - value) }
}

function framed(picture: Picture, margin: number): Picture {
  const frame = blankPicture(picture.width + 2 * margin, picture.height + 2 * margin)
  for (let row = 0; row < picture.height; row++) {
    const from = row * picture.width
    const to = (row + margin) * frame.width + margin
    frame.grey.set(picture.grey.subarray(from, from + picture.width), to)
  }
  return frame
}

/** A picture as a file that Tesseract reads without any decoding (Netpbm's P5). */
const graymap = ({ width, height, grey }: Picture): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey])

/** A thread with Tesseract in it that is started when it is first needed. */
function lazyWorker(language: string, mode: PSM) {
  let started: Promise<Worker> | undefined
  return {
    get: (): Promise<Worker> => (started ??= start(language, mode)),
    async end(): Promise<void> {
      await (await started)?.terminate()
      started = undefined
    },
  }
}

async function start(language: string, mode: PSM): Promise<Worker> {
  const worker = await createWorker(language, OEM.LSTM_ONLY, {
    langPath: tesseractData(language),
    gzip: true,
    // Neither read from nor written to a cache: the data come from the package, always.
    cacheMethod: 'none',
    logger: () => undefined,
    errorHandler: () => undefined,
  })
  await worker.setParameters({
    tessedit_pageseg_mode: mode,
    // Otherwise it guesses from the size and says so on standard error.
    user_defined_dpi: '300',
  })
  return worker
}
