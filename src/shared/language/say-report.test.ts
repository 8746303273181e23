import { describe, expect, it } from 'vitest'
import { reportHtml, reportMarkdown } from '#core/export/report'
import type { Fix } from '#core/fixes/fix'
import { cleanPage } from '#core/galley/commands/clean-page'
import { neverOnPage } from '#core/galley/commands/rule-fixes'
import { openedGalley } from '#core/galley/galley'
import { lineFate } from '#core/galley/line-fate'
import { pageReport } from '#core/galley/page-report'
import { pageOfText } from '#core/source/page'
import { createSpeaker } from './index.ts'
import { sayFatedFix, sayLine, showSource } from './say-fix.ts'
import { sayReport } from './say-report.ts'

const TEXT = '*页眉*<b>\n在广西在广西\n兴业县，\n人人都好'
const fix = (part: Partial<Fix> & Pick<Fix, 'rule' | 'kind' | 'span'>): Fix => ({
  id: `${part.rule}@${part.span.from}`,
  replacement: '',
  reasons: [],
  confidence: 0.95,
  ...part,
})
const fixes = [
  fix({ rule: 'doubled-run', kind: 'duplicate', span: { from: 11, to: 14 }, reasons: ['doubling-nearby'] }),
  fix({ rule: 'wrapped-line', kind: 'line-break', span: { from: 14, to: 15 }, reasons: ['line-is-full'] }),
  fix({ rule: 'wrapped-line', kind: 'line-break', span: { from: 19, to: 20 }, confidence: 0.5 }),
]
const reading = {
  fixes,
  articles: [
    {
      blocks: [{ kind: 'paragraph' as const, spans: [{ from: 8, to: TEXT.length }] }],
      bylines: [],
      section: '',
      confidence: 1,
    },
  ],
  furniture: [{ kind: 'label' as const, span: { from: 0, to: 7 } }],
}
const galley = cleanPage(openedGalley(pageOfText('p', '第3版.txt', '', TEXT), fixes), reading).galley

describe('the report of a page', () => {
  it('says in Chinese how many fixes of which rule were made, and quotes what went where', () => {
    const text = reportMarkdown(sayReport(createSpeaker('zh'), 'zh', pageReport(galley)))
    expect(text).toContain('# 清样对“第3版.txt”做了什么')
    expect(text).toContain('| 去除重复 | 1 | 0 | 0 |')
    expect(text).toContain('| 断行 | 1 | 1 | 0 |')
    expect(text).toContain('- 第 2 行　**在广西**　叠印重复：旁边几行确是重影 · 把握 95%')
    expect(text).toContain('- 第 3 行　**在广西⏎兴业县，【⏎】人人都好**　接合 · 断行 · 把握 50%')
    expect(text).toContain('- 第 1 行　**\\*页眉\\*\\<b\\>**　栏标')
    expect(text).toMatch(/## 手工删去\n\n没有。/)
  })

  it('says it in English, and shows markup of the page as text', () => {
    const speak = createSpeaker('en')
    const page = reportHtml(sayReport(speak, 'en', pageReport(neverOnPage(galley, 'doubled-run').galley)))
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('What Galley did to “第3版.txt”')
    expect(page).toContain('Shadowed type (not on this page)')
    expect(page).toContain('<q>*页眉*&lt;b&gt;</q>')
    expect(page).not.toContain('<b>')
    expect(page).not.toMatch(/\{\{|fixes:|undefined/)
  })
})

describe('a line’s fate in words', () => {
  const name = () => '稿'
  it('tells place and end, and of each fix what, why and how sure', () => {
    const speak = createSpeaker('zh')
    const fate = lineFate(galley, 1)
    expect(sayLine(speak, fate, name)).toBe('第 2 行 · “稿”的正文 · 与下一行接合')
    expect(fate.fixes.map((one) => sayFatedFix(speak, one, TEXT))).toEqual([
      '“在广西”删去 叠印重复：旁边几行确是重影 · 把握 95%',
      '“⏎”接合 断行：上行满栏 · 把握 95%',
    ])
    expect(sayLine(speak, lineFate(galley, 0), name)).toBe('第 1 行 · 版面杂项（栏标） · 照原样保留')
    expect(sayLine(createSpeaker('en'), lineFate(galley, 3), name)).toBe(
      'Line 4 · Text of “稿” · kept as it came',
    )
  })

  it('shows characters that have no picture by their number', () => {
    expect(showSource('一\u200b二 \r\n 三')).toBe('一U+200B二⏎三')
    expect(showSource(' ')).toBe('␣')
  })
})
