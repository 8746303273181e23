import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpusCases, corpusContent, corpusPages } from '../corpus.ts'
import type { EvalCase } from '../pages.ts'
import { ownSample, SHARED, sharedPages, sharedSample } from '../pages.ts'
import { FLAVOURS, rewrapped } from '../rewrapped.ts'
import type { Content } from '../typeset/content.ts'
import { contentOf } from '../typeset/content.ts'
import { recombined } from './recombined.ts'

/** The sample is the only page that was really extracted by an editor's tool: it counts as much as a typeset one's texts. */
const SAMPLE_TIMES = 6

/** Every read page in every variant but OCR, as it was printed. */
export const printedTexts = (): readonly EvalCase[] => [
  ...ownSample(),
  ...Array.from({ length: SAMPLE_TIMES }, sharedSample).flat(),
  ...[...sharedPages(), ...corpusCases('read')].filter(({ variant }) => variant !== 'ocr'),
]

/** What the read pages are made of. */
export function readContents(): readonly Content[] {
  const folder = join(SHARED, 'pages/content')
  const shared = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => contentOf(name, readFileSync(join(folder, name), 'utf8')))
    : []
  const own = corpusPages()
    .filter(({ state }) => state === 'read')
    .map(({ page }) => corpusContent(page))
  return [...shared, ...own]
}

/** The same words printed otherwise: every page in every flavour, and articles of several pages together. */
export function reprintedTexts(
  contents: readonly Content[],
  { seeds, mixed }: Reprints,
): readonly EvalCase[] {
  const texts: EvalCase[] = []
  const add = (page: string, content: Content, flavour: (typeof FLAVOURS)[number], seed: number): void => {
    const { text, gold } = rewrapped(content, flavour, seed)
    texts.push({ page, variant: `${flavour}~${seed}`, text, layout: null, gold })
  }
  for (const content of contents)
    for (let seed = 1; seed <= seeds; seed++)
      for (const flavour of FLAVOURS) add(content.source.name, content, flavour, seed)
  for (let seed = 1; seed <= mixed; seed++) {
    const content = recombined(contents, seed)
    add(content.source.name, content, FLAVOURS[seed % FLAVOURS.length], seed)
  }
  return texts
}

/**
 * Text that no column wrapped, as editors paste it: every article with a paragraph a line, and its poems and lists by
 * themselves. The weights must not take short lines for a narrow column everywhere.
 */
export function unwrappedTexts(contents: readonly Content[]): readonly EvalCase[] {
  return contents.flatMap((content, index) => {
    const page = content.source.name
    const between = index % 2 === 0 ? '\n\n' : '\n'
    const articles = content.articles.map((article) => ({ ...article, bylines: [], dateline: '' }))
    const whole = articles.map((article) =>
      [article.kicker, article.headline, article.subheadline, ...article.blocks.map(({ text }) => text)]
        .filter((text) => text !== '')
        .join(between),
    )
    const verses = articles.flatMap((article) => {
      const blocks = article.blocks.filter(
        ({ kind, text }) => kind === 'verse' && text.split('\n').length > 2,
      )
      return blocks.length > 0 ? [{ kicker: '', headline: '', subheadline: '', blocks }] : []
    })
    return [
      { page, variant: 'clean', text: whole.join('\n\n\n'), layout: null, gold: { articles } },
      ...verses.map((article) => ({
        page,
        variant: 'verse',
        text: article.blocks.map(({ text }) => text).join('\n\n'),
        layout: null,
        gold: { articles: [article] },
      })),
    ]
  })
}

/** How often each page is printed anew, and how many mixed pages are made. */
export interface Reprints {
  readonly seeds: number
  readonly mixed: number
}
