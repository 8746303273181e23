import type { ReportQuote, ReportSection, ReportText } from '#core/export/report'
import type { FixQuoted, InContext, PageReport, Quoted } from '#core/galley/page-report'
import type { Tally } from '#core/galley/fix-state'
import type { Language } from '../settings.ts'
import { sayRule, sayWhy, type Speak } from './index.ts'
import { sayBecomes, sayConfidence, showSource } from './say-fix.ts'

/** A page's report in words; the same for the desk's panel and for the files. */
export function sayReport(speak: Speak, language: Language, report: PageReport): ReportText {
  const number = (count: number) => count.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')
  const where = (line: number) => speak('fixes:fate-line', { line: number(line + 1) })
  const quote = ({ line, text }: Quoted, note = ''): ReportQuote => ({
    where: where(line),
    text: showSource(text.trim()),
    note,
  })
  const why = (each: FixQuoted, becomes: string): ReportQuote => ({
    ...quote(each),
    note: [becomes, sayWhy(speak, each.fix), sayConfidence(speak, each.fix)].filter(Boolean).join(' · '),
  })
  const inContext = (each: InContext): ReportQuote => ({
    ...why(each, sayBecomes(speak, each.fix, each.text)),
    text: `${showSource(each.before)}【${showSource(each.text)}】${showSource(each.after)}`,
  })
  const list = (heading: string, quotes: readonly ReportQuote[]): ReportSection => ({
    heading: quotes.length === 0 ? heading : `${heading} ${number(quotes.length)}`,
    note: quotes.length === 0 ? speak('fixes:report-nothing') : '',
    table: null,
    quotes,
  })
  const { ledger } = report
  return {
    language: language === 'zh' ? 'zh-Hans' : 'en',
    title: speak('fixes:report-title', { name: report.name }),
    summary: speak('fixes:report-summary', {
      articles: number(report.articles),
      total: number(ledger.total),
      inArticles: number(ledger.articles),
      fixes: number(ledger.fixes),
      removed: number(ledger.removed),
      superseded: number(ledger.superseded),
      furniture: number(ledger.furniture),
      unplaced: number(ledger.unplaced),
    }),
    sections: [
      rules(speak, report, number),
      list(
        speak('fixes:report-removed'),
        report.removed.map((each) => why(each, '')),
      ),
      list(
        speak('fixes:report-exchanged'),
        report.exchanged.map(({ rule, before, after, count, line }) => ({
          where: where(line),
          text:
            after === ''
              ? speak('fixes:report-drop', { before: showSource(before) })
              : speak('fixes:report-exchange', { before: showSource(before), after: showSource(after) }),
          note: `${sayRule(speak, rule)} · ${speak('fixes:report-times', { count })}`,
        })),
      ),
      list(speak('fixes:report-open-fixes'), report.doubtful.map(inContext)),
      list(
        speak('fixes:report-set-aside'),
        report.setAside.map((each) => quote(each, speak(`desk:furniture-kind-${each.kind}`))),
      ),
      list(
        speak('fixes:report-by-hand'),
        report.removedByHand.map((each) => quote(each)),
      ),
      list(
        speak('fixes:report-unplaced'),
        report.unplaced.map((each) => quote(each)),
      ),
    ],
  }
}

/** Kinds, and below each the rules that found something. */
function rules(speak: Speak, report: PageReport, number: (count: number) => string): ReportSection {
  const figures = ({ applied, doubtful, rejected }: Tally) => [applied, doubtful, rejected].map(number)
  return {
    heading: speak('fixes:report-rules'),
    note: report.overruled === 0 ? '' : speak('fixes:report-overruled', { count: report.overruled }),
    table: {
      head: (['rule', 'applied', 'doubtful', 'rejected'] as const).map((part) =>
        speak(`fixes:report-${part}`),
      ),
      rows: report.kinds.flatMap((kind) => [
        [speak(`desk:fix-${kind.kind}`), ...figures(kind)],
        ...kind.rules.map((rule) => {
          const name = sayRule(speak, rule.rule)
          return [`　${rule.off ? speak('fixes:report-rule-off', { rule: name }) : name}`, ...figures(rule)]
        }),
      ]),
    },
    quotes: [],
  }
}
