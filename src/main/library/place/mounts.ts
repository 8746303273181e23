import type { Mount } from './place-facts.ts'

/** Linux: /proc/self/mountinfo. @see https://www.kernel.org/doc/Documentation/filesystems/proc.txt 3.5 */
export function mountsOfMountinfo(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [before, after] = line.split(' - ')
    const at = before?.split(' ')[4]
    const [type, from] = after?.split(' ') ?? []
    return at === undefined || type === undefined || from === undefined
      ? []
      : [{ at: unescaped(at), type, from: unescaped(from) }]
  })
}

/** Blanks and backslashes are written as three octal digits. */
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))

/** macOS: what `mount` prints, “//me@server/share on /Volumes/share (smbfs, nodev)”. */
export function mountsOfMount(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, from, at, type] = /^(.+) on (\/.*) \(([^,)]+)[^)]*\)$/.exec(line) ?? []
    return from === undefined || at === undefined || type === undefined ? [] : [{ at, type, from }]
  })
}
