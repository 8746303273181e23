import type { ReadPageFile } from '../opening/read-in-thread.ts'

/** Passwords that opened a locked PDF. They are tried on locked pages, and end with the program: none is written. */
export interface Passwords {
  readonly known: () => readonly string[]
  readonly keep: (password: string) => void
}

export function passwordsOfSession(): Passwords {
  /** The last one that was typed stands first. */
  let all: readonly string[] = []
  return {
    known: () => all,
    keep: (password) => {
      all = [password, ...all.filter((one) => one !== password)]
    },
  }
}

/** What a reader says of a PDF only after it has opened it. */
const OPENED: ReadonlySet<string> = new Set(['pdf-without-text', 'pdf-too-many-pages', 'pdf-no-such-page'])

/** Reads files, and keeps the passwords that opened them. */
export function keepingPasswords(read: ReadPageFile, { keep }: Passwords): ReadPageFile {
  return async (path, pdf) => {
    const result = await read(path, pdf)
    if (pdf.password !== undefined && (result.ok || OPENED.has(result.error.kind))) keep(pdf.password)
    return result
  }
}
