import type { Box } from '#core/source/page'
import type { LineReader, ReadLine } from '../line-reader.ts'
import type { ReadCharacter } from './ctc.ts'
import type { Recogniser } from './recogniser.ts'

/** Simplified Chinese, with the Latin letters and figures in it. */
export const paddleReader = (recogniser: Recogniser): LineReader => ({
  async read(picture, lines, _glyphHeight, signal) {
    const read = await recogniser.read(picture, lines, signal)
    return lines.map((box, index) => lineAcross(box, read[index] ?? []))
  },
  release: () => recogniser.release(),
})

/** A line that runs across, with the boxes of its characters; undefined when nothing was read in it. */
export function lineAcross(box: Box, read: readonly ReadCharacter[]): ReadLine | undefined {
  const text = read
    .map((character) => character.text)
    .join('')
    .trim()
  if (text === '') return undefined
  return {
    box,
    runs: 'across',
    text,
    characters: read
      .filter((character) => character.text.trim() !== '')
      .map(({ text, from, to, confidence }) => ({
        text,
        confidence,
        box: { ...box, left: box.left + from * box.width, width: (to - from) * box.width },
      })),
  }
}
