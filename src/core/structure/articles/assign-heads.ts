import type { BylineItem, HeadLine } from '../items/item.ts'
import type { Body, Grouping, LeadEntry } from './body.ts'
import type { Decide } from './choice.ts'
import type { Chain, Entry } from './head-search.ts'
import { HeadSearch } from './head-search.ts'
import type { PageSense } from './page-sense.ts'

/** Which head lines, leads and bylines each body has, in page order, and those that found none. */
export interface HeadAssignment {
  readonly headsOf: ReadonlyMap<Body, readonly HeadLine[]>
  readonly leadsOf: ReadonlyMap<Body, readonly LeadEntry[]>
  readonly bylinesOf: ReadonlyMap<Body, readonly BylineItem[]>
  readonly homeless: readonly HeadLine[]
  readonly homelessOthers: readonly (LeadEntry | BylineItem)[]
}

/** Finds the article of every head line: the best whole assignment, not line by line. */
export function assignHeads(grouping: Grouping, sense: PageSense, decide: Decide): HeadAssignment {
  const search = new HeadSearch(grouping, sense)
  return collected(decide.heads(search), search.entries)
}

function collected(chain: Chain, entries: readonly Entry[]): HeadAssignment {
  const headsOf = new Map<Body, HeadLine[]>()
  const leadsOf = new Map<Body, LeadEntry[]>()
  const bylinesOf = new Map<Body, BylineItem[]>()
  const homeless: HeadLine[] = []
  const homelessOthers: (LeadEntry | BylineItem)[] = []
  const put = <T>(map: Map<Body, T[]>, body: Body, entry: T): void => {
    const known = map.get(body)
    if (known) known.push(entry)
    else map.set(body, [entry])
  }
  for (const [index, body] of chain.entries()) {
    const { entry } = entries[index]
    if (!body) {
      if (entry.kind === 'head') homeless.push(entry)
      else homelessOthers.push(entry)
    } else if (entry.kind === 'lead') put(leadsOf, body, entry)
    else if (entry.kind === 'byline') put(bylinesOf, body, entry)
    else put(headsOf, body, entry)
  }
  return { headsOf, leadsOf, bylinesOf, homeless, homelessOthers }
}
