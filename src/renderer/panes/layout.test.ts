import { describe, expect, it } from 'vitest'
import { kept, restored, toggled, USUAL_LAYOUT } from './layout.ts'

const sum = (layout: Readonly<Record<string, number>>) =>
  Object.values(layout).reduce((total, width) => total + width, 0)

describe('the panes', () => {
  it.each([
    ['nothing', {}],
    ['half of them', { outline: 20, source: 80 }],
    ['widths that do not fill the window', { outline: 10, source: 10, article: 10, inspector: 10 }],
    ['no article', { outline: 50, source: 50, article: 0, inspector: 0 }],
  ])('have their usual widths when the settings remember %s', (_, panes) => {
    expect(restored(panes).layout).toEqual(USUAL_LAYOUT)
  })

  it('come back as they were, folded ones with the width that they unfold to', () => {
    const layout = { outline: 0, source: 30, article: 50, inspector: 20 }
    const opens = { outline: 22, source: 30, inspector: 20 }
    expect(restored(kept(layout, opens))).toEqual({ layout, opens })
  })

  it('give the article their room when folded, and take it back', () => {
    const folded = toggled(USUAL_LAYOUT, 'source', 29, 20)
    expect(folded).toEqual({ outline: 16, source: 0, article: 65, inspector: 19 })
    expect(toggled(folded, 'source', 29, 20)).toEqual(USUAL_LAYOUT)
  })

  it('never leave the article less than it needs, and always fill the window', () => {
    const narrow = { outline: 0, source: 50, article: 30, inspector: 20 }
    const opened = toggled(narrow, 'outline', 20, 28)
    expect(opened['article']).toBeGreaterThanOrEqual(28)
    expect(opened['outline']).toBeGreaterThan(10)
    expect(sum(opened)).toBe(100)
  })
})
