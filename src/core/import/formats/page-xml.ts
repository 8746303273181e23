import type { Ink, PrintedSheet, Said, SaidRole } from '../../layout/printed-sheet.ts'
import { around } from '../../layout/printed-sheet.ts'
import { medianOf } from '../../layout/type-sizes.ts'
import type { Box } from '../../source/page.ts'
import type { Markup } from '../markup.ts'
import { attribute, childrenOf, descendants, numberOf, wholeText } from '../markup.ts'
import type { OcrWord } from '../ocr-line.ts'
import { inkOfWords } from '../ocr-line.ts'

const ROLES: Readonly<Record<string, SaidRole>> = {
  heading: 'head',
  paragraph: 'text',
  header: 'furniture',
  footer: 'furniture',
  'page-number': 'furniture',
  'catch-word': 'furniture',
  'signature-mark': 'furniture',
  caption: 'caption',
  credit: 'byline',
}

/** Reads PAGE 2013 to 2019. */
export function pageXmlSheets(root: Markup): readonly PrintedSheet[] {
  return descendants(root, 'Page').map(sheetOf)
}

function sheetOf(page: Markup): PrintedSheet {
  const order = readingOrder(page)
  const articles = new Map<string, number>()
  const inks: Ink[] = []
  for (const [index, region] of regionsOf(page).entries()) {
    const place = order.get(attribute(region, 'id'))
    const role = ROLES[attribute(region, 'type')]
    for (const line of childrenOf(region, 'TextLine')) {
      const name = articleNamed(attribute(line, 'custom')) ?? articleNamed(attribute(region, 'custom'))
      if (name !== undefined && !articles.has(name)) articles.set(name, articles.size)
      const said: Said = {
        article: name === undefined ? undefined : articles.get(name),
        order: place,
        region: index,
        paragraph: undefined,
        role,
        joinedWord: undefined,
      }
      const ink = inkOfLine(line, said)
      if (ink) inks.push(ink)
    }
  }
  const boxes = inks.map((ink) => ink.box)
  return {
    width: numberOf(page, 'imageWidth') ?? Math.max(0, ...boxes.map((box) => box.left + box.width)),
    height: numberOf(page, 'imageHeight') ?? Math.max(0, ...boxes.map((box) => box.top + box.height)),
    inks,
    wholeLines: true,
    rules: descendants(page, 'SeparatorRegion').flatMap((region) => boxOf(region) ?? []),
    pictures: descendants(page, 'ImageRegion', 'GraphicRegion', 'LineDrawingRegion').flatMap(
      (region) => boxOf(region) ?? [],
    ),
  }
}

/** Text regions also stand in each other, and in tables. */
function regionsOf(tag: Markup): readonly Markup[] {
  return tag.children.flatMap((child) =>
    child.name === 'TextRegion'
      ? [child, ...regionsOf(child)]
      : child.name === 'TextLine'
        ? []
        : regionsOf(child),
  )
}

/** custom="readingOrder {index:4;} structure {id:a3; type:article;}" */
const articleNamed = (custom: string): string | undefined =>
  /structure\s*\{(?=[^}]*type:\s*article)[^}]*id:\s*([^;}\s]+)/.exec(custom)?.[1]

function readingOrder(page: Markup): ReadonlyMap<string, number> {
  const order = new Map<string, number>()
  const walk = (tag: Markup): void => {
    const ordered = [...tag.children].sort(
      (a, b) => (numberOf(a, 'index') ?? 0) - (numberOf(b, 'index') ?? 0),
    )
    for (const child of ordered) {
      const region = attribute(child, 'regionRef')
      if (region !== '' && !order.has(region)) order.set(region, order.size)
      walk(child)
    }
  }
  for (const reading of childrenOf(page, 'ReadingOrder')) walk(reading)
  return order
}

function pointsOf(tag: Markup): readonly (readonly [number, number])[] {
  const list = attribute(tag, 'points')
  if (list !== '')
    return list.split(/\s+/).flatMap((point) => {
      const [x, y] = point.split(',').map(Number)
      return Number.isFinite(x) && Number.isFinite(y) ? [[x, y] as const] : []
    })
  // PAGE 2010 wrote each point as a tag.
  return childrenOf(tag, 'Point').map(
    (point) => [numberOf(point, 'x') ?? 0, numberOf(point, 'y') ?? 0] as const,
  )
}

function boxOf(tag: Markup): Box | undefined {
  const [coords] = childrenOf(tag, 'Coords')
  const points = coords ? pointsOf(coords) : []
  return points.length < 2
    ? undefined
    : around(points.map(([left, top]) => ({ left, top, width: 0, height: 0 })))
}

const unicodeOf = (tag: Markup): string =>
  childrenOf(tag, 'TextEquiv')
    .flatMap((text) => childrenOf(text, 'Unicode'))
    .map(wholeText)[0] ?? ''

function inkOfLine(line: Markup, said: Said): Ink | undefined {
  const words = childrenOf(line, 'Word').flatMap((word): readonly OcrWord[] => {
    const box = boxOf(word)
    return box ? [{ text: unicodeOf(word), box, confidence: 1 }] : []
  })
  const box = boxOf(line)
  const text = unicodeOf(line).replace(/\s+/g, ' ').trim()
  const [base] = childrenOf(line, 'Baseline')
  if (words.length > 0) {
    const ink = inkOfWords(words, { bold: false, size: undefined, said, between: 'perhaps-nothing' })
    return ink && text !== '' ? { ...ink, text } : ink
  }
  if (!box || text === '') return undefined
  const ink = inkOfWords([{ text, box, confidence: 1 }], {
    bold: false,
    size: undefined,
    said,
    between: 'perhaps-nothing',
  })
  if (!ink || !base) return ink
  // A line's outline is drawn generously; its base line is drawn with care.
  const level = medianOf(pointsOf(base).map(([, y]) => y))
  if (level <= box.top) return ink
  const size = Math.min(ink.size, Math.max(1, (level - box.top) / 0.72))
  return { ...ink, size, box: { ...ink.box, top: level - 0.88 * size, height: size } }
}
