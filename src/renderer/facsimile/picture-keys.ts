import type { PictureCommand } from '#shared/commands'

/** What a key does in the picture, which nobody types in. */
export type PictureKey =
  /** To the line so many further on; ±Infinity: to the last or the first. */
  | { readonly kind: 'walk'; readonly by: number }
  /** In CSS pixels, or in parts of the pane's height. */
  | { readonly kind: 'pan'; readonly left: number; readonly top: number }
  | { readonly kind: 'page'; readonly by: number }
  /** To the text of the line. */
  | { readonly kind: 'go' }
  | { readonly kind: 'command'; readonly command: PictureCommand }

const PAN = 80
/** A little of what was seen stays in sight. */
const PAGE = 0.9

const pan = (left: number, top: number): PictureKey => ({ kind: 'pan', left, top })
const walk = (by: number): PictureKey => ({ kind: 'walk', by })
const command = (id: PictureCommand): PictureKey => ({ kind: 'command', command: id })

const KEYS: Readonly<Record<string, PictureKey>> = {
  ArrowDown: walk(1),
  ArrowUp: walk(-1),
  Home: walk(-Infinity),
  End: walk(Infinity),
  'Shift+ArrowDown': pan(0, PAN),
  'Shift+ArrowUp': pan(0, -PAN),
  ArrowLeft: pan(-PAN, 0),
  ArrowRight: pan(PAN, 0),
  PageDown: { kind: 'page', by: PAGE },
  PageUp: { kind: 'page', by: -PAGE },
  Enter: { kind: 'go' },
  '+': command('picture-larger'),
  '=': command('picture-larger'),
  '-': command('picture-smaller'),
  w: command('picture-width'),
  p: command('picture-page'),
  r: command('picture-turn'),
  c: command('picture-colours'),
  s: command('picture-sheets'),
  g: command('picture-regions'),
}

export function pictureKey(event: {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}): PictureKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return (event.shiftKey ? KEYS[`Shift+${key}`] : undefined) ?? KEYS[key] ?? null
}
