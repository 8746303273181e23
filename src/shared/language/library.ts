import type { InEnglish } from './sentences.ts'

const zh = {
  search: '查找稿件',
  'search-hint': '查找标题和正文，一个字也行…',
  'all-sections': '全部栏目',
  'all-people': '全部作者',
  'all-statuses': '全部状态',
  count_other: '{{count}} 篇稿件',
  'nothing-found': '没有找到符合的稿件。换几个字，或放宽筛选。',
  empty: '稿库还是空的。打开一个版面并清理，分出的稿件会自动存到这里。',
  headline: '标题',
  page: '版面',
  length: '字数',
  edited: '修改时间',
  more: '显示更多',
} as const

const en: InEnglish<typeof zh> = {
  search: 'Find articles',
  'search-hint': 'Find in headlines and text, from one character…',
  'all-sections': 'All sections',
  'all-people': 'All people',
  'all-statuses': 'Any status',
  count_one: '{{count}} article',
  count_other: '{{count}} articles',
  'nothing-found': 'No article fits. Try other words, or widen the filters.',
  empty: 'The library is still empty. Open a page and clean it; its articles are kept here by themselves.',
  headline: 'Headline',
  page: 'Page',
  length: 'Length',
  edited: 'Edited',
  more: 'Show more',
}

export const library = { zh, en }
