import type { Language } from '#shared/settings'
import { galley } from './program.ts'

/** What a command wrote and how it ended. */
export interface Ran {
  readonly code: number
  readonly printed: string
  readonly complained: string
}

/** The whole command, as a shell calls it. */
export async function wholeCommand(language: Language, ...words: readonly string[]): Promise<Ran> {
  let printed = ''
  let complained = ''
  const code = await galley(words, language, {
    print: (text) => {
      printed += text
      return Promise.resolve()
    },
    complain: (text) => {
      complained += text
    },
  })
  return { code, printed, complained }
}
