import { describe, expect, it } from 'vitest'
import { kept, restored, toggled, USUAL_LAYOUT } from './layout.ts'

const LEAST = { outline: 11, source: 16, article: 24, inspector: 15 }
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
    const folded = toggled(USUAL_LAYOUT, 'source', 29, LEAST)
    expect(folded).toEqual({ outline: 16, source: 0, article: 65, inspector: 19 })
    expect(toggled(folded, 'source', 29, LEAST)).toEqual(USUAL_LAYOUT)
  })

  it('never leave the article less than it needs: the widest pane gives the rest', () => {
    const narrow = { outline: 0, source: 50, article: 30, inspector: 20 }
    const opened = toggled(narrow, 'outline', 20, LEAST)
    expect(opened).toEqual({ outline: 20, source: 36, article: 24, inspector: 20 })
    expect(sum(opened)).toBe(100)
  })

  it('unfold as far as there is room', () => {
    const full = { outline: 0, source: 20, article: 60, inspector: 20 }
    expect(sum(toggled(full, 'outline', 70, LEAST))).toBe(100)
    expect(toggled(full, 'outline', 70, LEAST)['article']).toBe(24)
  })
})
