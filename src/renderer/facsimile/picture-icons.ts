import type { PictureCommand } from '#shared/commands'

/** Strokes of a square of 16, drawn by ourselves: hardly a typeface has signs for all of these. */
export const PICTURE_ICONS: Readonly<Record<PictureCommand, string>> = {
  'picture-smaller': 'M3 8h10',
  'picture-larger': 'M3 8h10M8 3v10',
  'picture-width': 'M1.5 3v10M14.5 3v10M4 8h8M6 5.5 3.5 8 6 10.5M10 5.5 12.5 8 10 10.5',
  'picture-page': 'M3.5 1.5h9v13h-9zM8 4v8M6 6l2-2 2 2M6 10l2 2 2-2',
  'picture-turn': 'M12.6 5.2A5.5 5.5 0 1 0 13.5 8M13 1.8v3.7H9.3',
  'picture-colours': 'M2 2.5h12v3H2zM2 7h7v2.5H2zM2 11h12v2.5H2zM11 7h3v2.5h-3z',
  'picture-sheets': 'M2 2h5v5H2zM9 2h5v5H9zM2 9h5v5H2zM9 9h5v5H9z',
  'picture-regions': 'M3 3h10v10H3zM1.5 1.5h3v3h-3zM11.5 1.5h3v3h-3zM1.5 11.5h3v3h-3zM11.5 11.5h3v3h-3z',
}
