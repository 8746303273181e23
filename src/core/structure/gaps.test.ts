import { describe, expect, it } from 'vitest'
import { detect } from '../fixes/detect.ts'
import type { Fix } from '../fixes/fix.ts'
import { SURE } from '../fixes/fix.ts'
import { printLines } from '../fixes/print-lines.ts'
import { printSpans } from '../fixes/print-spans.ts'
import { resolve } from '../fixes/resolve.ts'
import { linesOf } from '../source/page.ts'
import { scriptOf } from '../text/characters.ts'
import { vocabularyOf } from '../text/joints/vocabulary.ts'
import { trimmed } from '../text/traced.ts'
import { FixedPlaces, placesOf } from './gaps.ts'
import { joinStrips } from './setting.ts'

const TEXTS = {
  simplified: [
    '省科技厅昨日发布消息，新一代模型GPT-',
    '4已在全省100',
    '家企业投入使用，占全部企业的25',
    '%，比20',
    '23年增长3.',
    '5个百分点，详情请登录http://www.example.com/',
    'news/2024查询，或者使用手机iPhone 15',
    'Pro扫描二维码查看。',
  ],
  traditional: [
    '市府昨日發布消息，新一代模型GPT-',
    '4已在全市100',
    '家企業投入使用，占全部企業的25',
    '%，比20',
    '23年增長3.',
    '5個百分點，詳情請寄信至news@',
    'example.com查詢，或者使用手機iPhone 15',
    'Pro掃描條碼查看。',
  ],
  english: [
    'The city council voted late on Tuesday to ap-',
    'prove the long-awaited plan for the harbor, and',
    'the mayor, who is a self-',
    'made man, said that the garden-',
    'wall along the water would rise in the years 1998-',
    '99 at a cost that the govern¬',
    'ment had set, with a drive\u00ad',
    'way and news\u00ad',
    'papers it had called too high for the town and its people.',
  ],
} as const

const READ = {
  simplified:
    '省科技厅昨日发布消息，新一代模型GPT-4已在全省100家企业投入使用，占全部企业的25%，比2023年增长3.5个百分点，详情请登录http://www.example.com/news/2024查询，或者使用手机iPhone 15 Pro扫描二维码查看。',
  traditional:
    '市府昨日發布消息，新一代模型GPT-4已在全市100家企業投入使用，占全部企業的25%，比2023年增長3.5個百分點，詳情請寄信至news@example.com查詢，或者使用手機iPhone 15 Pro掃描條碼查看。',
  english:
    'The city council voted late on Tuesday to approve the long-awaited plan for the harbor, and the mayor, who is a self-made man, said that the garden-wall along the water would rise in the years 1998-99 at a cost that the government had set, with a driveway and newspapers it had called too high for the town and its people.',
} as const

/** All lines as one paragraph, whatever the engine makes of them elsewhere: its fixes, and how it prints. */
function joined(text: string): { readonly fixes: readonly Fix[]; readonly printed: string } {
  const script = scriptOf(text)
  const characters = resolve(detect('characters', { text, script, lines: [], gaps: [] }))
  const lines = printLines(text, linesOf(text), characters)
  const strips = lines.map(trimmed)
  const vocabulary = vocabularyOf(strips.map((strip) => strip.text))
  const setting = { source: text, script, vocabulary }
  const block = { kind: 'paragraph', text: joinStrips(strips, setting) } as const
  const { spans, gaps } = placesOf(block, setting, new FixedPlaces(characters), new Map())
  const claims = detect('blocks', { text, script, lines, gaps })
  const fixes = resolve([...characters.map((fix) => ({ fix, rank: -1 })), ...claims])
  const sure = fixes.filter(({ confidence }) => confidence >= SURE)
  return { fixes, printed: printSpans(text, sure, spans).text }
}

describe('the joints of a paragraph', () => {
  it.each(Object.keys(TEXTS) as (keyof typeof TEXTS)[])('are set together on a %s page', (name) => {
    for (const lineEnd of ['\n', '\r\n', ' \n', '  \r\n'])
      expect(joined(TEXTS[name].join(lineEnd) + lineEnd).printed).toBe(READ[name])
  })

  it('leave a hyphen in doubt in the text and ask about it alone, with the reason', () => {
    const text = TEXTS.english.join('\r\n')
    const place = text.indexOf('garden-') + 'garden'.length
    const { fixes } = joined(text)
    expect(fixes.filter(({ span }) => span.from <= place && place < span.to)).toEqual([
      {
        id: `end-hyphen@${place}-${place + 1}`,
        rule: 'end-hyphen',
        kind: 'line-break',
        span: { from: place, to: place + 1 },
        replacement: '',
        reasons: ['hyphen-at-line-end', 'halves-are-words'],
        confidence: 0.6,
      },
    ])
  })

  it('tell why a hyphen goes and why one stays', () => {
    const text = TEXTS.english.join('\n')
    const { fixes } = joined(text)
    const reasonsAt = (words: string) =>
      fixes.find(
        ({ span }) => span.from >= text.indexOf(words) && span.from <= text.indexOf(words) + words.length,
      )?.reasons
    expect(reasonsAt('ap-')).toContain('known-word')
    expect(reasonsAt('self-')).toContain('known-compound')
    expect(reasonsAt('1998-')).toContain('figure-at-hyphen')
  })
})
