import type { InEnglish } from './sentences.ts'

/** Articles that are in the library already. */
const zh = {
  title: '稿库已有',
  count_other: '稿库已有 {{count}} 篇',
  more_other: '另有 {{count}} 篇',
  compare: '对照…',
  'panel-title': '稿库已有：{{article}}',
  none: '稿库里没有与它相同或相近的稿件。',
  this: '本稿',
  exact: '相同',
  near: '相近',
  otherwise: '现已不同',
  linked: '已关联',
  dismissed: '不是同一篇',
  link: '是同一篇，关联',
  dismiss: '不是同一篇',
  'take-back-linked': '取消关联',
  'take-back-dismissed': '撤回“不是同一篇”',
  open: '打开那一版',
  'said-linked': '已关联，两篇互相可见',
  'said-dismissed': '记下了：不是同一篇，不再提示',
  'said-taken-back': '已撤回',
} as const

const en: InEnglish<typeof zh> = {
  title: 'Already in the library',
  count_one: '{{count}} already in the library',
  count_other: '{{count}} already in the library',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  compare: 'Compare…',
  'panel-title': 'Already in the library: {{article}}',
  none: 'The library has no article that is the same or nearly the same.',
  this: 'this article',
  exact: 'The same',
  near: 'Nearly the same',
  otherwise: 'Reads otherwise by now',
  linked: 'Linked',
  dismissed: 'Another article',
  link: 'The same article: link',
  dismiss: 'Another article',
  'take-back-linked': 'Unlink',
  'take-back-dismissed': 'Take back “another article”',
  open: 'Open that page',
  'said-linked': 'Linked: each is shown with the other',
  'said-dismissed': 'Noted: another article, not told of again',
  'said-taken-back': 'Taken back',
}

export const alike = { zh, en }
