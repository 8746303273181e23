import { basename } from 'node:path'
import { scannedText } from '#core/import/scanned-text'
import type { OcrLanguage } from '#core/source/scanned-page'
import type { PageRead } from '#shared/ocr'
import type { Language } from '#shared/settings'
import { createSpeaker, sayFailure } from '#shared/language/index'
import type { Streams } from '../clean.ts'
import { sentences } from '../sentences.ts'
import { recognise } from './recognise.ts'

export interface OcrCommand {
  readonly file: string
  readonly language: OcrLanguage | null
  /** 1-based, as a person counts; `null`: all. */
  readonly page: number | null
  readonly json: boolean
  /** Of the messages. */
  readonly speaks: Language
}

/** Reads a scan and prints its text, or all that was found as JSON. Gives the exit code: 1 when a page failed. */
export async function ocr(command: OcrCommand, streams: Streams): Promise<0 | 1> {
  const { file, language, page, json, speaks } = command
  const speak = createSpeaker(speaks)
  const complain = (sentence: string): void => streams.complain(`galley: ${file}: ${sentence}\n`)
  const read = await recognise(
    {
      path: file,
      page: page === null ? null : page - 1,
      language,
      area: null,
      turnedBy: null,
      password: null,
    },
    ({ page, pages, done, of }) => {
      const words = { '%p': page + 1, '%q': pages, '%d': done, '%n': of }
      if (process.stderr.isTTY) streams.complain(`\r${fill(sentences[speaks].reading, words)}`)
    },
  )
  if (process.stderr.isTTY) streams.complain('\r\x1b[K')
  if (!read.ok) {
    complain(sayFailure(speak, read.error))
    return 1
  }
  for (const { result } of read.value) if (!result.ok) complain(sayFailure(speak, result.error))
  await streams.print(json ? jsonOf(basename(file), read.value) : textOf(read.value))
  return read.value.every(({ result }) => result.ok) ? 0 : 1
}

const fill = (sentence: string, words: Readonly<Record<string, number>>): string =>
  sentence.replace(/%\w/g, (place) => String(words[place] ?? place))

const textOf = (pages: readonly PageRead[]): string =>
  scannedText(pages.flatMap(({ page, result }) => (result.ok ? [{ page, scan: result.value }] : []))).text

const jsonOf = (name: string, pages: readonly PageRead[]): string => {
  const each = pages.map(({ page, result }) =>
    result.ok ? { page: page + 1, ...result.value } : { page: page + 1, failure: result.error },
  )
  return `${JSON.stringify({ format: 'galley-ocr/1', source: { name }, pages: each }, null, 1)}\n`
}
