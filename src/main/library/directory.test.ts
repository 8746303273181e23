import { describe, expect, it } from 'vitest'
import { inLibrary, pageWith, typedArticle, valueOf } from './testing/samples.ts'

const by = (name: string, organisation: string, title: string) =>
  ({ name, role: 'reporter', organisation, title }) as const

describe('the directory', () => {
  it('counts sections, the most used first', () =>
    inLibrary((library) => {
      const sections = ['社会', '要闻', '', '要闻']
      pageWith(
        library,
        sections.map((section, index) => typedArticle(`a${index}`, '', [], { section })),
      )
      expect(valueOf(library.sections())).toEqual([
        { name: '要闻', articles: 2 },
        { name: '社会', articles: 1 },
      ])
    }))

  it('counts a person once per article and gives what was printed most with the name', () =>
    inLibrary((library) => {
      const bylines = [
        [by('贾莹莹', '新华社', '记者'), by('王永钦', '', '')],
        [by('贾莹莹', '中国妇女报', '全媒体记者'), by('贾莹莹', '', '')],
        [by('贾莹莹', '中国妇女报', '全媒体记者')],
        [by('贾莹莹', '', ''), by('', '本报', '记者')],
        [by('贾莹莹', '', '')],
      ]
      pageWith(
        library,
        bylines.map((each, index) => typedArticle(`a${index}`, '', [], { bylines: each })),
      )
      expect(valueOf(library.contributors())).toEqual([
        { name: '贾莹莹', articles: 5, organisation: '中国妇女报', title: '全媒体记者' },
        { name: '王永钦', articles: 1, organisation: '', title: '' },
      ])
    }))
})
