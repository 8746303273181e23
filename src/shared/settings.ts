import type { HouseStyle } from '#core/fixes/house-style'
import type { RuleId } from '#core/fixes/rule'
import type { LibraryColumns } from './library-columns.ts'
import type { OwnShortcuts } from './shortcuts.ts'

export const LANGUAGES = ['zh', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

export const THEMES = ['system', 'light', 'dark'] as const

export type Theme = (typeof THEMES)[number]

export const CONTRASTS = ['system', 'usual', 'high'] as const

export type Contrast = (typeof CONTRASTS)[number]

/** Sizes of the text to be read, in per cent of the usual. */
export const TEXT_SIZES = [70, 80, 90, 100, 110, 125, 150, 175, 200, 250] as const

export interface Settings {
  /** `system` follows the computer. */
  readonly language: Language | 'system'
  readonly theme: Theme
  readonly contrast: Contrast
  /** Source and article, in per cent of the usual size. */
  readonly textSize: number
  readonly shortcuts: OwnShortcuts
  /**
   * Widths of the desk's panes in per cent, by pane; empty until one was moved. A folded pane has 0, and under
   * `<pane>:open` the width that it unfolds to.
   */
  readonly panes: Readonly<Record<string, number>>
  /** Of the library's table of articles. */
  readonly columns: LibraryColumns
  /** How long one works on pages is measured and kept in the library. */
  readonly deskTime: boolean
  /** Cleaning rules that the editor switched off. */
  readonly rulesOff: readonly RuleId[]
  readonly houseStyle: HouseStyle
}
