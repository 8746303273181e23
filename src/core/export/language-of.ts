/** What a text is written in, as BCP 47 has it. */
export const TEXT_LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const
export type TextLanguage = (typeof TEXT_LANGUAGES)[number]

/** Frequent characters that exist in one of the two scripts only. */
const SIMPLIFIED_ONLY =
  /[这们来为国说时会对过发后经么学现当没动还进样开从实无与长机业将两间问关点应头体见产话给门儿东声员论处义几认条气题别变总电数报结务场计书则听达强难权设记类据该规万觉术领确传师观让识带导争运县镇乡妇联议众组织区医张刘黄杨赵吴闻报纸办]/gu
const TRADITIONAL_ONLY =
  /[這們來為國說時會對過發後經麼學現當沒動還進樣開從實無與長機業將兩間問關點應頭體見產話給門兒東聲員論處義幾認條氣題別變總電數報結務場計書則聽達強難權設記類據該規萬覺術領確傳師觀讓識帶導爭運縣鎮鄉婦聯議眾組織區醫張劉黃楊趙吳聞報紙辦臺灣]/gu

/**
 * Chinese when at least a fifth of its letters are Han: an English text may quote a name or two, a Chinese one is
 * full of Latin abbreviations. The script is the one that more characters speak for, and simplified in doubt.
 */
export function languageOf(text: string): TextLanguage {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const han = count(/\p{Script=Han}/gu)
  if (han === 0 || han < (han + count(/\p{Script=Latin}+/gu)) / 5) return 'en'
  return count(TRADITIONAL_ONLY) > count(SIMPLIFIED_ONLY) ? 'zh-Hant' : 'zh-Hans'
}
