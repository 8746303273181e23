import type { Finding, Rule, SceneLine } from '../rule.ts'

export const shadowCopy: Rule = {
  id: 'shadow-copy',
  kind: 'duplicate',
  stage: 'lines',
  about: 'Letters that are drawn a second time at the same place of the sheet, as a shadow.',
  examples: [
    { before: '图为竹器工人在编织竹篮。\n图为竹器工人', after: '图为竹器工人在编织竹篮。', copies: [1] },
    {
      before: 'A baker at work\nA baker at work\nin Millham',
      after: 'A baker at work\nin Millham',
      copies: [1],
    },
    // Sung twice, one line under the other.
    { before: '月亮走，我也走\n月亮走，我也走', after: '月亮走，我也走\n月亮走，我也走' },
  ],
  find: ({ lines }) =>
    lines.flatMap((line, index): readonly Finding[] => {
      const above = lines[index - 1] as SceneLine | undefined
      if (line.place?.role !== 'copy' || !above) return []
      return [
        {
          span: { from: above.span.to, to: line.span.to },
          replacement: '',
          reasons: ['printed-twice-in-place'],
          confidence: 0.97,
        },
      ]
    }),
}
