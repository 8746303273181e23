/**
 * node eval/lines.ts [page …] [--detail]
 *
 * Measures the reading of single lines before anything is joined: bylines, datelines, credits, furniture and labels.
 * A page is the path of its ground truth up to `.gold.json`; without one, the pages in ../shared are taken.
 *
 * people     gold people whose printed words parse to exactly their name, organisation, title and role
 * named      the same without the role
 * datelines  gold datelines that the opening gives exactly
 * furniture  gold furniture and labels of which every line is tagged so (pull quotes are left out: they are found by what
 *            they repeat, or by their place, not by the form of their lines)
 * wrong      lines of the stories tagged as furniture, label or byline, people that nobody is, and openings or closings
 *            found in gold paragraphs, also when these are wrapped to other widths or are a page by themselves
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bylineOfLine } from '#core/structure/bylines/line-byline'
import { closingOf } from '#core/structure/bylines/closing'
import { openingOf } from '#core/structure/bylines/opening'
import { pictureCreditOf } from '#core/structure/bylines/picture-credit'
import { JUMP_LINE } from '#core/structure/lines/furniture'
import type { TaggedStrip } from '#core/structure/lines/tags'
import type { Byline } from '#core/structure/reading'
import { scriptOf } from '#core/text/characters'
import type { Script } from '#core/text/characters'
import type { EvalPage } from './score.ts'
import { SHARED } from './pages.ts'
import { taggedLines } from './tagged-lines.ts'

type GoldByline = NonNullable<EvalPage['articles'][number]['bylines']>[number] & { readonly role?: string }

const squash = (text: string): string => text.replace(/[\s\u3000]+/g, '')

/** What was asked for and what was found, and what went wrong, in one language and variant. */
class Count {
  asked = 0
  found = 0
  readonly notes: string[] = []

  add(found: boolean, note: string): void {
    this.asked++
    if (found) this.found++
    else this.notes.push(note)
  }

  toString(): string {
    return `${String(this.found)}/${String(this.asked)}`
  }
}

class Figures {
  readonly people = new Count()
  readonly named = new Count()
  readonly datelines = new Count()
  readonly furniture = new Count()
  readonly wrong: string[] = []
}

const samePerson = (byline: Byline, gold: GoldByline): boolean =>
  byline.name === gold.name &&
  (gold.organisation === undefined || byline.organisation === gold.organisation) &&
  (gold.title === undefined || byline.title === gold.title) &&
  (gold.role === undefined || byline.role === gold.role)

/** The same but for the role, which often only the page's section tells: By Jane Doe over a column. */
const sameNamed = (byline: Byline, gold: GoldByline): boolean =>
  samePerson(byline, { ...gold, role: byline.role })

const joinLines = (lines: readonly TaggedStrip[], script: Script): string =>
  lines
    .map(({ strip }) => strip.text)
    .join(script === 'latin' ? ' ' : '')
    .replace(/(\w)- (?=[a-z])/g, '$1')

interface Reading {
  readonly bylines: readonly Byline[]
  readonly dateline: string
}

/** Everything that the lines from `from` on may be read as: line, opening, closing, credit. */
function readingsAt(lines: readonly TaggedStrip[], at: number, script: Script): readonly Reading[] {
  const readings: Reading[] = []
  for (const { tag } of lines.slice(at, at + 2))
    if (tag.kind === 'byline') readings.push({ bylines: tag.bylines, dateline: tag.dateline })
  for (let from = Math.max(0, at - 3); from <= at; from++) {
    const opening = openingOf(joinLines(lines.slice(from, from + 6), script))
    if (opening) readings.push(opening)
    for (const to of [at + 1, at + 2]) {
      const text = joinLines(lines.slice(from, to), script)
      const ends = [closingOf(text), pictureCreditOf(text, script)]
      for (const end of ends) if (end) readings.push({ bylines: end.bylines, dateline: '' })
    }
  }
  return readings
}

function measurePeople(
  lines: readonly TaggedStrip[],
  gold: EvalPage,
  script: Script,
  figures: Figures,
): void {
  const squashed = lines.map(({ strip }) => squash(strip.text))
  for (const article of gold.articles) {
    const bylines = (article.bylines ?? []) as readonly GoldByline[]
    for (const person of bylines) {
      const name = squash(person.name)
      const readings = squashed.flatMap((text, at) =>
        `${text}${squashed[at + 1] ?? ''}`.includes(name) ? readingsAt(lines, at, script) : [],
      )
      const found = readings.some((reading) => reading.bylines.some((byline) => samePerson(byline, person)))
      const seen = readings.flatMap((reading) =>
        reading.bylines.filter((byline) => byline.name === person.name),
      )
      const named = readings.some((reading) => reading.bylines.some((byline) => sameNamed(byline, person)))
      figures.named.add(named, '')
      figures.people.add(found, `${JSON.stringify(person)} read as ${JSON.stringify(seen[0])}`)
    }
    const { dateline } = article
    if (dateline) {
      const start = squash(dateline).slice(0, 4)
      const found = squashed.some(
        (text, at) =>
          `${text}${squashed[at + 1] ?? ''}`.includes(start) &&
          readingsAt(lines, at, script).some((reading) => reading.dateline === dateline),
      )
      figures.datelines.add(found, `dateline ${dateline}`)
    }
  }
}

const storyTexts = (gold: EvalPage): readonly string[] =>
  gold.articles.flatMap((article) => [
    ...[article.kicker, article.headline, article.subheadline].filter((head) => head !== undefined),
    ...(article.blocks ?? []).map((block) => block.text),
  ])

const SHORTEST_QUOTE = 9

/** A sentence set large beside its story; the story may say it in other words. Furniture of a form has none of these. */
const isPullQuote = (text: string): boolean =>
  squash(text).length >= SHORTEST_QUOTE &&
  (/^[“"‘「].*[”"’」]$/.test(text) ||
    /^[^\d@：:（(]*，[^\d@：:]*[。！？]$/.test(text) ||
    /^[A-Z][a-z][^\d@|:]*\. [A-Z][^\d@|:]*[a-z.]$/.test(text))

function measureFurniture(lines: readonly TaggedStrip[], gold: EvalPage, figures: Figures): void {
  const stories = squash(storyTexts(gold).join(''))
  const bare = (text: string): string => squash(text).replace(/[“”"‘’。.]/g, '')
  const setAside = lines.filter(({ tag }) => tag.kind === 'furniture' || tag.kind === 'label')
  const aside = setAside.map(({ strip }) => squash(strip.text)).join('')
  const jumps = lines.map(({ strip }) => strip.text).join('')
  const cutOut = Array.from(jumps.matchAll(new RegExp(JUMP_LINE, 'g')), ([jump]) => squash(jump))
  for (const { text } of gold.unassigned ?? []) {
    if (isPullQuote(text)) continue
    if (stories.includes(bare(text)) || stories.replace(/[“”"‘’。.]/g, '').includes(bare(text))) continue
    const whole = squash(text)
    const cells = text.split(/\u3000|\s{2,}/).map(squash)
    const label = [...whole].every((character) => aside.includes(character)) && whole.length <= 12
    const found = aside.includes(whole) || cells.every((cell) => aside.includes(cell)) || label
    figures.furniture.add(found || cutOut.includes(whole), `not set aside: ${text}`)
  }
}

function measureWrong(lines: readonly TaggedStrip[], gold: EvalPage, figures: Figures): void {
  const stories = squash(storyTexts(gold).join('\u0000'))
  const unassigned = squash((gold.unassigned ?? []).map(({ text }) => text).join(''))
  const credits = gold.articles.flatMap((article) =>
    (article.blocks ?? []).flatMap((block) => (block.kind === 'credit' ? [squash(block.text)] : [])),
  )
  const names = new Set(
    gold.articles.flatMap((article) => (article.bylines ?? []).map((byline) => byline.name)),
  )
  for (const { strip, tag } of lines) {
    const text = squash(strip.text)
    const ofStory = stories.includes(text) && !unassigned.includes(text)
    if (tag.kind === 'furniture' && ofStory && text.length > 1) figures.wrong.push(`furniture: ${strip.text}`)
    if (tag.kind === 'label' && ofStory && text.length > 3) figures.wrong.push(`label: ${strip.text}`)
    if (tag.kind !== 'byline') continue
    const credit = credits.some((printed) => printed.includes(text))
    // A column's title may be its writer's name.
    const namesWriters = tag.bylines.length > 0 && tag.bylines.every(({ name }) => names.has(name))
    if (ofStory && !credit && !namesWriters) figures.wrong.push(`byline: ${strip.text}`)
    for (const { name } of tag.bylines)
      if (!names.has(name)) figures.wrong.push(`nobody: ${name} in ${strip.text}`)
  }
}

/** Gold paragraphs as they are, and cut to lines: nothing in them is an opening, a closing or a byline. */
function measureStories(gold: EvalPage, script: Script, figures: Figures): void {
  for (const article of gold.articles) {
    for (const { kind, text } of article.blocks ?? []) {
      if (kind === 'credit') continue
      if (kind === 'paragraph' && openingOf(text)) figures.wrong.push(`opening: ${text.slice(0, 40)}`)
      if (kind === 'paragraph' && closingOf(text)) figures.wrong.push(`closing: ${text.slice(-30)}`)
      if (pictureCreditOf(text, script)) figures.wrong.push(`credit: ${text.slice(-40)}`)
      for (let width = 4; width <= 26; width++)
        for (let from = 0; from < text.length; from += width) {
          const line = text.slice(from, from + width).trim()
          const byline = bylineOfLine(line, script)
          if (byline) figures.wrong.push(`byline: ${line}`)
        }
    }
    for (const head of [article.kicker, article.headline, article.subheadline])
      if (head && bylineOfLine(head, script)) figures.wrong.push(`byline: ${head}`)
  }
}

const wrapped = (text: string, width: number): string =>
  text.includes('\n')
    ? text
    : (text.match(new RegExp(`.{1,${String(width)}}(?:\\s|$)|.{1,${String(width)}}`, 'gu')) ?? []).join('\n')

/** The stories alone as a page, to several widths, with blank lines and without: nothing of it is to be set aside. */
function measureStoriesAlone(gold: EvalPage, script: Script, figures: Figures): void {
  const texts = gold.articles.flatMap((article) => [
    ...[article.kicker, article.headline, article.subheadline].filter((head) => head),
    ...(article.blocks ?? []).filter(({ kind }) => kind !== 'credit').map(({ text }) => text),
  ])
  for (const width of script === 'latin' ? [30, 44, 60] : [11, 16, 22, 40]) {
    for (const between of ['\n', '\n\n']) {
      const page = texts.map((text) => wrapped(text ?? '', width)).join(between)
      for (const { strip, tag } of taggedLines(page))
        if (tag.kind === 'furniture' || tag.kind === 'label' || tag.kind === 'byline')
          figures.wrong.push(`${tag.kind} in stories alone: ${strip.text}`)
    }
  }
}

const languageOf = (text: string): string =>
  scriptOf(text) === 'latin'
    ? 'en'
    : (text.match(/[們個這說來時對]/g) ?? []).length > (text.match(/[们个这说来时对]/g) ?? []).length
      ? 'zh-Hant'
      : 'zh-Hans'

function pagesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .map((name) => join(folder, name.slice(0, -'.gold.json'.length)))
}

const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const pages = given.length > 0 ? given : pagesIn(join(SHARED, 'pages'))
const detail = process.argv.includes('--detail')
const all = new Map<string, Figures>()
for (const page of pages) {
  const gold = JSON.parse(readFileSync(`${page}.gold.json`, 'utf8')) as EvalPage
  for (const variant of ['raw', 'scr', 'flow']) {
    const path = `${page}.${variant}.txt`
    if (!existsSync(path)) continue
    const text = readFileSync(path, 'utf8')
    const script = scriptOf(text)
    const lines = taggedLines(text)
    const own = new Figures()
    measurePeople(lines, gold, script, own)
    measureFurniture(lines, gold, own)
    measureWrong(lines, gold, own)
    if (variant === 'raw') {
      measureStories(gold, script, own)
      measureStoriesAlone(gold, script, own)
    }
    const key = `${languageOf(text)} ${variant}`
    const sum = all.get(key) ?? new Figures()
    all.set(key, sum)
    for (const name of ['people', 'named', 'datelines', 'furniture'] as const) {
      sum[name].asked += own[name].asked
      sum[name].found += own[name].found
      if (detail)
        for (const note of own[name].notes.filter((each) => each !== ''))
          console.log(`${basename(page)}.${variant} ${note}`)
    }
    sum.wrong.push(...own.wrong)
    if (detail) for (const note of own.wrong) console.log(`${basename(page)}.${variant} WRONG ${note}`)
  }
}
for (const [key, { people, named, datelines, furniture, wrong }] of [...all].sort(([a], [b]) =>
  a.localeCompare(b),
))
  console.log(
    `${key.padEnd(14)}people ${String(people)}  named ${String(named)}  datelines ${String(datelines)}  furniture ${String(furniture)}  wrong ${String(wrong.length)}`,
  )
