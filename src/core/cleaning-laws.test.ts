import { describe, expect, it } from 'vitest'
import { corpusCases, corpusContent, corpusPages } from '../../eval/corpus.ts'
import { hostilePage } from '../../eval/hostile/hostile-pages.ts'
import { articlesAsText, bare, inkFixes, ledgerBreaches } from '../../eval/hostile/laws.ts'
import { ownSample, sharedSample } from '../../eval/pages.ts'
import { predict } from '../../eval/predict.ts'
import { FLAVOURS, rewrapped } from '../../eval/rewrapped.ts'
import { random } from '../../eval/typeset/random.ts'
import { SURE } from './fixes/fix.ts'
import { readPage } from './read-page.ts'
import { pageOfText } from './source/page.ts'
import { POEMS, PROGRAMS, PROSE } from './unwrapped-texts.test-data.ts'

const sources = [...ownSample(), ...corpusCases('read')].map(({ text }) => text)
/** `npm run hostile` tries ten thousand, and all printed pages. */
const HOSTILE = Array.from({ length: 100 }, (_, number) => hostilePage(sources, random(`unit ${number}`)))

/** Some of the pages that may be read, as they came out of print or set anew. */
function likePrinted(): readonly (readonly [name: string, text: string])[] {
  const came = corpusCases('read').filter((_, index) => index % 9 === 0)
  const anew = corpusPages()
    .filter(({ state }, index) => state === 'read' && index % 2 === 0)
    .map(({ page }, index) => rewrapped(corpusContent(page), FLAVOURS[index % FLAVOURS.length], index))
  return [
    ...[...ownSample(), ...sharedSample(), ...came].map(
      ({ page, variant, text }) => [`${page}.${variant}`, text] as const,
    ),
    ...anew.map(({ name, text }) => [name, text] as const),
  ]
}

const PRINTED = likePrinted()

/** A guard against standing still, no measure of speed. */
const LONG = 120_000

const printed = (text: string): string => articlesAsText(predict('page', text))

/**
 * What the rules would still do to the ink of a text. A paragraph that the page tore apart may stand before its other
 * half now: what joins two blocks is no second cleaning of either.
 */
const stillChanged = (text: string): readonly string[] =>
  inkFixes(text)
    .map(({ rule, span, replacement }) => ({ rule, removed: text.slice(span.from, span.to), replacement }))
    .filter(({ removed }) => !removed.includes('\n\n'))
    .map(({ rule, removed, replacement }) => `${rule}: ${removed} → ${replacement}`)

describe('what a page prints when it is cleaned', () => {
  it(
    'is clean: a second cleaning removes and changes no character of it',
    () => {
      const changes = PRINTED.flatMap(([name, text]) =>
        stillChanged(printed(text)).map((change) => [name, change]),
      )
      expect(changes).toEqual([])
    },
    LONG,
  )

  it(
    'comes to rest whatever the page was, when it is cleaned again and again',
    () => {
      const restless = HOSTILE.filter((page) => {
        let text = printed(page)
        for (let round = 0; round < 5; round++) {
          if (inkFixes(text).length === 0) return false
          text = printed(text)
        }
        return true
      })
      expect(restless).toEqual([])
    },
    LONG,
  )

  it(
    'has every character of the page that no named fix removed',
    () => {
      const pages = [...PRINTED.map(([, text]) => text), ...HOSTILE]
      expect(
        pages.flatMap((text) =>
          ledgerBreaches(text)
            .slice(0, 1)
            .map((breach) => [breach, text]),
        ),
      ).toEqual([])
    },
    LONG,
  )
})

/** The lines of a text without the blanks at their ends. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const sureFixes = (text: string): readonly string[] =>
  readPage(pageOfText('page', 'page', '', text))
    .fixes.filter(({ confidence }) => confidence >= SURE)
    .map(({ id }) => id)

/** All printed lines, those that are set aside too. */
function printedLines(text: string): readonly string[] {
  const { articles, unassigned } = predict('page', text)
  return linesOf(
    [articlesAsText({ articles, unassigned }), ...unassigned.map((aside) => aside.text)].join('\n'),
  )
}

const LANGUAGES = Object.entries(PROSE)
const PARTINGS = [
  ['no blank lines', '\n'],
  ['blank lines', '\n\n'],
  ['Windows line ends', '\r\n'],
] as const

describe('a text that no column wrapped', () => {
  it.each(
    LANGUAGES.flatMap(([language, text]) => PARTINGS.map((parting) => [language, ...parting, text] as const)),
  )('keeps its paragraphs: %s prose with %s', (_, __, parting, paragraphs) => {
    for (let count = 1; count <= paragraphs.length; count++) {
      const text = paragraphs.slice(0, count).join(parting)
      expect(sureFixes(text)).toEqual([])
      expect([...printedLines(text)].sort()).toEqual([...linesOf(text)].sort())
    }
  })

  it.each(POEMS)('keeps the lines of a poem: %j', (poem) => {
    expect(sureFixes(poem)).toEqual([])
    expect(printedLines(poem)).toEqual(linesOf(poem))
  })

  it.each(PROGRAMS.map((text) => [text.slice(0, 30), text]))(
    'keeps a program with its indents and blank lines: %j',
    (_, program) => {
      expect(sureFixes(program)).toEqual([])
      expect(`${articlesAsText(predict('page', program))}\n`).toBe(program)
    },
  )

  it('keeps what is said twice in it', () => {
    const text = Object.values(PROSE).flat().join('\n')
    expect(bare(printedLines(text).join('')).length).toBe(bare(text).length)
  })
})
