import { registry } from '../windows/registry.ts'
import { acceleratorToKeys } from './accelerator.ts'
import { StandInMenu, type StandInMenuItem } from './menu.ts'

/**
 * Keys of the application menu. Chromium knows no menu, so a page tells the host which keys it left unused
 * and the host finds the item. That is no proof of Electron's native accelerators.
 */
export function acceleratorKeys(): string[] {
  return itemsOf(StandInMenu.getApplicationMenu()).flatMap((item) => keysOf(item) ?? [])
}

/** Clicks the item of these keys, if it may be clicked now. */
export function pressAccelerator(keys: string): void {
  const item = itemsOf(StandInMenu.getApplicationMenu()).find((candidate) => keysOf(candidate) === keys)
  const window = registry.focused()
  if (item?.enabled) item.click({ triggeredByAccelerator: true }, window, window?.webContents)
}

function keysOf({ accelerator, registerAccelerator }: StandInMenuItem): string | undefined {
  return accelerator !== null && registerAccelerator
    ? acceleratorToKeys(accelerator, process.platform)
    : undefined
}

function itemsOf(menu: StandInMenu | null): StandInMenuItem[] {
  return (menu?.items ?? []).flatMap((item) => [item, ...itemsOf(item.submenu ?? null)])
}
