import type { JointRule } from './joint.ts'
import { blank, solid } from './joint.ts'

/** Marks that cling to what follows or to what stands before them, and dashes by the page's habit. */
export const mark: JointRule = {
  id: 'mark',
  about: 'Brackets, quotation marks, slashes, dashes and stops at a line end or start in Latin text.',
  examples: [
    { left: 'he said (', right: 'and so on)', joined: 'he said (and so on)', script: 'latin' },
    { left: 'he said', right: ', and left', joined: 'he said, and left', script: 'latin' },
    { left: 'cattle and/', right: 'or sheep', joined: 'cattle and/or sheep', script: 'latin' },
    { left: 'AT&', right: 'T said', joined: 'AT&T said', script: 'latin' },
    { left: 'the U.', right: 'S. Senate', joined: 'the U.S. Senate', script: 'latin', page: ['a U.S. ship'] },
    { left: 'they don’', right: 't know', joined: 'they don’t know', script: 'latin' },
    { left: 'the sea—', right: 'and the sky', joined: 'the sea—and the sky', script: 'latin' },
    { left: 'the sea —', right: 'and the sky', joined: 'the sea — and the sky', script: 'latin' },
    { left: 'the sea', right: '— and the sky', joined: 'the sea — and the sky', script: 'latin' },
    { left: 'the sea', right: '—and the sky', joined: 'the sea—and the sky', script: 'latin' },
    { left: 'in the', right: '’90s', joined: 'in the ’90s', script: 'latin' },
    { left: 'they left.”', right: 'The sea', joined: 'they left.” The sea', script: 'latin' },
    { left: 'a gun of', right: '.22 calibre', joined: 'a gun of .22 calibre', script: 'latin' },
  ],
  judge: ({ left, right, script, page }) => {
    if (script === 'han') return undefined
    const tail = left.slice(-12)
    if (/\S--$/.test(tail)) return solid([])
    if (/\s[—–-]+$/.test(tail)) return blank([])
    if (/[—–]$/.test(tail)) return page.dashesApart && !/\d–$/.test(tail) ? undefined : solid([])
    if (/[(\[“‘]$|\w\/$/.test(tail)) return solid([])
    if (/\b[A-Z]{1,2}&$/.test(tail) && /^[A-Z]\b/.test(right)) return solid([])
    if (/[A-Za-z][’']$/.test(tail) && /^(?:t|s|re|ve|ll|d|m)\b/.test(right)) return solid([])
    if (/^(?:[,;:!?)\]}”]|\.(?!\d|\.)|’(?![A-Za-z0-9]))/.test(right)) return solid([])
    if (/^[—–]\S/.test(right) && /[A-Za-z,.”’]$/.test(tail)) return page.dashesApart ? undefined : solid([])
    return initialsGoOn(tail, right, page.words) ? solid(['word-elsewhere']) : undefined
  },
}

/** U.S. over two lines: only the page can tell it from J. R. Smith. */
function initialsGoOn(tail: string, right: string, words: ReadonlySet<string>): boolean {
  const first = /(?<![A-Za-z])((?:[A-Z]\.)+)$/.exec(tail)?.[1]
  const second = /^(?:[A-Z]\.)*[A-Z](?=\.)/.exec(right)?.[0]
  return first !== undefined && second !== undefined && words.has((first + second).toLowerCase())
}
