import { isDeskCommand } from '#shared/commands'
import { shortcutOf } from '../desk/shortcuts.ts'

/** The keys that show the page at this place (0-based), in words; empty behind the ninth. */
export function pageKey(index: number): string {
  const command = `page-${index + 1}`
  return isDeskCommand(command) ? shortcutOf(command) : ''
}
