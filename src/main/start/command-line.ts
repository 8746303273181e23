import { resolve } from 'node:path'

/**
 * The page files that a command line names, as full paths.
 *
 *     electron . page.txt          in development: the program, the app's folder, pages
 *     Galley page.txt --flag       packaged: the program, pages
 *
 * Switches (`--inspect=0`, macOS's `-psn_…`) are Electron's own and name no page; after `--` everything is a page.
 */
export function pagesOnCommandLine(
  argv: readonly string[],
  cwd: string,
  packaged: boolean,
): readonly string[] {
  const words = argv.slice(1)
  const end = words.indexOf('--')
  const before = (end < 0 ? words : words.slice(0, end)).filter((word) => !word.startsWith('-'))
  const after = end < 0 ? [] : words.slice(end + 1)
  const pages = [...(packaged ? before : before.slice(1)), ...after]
  return pages.filter((page) => page !== '').map((page) => resolve(cwd, page))
}
