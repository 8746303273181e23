import { AxeBuilder } from '@axe-core/playwright'
import type { Desk } from './launch.ts'

/**
 * What axe finds in the window as it is: rule and elements. Axe opens a page of its own by default, which an Electron
 * app cannot: legacy mode runs in this one.
 */
export async function violations(desk: Desk): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page: desk.page }).setLegacyMode().analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
}
