import type { Traced } from '../../text/traced.ts'
import { joined, NOTHING } from '../../text/traced.ts'
import type { BlockKind, Byline } from '../reading.ts'
import type { Item } from '../items/item.ts'
import type { Setting } from '../setting.ts'
import { joinStrips } from '../setting.ts'
import type { Body, Grouping, Part } from './body.ts'
import { sign } from './body.ts'
import type { ArticleDraft, BlockDraft, FurnitureDraft, PageDraft } from './draft.ts'
import { rolesOf } from './head-roles.ts'
import type { Heads } from './head-roles.ts'
import type { HeadAssignment } from './assign-heads.ts'
import type { Decide } from './choice.ts'
import type { HeadLine } from '../items/item.ts'

/** Articles as they are printed: heads, byline, dateline, lead, text, captions, credits. */
export function assemble(
  items: readonly Item[],
  grouping: Grouping,
  heads: HeadAssignment,
  setting: Setting,
  decide: Decide,
): PageDraft {
  const articles = grouping.bodies.flatMap((body) => {
    const article = articleOf(body, heads, setting, decide)
    return article.blocks.length > 0 ? [article] : []
  })
  return {
    articles,
    furniture: [
      ...setAside(items),
      ...heads.homeless.map(homelessHead),
      ...heads.homelessOthers.map((entry): FurnitureDraft => ({
        kind: 'unknown',
        text: entry.kind === 'lead' ? entry.item.text : entry.text,
      })),
    ],
  }
}

const homelessHead = (line: HeadLine): FurnitureDraft => ({ kind: 'unknown', text: line.text })

const setAside = (items: readonly Item[]): readonly FurnitureDraft[] =>
  items.flatMap((item): FurnitureDraft[] =>
    item.kind === 'furniture' || item.kind === 'label' ? [{ kind: item.kind, text: item.text }] : [],
  )

function articleOf(body: Body, assigned: HeadAssignment, setting: Setting, decide: Decide): ArticleDraft {
  for (const byline of assigned.bylinesOf.get(body) ?? []) sign(body, byline)
  const heads = rolesOf(assigned.headsOf.get(body) ?? [], setting, decide)
  const { parts, captions } = textOf(body)
  const blocks: BlockDraft[] = [...headBlocks(heads, setting)]
  for (const texts of body.bylineTexts) blocks.push({ kind: 'byline', text: sideBySide(texts) })
  for (const text of body.datelineTexts) blocks.push({ kind: 'dateline', text })
  for (const { item } of assigned.leadsOf.get(body) ?? []) blocks.push({ kind: 'lead', text: item.text })
  for (const part of parts) {
    const text = part.kind === 'verse' ? part.pieces[0] : joinStrips(part.pieces, setting)
    blocks.push({ kind: part.kind, text })
  }
  for (const text of captions) blocks.push({ kind: 'caption', text })
  for (const credit of body.credits) blocks.push({ kind: 'credit', text: credit.text })
  return {
    blocks: blocks.filter((block) => block.text.text !== ''),
    bylines: distinct(body.bylines),
    confidence: confidenceOf(body, heads),
  }
}

/** One person once, though a byline and a credit may both name them. */
const distinct = (bylines: readonly Byline[]): readonly Byline[] =>
  bylines.filter((byline, index) => bylines.findIndex((other) => other.name === byline.name) === index)

function headBlocks(heads: Heads, setting: Setting): readonly BlockDraft[] {
  const block = (kind: BlockKind, lines: readonly HeadLine[]): readonly BlockDraft[] =>
    lines.length > 0
      ? [
          {
            kind,
            text: joinStrips(
              lines.map((line) => line.text),
              setting,
            ),
          },
        ]
      : []
  return [
    ...block('kicker', heads.kicker),
    ...block('headline', heads.headline),
    ...block('subheadline', heads.subheadline),
  ]
}

/** A byline that says 摄影报道 makes captions of a short text. */
function textOf(body: Body): { parts: readonly Part[]; captions: readonly Traced[] } {
  const short =
    body.parts.length <= 3 &&
    body.parts.every((part) => part.kind === 'paragraph' && part.pieces.length === 1)
  if (!body.photoByline || !short) return { parts: body.parts, captions: body.captions }
  return { parts: [], captions: [...body.parts.map((part) => part.pieces[0]), ...body.captions] }
}

const sideBySide = (texts: readonly Traced[]): Traced =>
  texts.reduce((left, right) => joined(left, '', right), NOTHING)

/** Rough: a body with a head and a byline is rarely two; one without either may belong elsewhere. */
function confidenceOf(body: Body, heads: Heads): number {
  let confidence = 0.6
  if (heads.headline.length > 0) confidence += 0.15
  if (body.bylines.length > 0 || body.dateline !== '') confidence += 0.15
  if (body.endsTorn) confidence -= 0.2
  return confidence
}
