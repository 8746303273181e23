import { describe, expect, it } from 'vitest'
import { cleanPage } from '#core/galley/commands/clean-page'
import { openedGalley } from '#core/galley/galley'
import { pageOfText } from '#core/source/page'
import type { Fix } from '#core/fixes/fix'
import { rowSpans, sourceRow } from './source-row.ts'

const fix = (kind: Fix['kind'], from: number, to: number, replacement = ''): Fix => ({
  id: `${kind}@${from}`,
  rule: kind,
  kind,
  span: { from, to },
  replacement,
  reasons: [],
  confidence: 1,
})

const opened = (text: string, fixes: readonly Fix[]) => openedGalley(pageOfText('p', 'p', '', text), fixes)

describe('a row of the source pane', () => {
  it('tells which text a fix takes and what becomes of the line end', () => {
    const fixes = [fix('duplicate', 1, 2), fix('line-break', 3, 4)]
    const galley = cleanPage(opened('月月是\n否', fixes), { fixes, articles: [], furniture: [] }).galley
    const rows = rowSpans(galley).map((row) => sourceRow(galley, row))
    expect(rows.map((row) => row.parts.map((part) => [part.text, part.fix?.state ?? null]))).toEqual([
      [
        ['月', null],
        ['月', 'applied'],
        ['是', null],
      ],
      [['否', null]],
    ])
    expect(rows.map((row) => row.end?.state ?? null)).toEqual(['applied', null])
  })

  it('names the article, or the furniture, that its text went to', () => {
    const galley = cleanPage(opened('页眉\n正文', []), {
      fixes: [],
      articles: [
        {
          blocks: [{ kind: 'paragraph', spans: [{ from: 3, to: 5 }] }],
          bylines: [],
          section: '',
          confidence: 1,
        },
      ],
      furniture: [{ kind: 'furniture', span: { from: 0, to: 2 } }],
    }).galley
    expect(rowSpans(galley).map((row) => sourceRow(galley, row).place)).toEqual(['furniture', 0])
  })

  it('draws a very long line in several rows without losing a character, and shows control characters', () => {
    const galley = opened('长'.repeat(1000) + '\u0000', [])
    const rows = rowSpans(galley).map((row) => sourceRow(galley, row))
    expect(rows.length).toBe(3)
    expect(rows.flatMap((row) => row.parts.map((part) => part.text)).join('')).toBe('长'.repeat(1000) + '␀')
  })
})
