import { languageOf } from '#core/export/language-of'
import type { Box } from '#core/source/page'
import type { OcrLanguage } from '#core/source/scanned-page'
import { runsDown } from './line-reader.ts'
import type { Picture } from './picture/picture.ts'
import type { Recogniser } from './recognise/recogniser.ts'

/** So many lines are read to tell the language; short ones of them say little. */
const SAMPLE = 14

/**
 * The language of a page by a sample of its lines: mostly upright lines are vertical traditional Chinese; otherwise
 * what the recogniser of Chinese makes of some lines tells. It knows most traditional characters and all Latin
 * letters, enough to tell which it is. A page without writing is taken as simplified Chinese.
 */
export async function guessLanguage(
  picture: Picture,
  lines: readonly Box[],
  recogniser: Recogniser,
  signal: AbortSignal,
): Promise<OcrLanguage> {
  if (lines.length === 0) return 'zh-Hans'
  if (areaOf(lines.filter(runsDown)) > areaOf(lines) / 2) return 'zh-Hant-vertical'
  const read = await recogniser.read(picture, sampleOf(lines), signal)
  return languageOf(read.map((line) => line.map(({ text }) => text).join('')).join('\n'))
}

/** Lines of middling length from all over the page: the longest may be heads, the shortest are folios. */
function sampleOf(lines: readonly Box[]): readonly Box[] {
  const shape = ({ width, height }: Box): number => width / height
  const byLength = [...lines].sort((a, b) => shape(b) - shape(a))
  const long = byLength.slice(0, Math.max(SAMPLE, Math.floor(lines.length / 2)))
  const step = Math.max(1, long.length / SAMPLE)
  return Array.from(
    { length: Math.min(SAMPLE, long.length) },
    (_, index) => long[Math.floor(index * step)],
  ).filter((line) => line !== undefined)
}

const areaOf = (boxes: readonly Box[]): number =>
  boxes.reduce((sum, { width, height }) => sum + width * height, 0)
