import type { Rule } from '../rule.ts'
import { eachMatch } from '../each-match.ts'

/**
 * What well-known fonts and character sets mean by a private code point; only a guess, for any font may mean
 * something else by it. U+F0xx: Symbol and Wingdings in Word's files. U+E8xx: characters that GB 18030—2000 had no
 * code point of Unicode for (GB 18030—2022, annex D).
 */
const KNOWN: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf0fc': '✓',
  '\ue5e5': '\u3000',
  '\ue81e': '\u9fb4',
  '\ue826': '\u9fb5',
  '\ue82b': '\u9fb6',
  '\ue82c': '\u9fb7',
  '\ue832': '\u9fb8',
  '\ue843': '\u9fb9',
  '\ue854': '\u9fba',
  '\ue864': '\u9fbb',
}

/** 〓, by which Chinese and Japanese typesetters mark the place of a sort that they do not have. */
const GETA = '〓'

const PRIVATE = '\\ue000-\\uf8ff\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}'
const KNOWN_GLYPH = new RegExp(`[${Object.keys(KNOWN).join('')}]`, 'gu')
/** A run of them is one finding: a font without a map of its characters makes whole words of them. */
const UNKNOWN_GLYPHS = new RegExp(`(?:(?![${Object.keys(KNOWN).join('')}])[${PRIVATE}])+`, 'gu')

/**
 * Never sure: the glyph stays until an editor has looked, and it is never offered to be removed, only to be replaced
 * by what it may mean or marked as missing.
 */
export const privateUseGlyph: Rule = {
  id: 'private-use-glyph',
  kind: 'character',
  stage: 'characters',
  about:
    'Reports code points that mean something in one font only; what was printed there only the paper tells.',
  examples: [
    { before: '李\ue123在河湾', after: '李\ue123在河湾', suggested: '李〓在河湾' },
    {
      before: '\uf0b7 第一项\n\ue123\ue124',
      after: '\uf0b7 第一项\n\ue123\ue124',
      suggested: '• 第一项\n〓〓',
    },
    { before: '\u{f0001}\u{10fffd}', after: '\u{f0001}\u{10fffd}', suggested: '〓〓' },
    { before: '李𠮷在河湾😀', after: '李𠮷在河湾😀' },
  ],
  find: ({ text }) => [
    ...eachMatch(text, KNOWN_GLYPH, (found) => ({
      replacement: KNOWN[found],
      reasons: ['private-use-glyph'],
      confidence: 0.6,
    })),
    ...eachMatch(text, UNKNOWN_GLYPHS, (found) => ({
      replacement: GETA.repeat([...found].length),
      reasons: ['private-use-glyph'],
      confidence: 0.3,
    })),
  ],
}
