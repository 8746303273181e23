import type { SectionFinished } from '#shared/statistics'
import { localeOf, useTongue } from '../desk/speak.ts'
import { Figure } from './Figure.tsx'
import { RowBars } from './RowBars.tsx'

/** So many have a bar of their own; the table has all. */
const MOST = 7

/** What was finished in each section, in the section's own hue and named beside it. */
export function SectionsFigure({ sections }: { readonly sections: readonly SectionFinished[] }) {
  const { speak, language } = useTongue()
  const format = (value: number) => value.toLocaleString(localeOf(language))
  const nameOf = ({ name }: SectionFinished) => (name === '' ? speak('statistics:no-section') : name)
  const said = (articles: number) =>
    speak('statistics:articles-count', { count: articles, n: format(articles) })
  const [shown, others] = [sections.slice(0, MOST), sections.slice(MOST)]
  const rest = others.reduce((sum, { articles }) => sum + articles, 0)
  const named = sections.filter(({ name }) => name !== '')
  const first = named[0]
  const most = first
    ? speak('statistics:sections-said', {
        count: named.length,
        n: format(named.length),
        name: first.name,
        most: format(first.articles),
      })
    : speak('statistics:no-section')
  return (
    <Figure
      title={speak('statistics:sections')}
      said={sections.length === 0 ? speak('statistics:nothing') : most}
      head={[
        speak('statistics:section-head'),
        speak('statistics:articles-head'),
        speak('statistics:characters-head'),
      ]}
      rows={sections.map((section) => [
        nameOf(section),
        format(section.articles),
        format(section.characters),
      ])}
    >
      <RowBars
        rows={[
          ...shown.map((section) => ({
            name: nameOf(section),
            value: section.articles,
            said: said(section.articles),
            hue: section.hue,
          })),
          ...(others.length > 0
            ? [
                {
                  name: speak('statistics:other-sections', {
                    count: others.length,
                    n: format(others.length),
                  }),
                  value: rest,
                  said: said(rest),
                  hue: null,
                },
              ]
            : []),
        ]}
      />
    </Figure>
  )
}
