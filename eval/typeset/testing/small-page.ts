import type { Content } from '../content.ts'
import { contentOf } from '../content.ts'

/** An invented page of two articles with a caption, a label and a jump line. */
export function smallPage(layout: Readonly<Record<string, unknown>> = {}): Content {
  const page = {
    format: 'galley-articles/1',
    source: { name: 'small' },
    articles: [
      {
        kicker: '街巷',
        headline: '修伞的人',
        subheadline: '',
        dateline: '',
        bylines: [{ name: '石亦秋', organisation: '', title: '' }],
        blocks: [
          {
            kind: 'paragraph',
            text: '雨一停，老街口的摊子就摆出来了。三根旧伞骨，一把小钳子，人人都认得他。',
          },
          { kind: 'paragraph', text: '“修好了，修好了。”他把伞撑开，转了一圈，又转了一圈。' },
        ],
      },
      {
        kicker: '',
        headline: '晒书',
        subheadline: '',
        dateline: '',
        bylines: [{ name: '聂小川', organisation: '', title: '' }],
        blocks: [
          { kind: 'caption', text: '11月5日，读者在院子里晒书。' },
          { kind: 'credit', text: '聂小川 摄' },
        ],
      },
    ],
    unassigned: [
      { kind: 'furniture', text: '02版 街巷' },
      { kind: 'label', text: '老街故事' },
      { kind: 'furniture', text: '（下转第4版）' },
    ],
    layout: {
      lang: 'zh-Hans',
      paper: '小报',
      width: 468,
      body: 13,
      lh: 1.6,
      face: 'serif',
      overlay: true,
      seed: 11,
      tree: { v: [{ h: ['a', 'b'], w: [0.5, 0.5] }] },
      unassigned: [{ pos: 'top' }, { pos: 'vert' }, { pos: 'article' }],
      articles: [
        {
          id: 'a',
          byline: 'suffix',
          print: ['（石亦秋）'],
          headline_lines: ['修伞的人'],
          spaced: [0],
          jump: { at: 'end', u: 2 },
        },
        { id: 'b', byline: 'none', photo: 'top', headline_lines: ['晒书'] },
      ],
      ...layout,
    },
  }
  return contentOf('small', JSON.stringify(page))
}
