import { describe, expect, it } from 'vitest'
import { regionsOf } from '../found-regions.ts'
import { openedGalley, type Article, type Galley } from '../galley.ts'
import { textOf } from '../print.ts'
import { printed } from '../reread/reread.test-data.ts'
import { setStatus } from './describe-article.ts'
import { orderByRegions } from './order-by-regions.ts'
import { splitArticle } from './shape-articles.ts'
import { placeRegion } from './shape-regions.ts'

/** Three regions of a paragraph each, far apart on the sheet, all in one article. */
const LINES = ['港务局昨日宣布停航。', '集市上的客人多了。', '明日有雪，请留意。']
const page = printed(`${LINES.join('\n\n\n')}\n`)
const article: Article = {
  id: 'a1',
  blocks: LINES.map((line, index) => {
    const from = page.text.indexOf(line)
    return { id: `b${index}`, kind: 'paragraph', pieces: [{ from, to: from + line.length }] }
  }),
  section: '',
  bylines: [],
  status: 'editing',
  note: '',
}
const opened: Galley = { ...openedGalley(page, []), articles: [article], nextId: 9 }
const texts = (galley: Galley) => galley.articles.map((one) => textOf(galley, one))
const region = (number: number): string => regionsOf(opened)[number]?.id ?? ''

describe('the order of regions', () => {
  it('orders the text of an article', () => {
    const { galley } = orderByRegions(placeRegion(opened, region(2), 0).galley)
    expect(texts(galley)).toEqual(['明日有雪，请留意。\n港务局昨日宣布停航。\n集市上的客人多了。'])
  })

  it('orders articles', () => {
    const two = splitArticle(opened, 'b2').galley
    const { galley } = orderByRegions(placeRegion(two, region(2), 0).galley)
    expect(texts(galley)).toEqual(['明日有雪，请留意。', '港务局昨日宣布停航。\n集市上的客人多了。'])
  })

  it('leaves the text of a finished article, and everything where the order is the same', () => {
    expect(orderByRegions(opened).galley).toBe(opened)
    const done = setStatus(opened, 'a1', 'finished').galley
    const placed = placeRegion(done, region(2), 0).galley
    expect(orderByRegions(placed).galley).toBe(placed)
  })
})
