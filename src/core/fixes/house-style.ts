/** as-printed: as the page has them · curly: “ ” ‘ ’ · corner: 「 」 『 』 */
export const QUOTE_STYLES = ['as-printed', 'curly', 'corner'] as const
export type QuoteStyle = (typeof QUOTE_STYLES)[number]

/** as-printed: as the page has them · none: no blank between Chinese characters and Latin letters or figures */
export const SPACINGS = ['as-printed', 'none'] as const
export type Spacing = (typeof SPACINGS)[number]

/**
 * How a newsroom prints what may be printed in several ways. Data: it is kept in the settings and in files of its
 * own, and the rules of the stage `text` obey it. It never takes part in reading lines and articles, whose evidence
 * is what was printed.
 */
export interface HouseStyle {
  /** , ; : ? ! ( ) beside Chinese characters become ，；：？！（） (GB/T 15834—2011, 5.1). */
  readonly fullWidthPunctuation: boolean
  /** Full-width figures and letters become half-width ones (GB/T 15835—2011, 5.1). */
  readonly halfWidthDigits: boolean
  readonly quotes: QuoteStyle
  readonly spacing: Spacing
}

/** Mends what no house prints on purpose, and else keeps to the page. */
export const USUAL_STYLE: HouseStyle = {
  fullWidthPunctuation: true,
  halfWidthDigits: false,
  quotes: 'as-printed',
  spacing: 'as-printed',
}
