/** Electron's names of keys that the DOM calls differently. */
const keyNames: Readonly<Record<string, string>> = {
  plus: '+',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}

const modifiers: Readonly<Record<string, 'control' | 'alt' | 'shift' | 'meta'>> = {
  control: 'control',
  ctrl: 'control',
  alt: 'alt',
  option: 'alt',
  shift: 'shift',
  super: 'meta',
  meta: 'meta',
  command: 'meta',
  cmd: 'meta',
}

/**
 * 'CommandOrControl+Shift+S' → 'control+shift+s' (meta+shift+s on a Mac): the form in which a page names the
 * keys it did not use. Throws on a key combination that names no key, as Electron does.
 */
export function acceleratorToKeys(accelerator: string, platform: string): string {
  const either = platform === 'darwin' ? 'meta' : 'control'
  // A plus sign as the key itself stands last, behind another plus sign.
  const parts = accelerator.toLowerCase().replace(/\+\+$/, '+plus').split('+')
  const key = parts.at(-1) ?? ''
  const held = new Set<string | undefined>(
    parts
      .slice(0, -1)
      .map((part) => (/^(commandorcontrol|cmdorctrl)$/.test(part) ? either : modifiers[part])),
  )
  if (key === '' || held.has(undefined)) throw new Error(`${accelerator} is not an accelerator`)
  const order = (['control', 'alt', 'shift', 'meta'] as const).filter((modifier) => held.has(modifier))
  return [...order, keyNames[key] ?? key].join('+')
}
