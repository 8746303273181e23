import { disorderOf } from '#core/order/disorder'
import { pageOfText } from '#core/source/page'
import { corpusCases } from './corpus.ts'
import { byTurns, columnsIn, sideBySide } from './interleaved.ts'
import { ownSample, sharedPages, sharedSample } from './pages.ts'

/**
 * node eval/order.ts
 *
 * Where another order is offered: on all pages as they come, of which hardly any has columns that ran together, and on
 * columns of these pages that were run together for this.
 */
const cases = [
  ...ownSample(),
  ...sharedSample(),
  ...sharedPages(),
  ...corpusCases('read'),
  ...corpusCases('unread'),
]
let offered = 0
for (const { page, variant, text } of cases) {
  const source = text.replace(/^\ufeff/, '')
  for (const { kind, span } of disorderOf(pageOfText(page, page, '', source))) {
    offered++
    const lines = source.slice(span.from, span.to).trimEnd().split('\n').length
    console.log(`offered on ${page}.${variant}: ${kind}, ${String(lines)} lines`)
  }
}
console.log(`offers on ${String(cases.length)} pages as they come: ${String(offered)}`)

const raw = cases.filter(({ variant }) => variant === 'raw')
for (const language of ['Chinese', 'English'] as const) {
  const own = raw.filter(({ text }) => /[\u4e00-\u9fff]{4}/.test(text) === (language === 'Chinese'))
  const stretches = own.flatMap(({ text }) => columnsIn(text, 36, 12))
  const ways = [
    ...([2, 3] as const).flatMap((columns) =>
      [0, 2].map((shaky) => ({
        name: `${String(columns)} side by side${shaky > 0 ? ', shaky' : ''}`,
        mix: (lines: readonly string[]) => sideBySide(lines, columns, shaky),
      })),
    ),
    { name: '2 by turns', mix: byTurns },
  ]
  for (const { name, mix } of ways) {
    let found = 0
    let whole = 0
    for (const lines of stretches) {
      const text = `${mix(lines)}\n`
      const offers = disorderOf(pageOfText('p', 'p', '', text))
      if (offers.length > 0) found++
      const order = offers.flatMap(({ parts }) => parts.map(({ from, to }) => text.slice(from, to).trim()))
      if (order.join('\n') === lines.join('\n')) whole++
    }
    const share = (count: number): string => `${String(Math.round((100 * count) / stretches.length))} %`
    console.log(
      `${language}, ${name}: of ${String(stretches.length)} ${share(found)} found, ${share(whole)} put right`,
    )
  }
}
