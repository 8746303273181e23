import type { Box } from '#core/source/page'
import type {
  OcrLanguage,
  ScannedCharacter,
  ScannedLine,
  ScannedPage,
  ScannedRegion,
} from '#core/source/scanned-page'
import { wholeLines } from './detect/whole-lines.ts'
import type { Engines } from './engines.ts'
import { guessLanguage } from './guess-language.ts'
import { inkOf } from './ink/ink.ts'
import { linesByRegion, regionsOf } from './ink/regions.ts'
import type { Picture } from './picture/picture.ts'
import { refinedLines } from './refined-lines.ts'
import { straighten } from './straighten.ts'

export interface ReadRequest {
  /** `null`: found out by a look at the page. */
  readonly language: OcrLanguage | null
  /** The only part to read, in pixels of the straightened picture; `null`: the whole page. */
  readonly area: Box | null
  /** How far the page was turned when it was read before, in degrees clockwise; `null`: found out. */
  readonly turnedBy: number | null
}

/** Told while a page is being read. */
export interface ReadProgress {
  readonly done: number
  readonly of: number
  /** The region that was just finished, read or failed; `null` at the beginning. */
  readonly region: ScannedRegion | null
}

/**
 * Reads one picture, region by region. A region that fails is kept apart, without lines.
 * Rejects with the signal's reason when it is aborted, and when the models could not be loaded.
 */
export async function readPicture(
  picture: Picture,
  request: ReadRequest,
  engines: Engines,
  signal: AbortSignal,
  tell: (progress: ReadProgress) => void,
): Promise<ScannedPage> {
  const { turnedBy, part, picture: straight } = straighten(picture, request.area, request.turnedBy)
  const ink = inkOf(straight)
  const glyphHeight = ink.glyphHeight ?? straight.height / 100
  signal.throwIfAborted()
  const detected = await (await engines.detector()).linesIn(straight, ink.glyphHeight)
  const lines = wholeLines(detected, ink.letters, glyphHeight)
  signal.throwIfAborted()
  const language =
    request.language ?? (await guessLanguage(straight, lines, await engines.recogniser(), signal))
  const reader = await engines.readerOf(language)
  const regions = linesByRegion(regionsOf(ink.letters, glyphHeight), lines, ink, glyphHeight)
  const onPage = movedBy(part.left, part.top)
  const done: ScannedRegion[] = []
  tell({ done: 0, of: regions.length, region: null })
  for (const { box, lines: boxes } of regions) {
    signal.throwIfAborted()
    const read = await reader.read(straight, boxes, glyphHeight, signal).catch(() => undefined)
    signal.throwIfAborted()
    const lines = (read ?? []).filter((line) => line !== undefined)
    const found = refinedLines(lines, straight, ink.letters, glyphHeight, language)
    const region = { box: onPage.box(box), lines: found.map(onPage.line), failed: read === undefined }
    done.push(region)
    tell({ done: done.length, of: regions.length, region })
  }
  return {
    width: picture.width,
    height: picture.height,
    turnedBy,
    language,
    regions: done,
    rules: ink.rules.map(onPage.box),
    pictures: ink.pictures.map(onPage.box),
  }
}

function movedBy(right: number, down: number) {
  const box = ({ left, top, width, height }: Box): Box => ({
    left: left + right,
    top: top + down,
    width,
    height,
  })
  const character = (one: ScannedCharacter): ScannedCharacter => ({ ...one, box: box(one.box) })
  const line = (one: ScannedLine): ScannedLine => ({
    ...one,
    box: box(one.box),
    characters: one.characters.map(character),
  })
  return { box, line }
}
