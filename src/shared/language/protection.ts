import type { InEnglish } from './sentences.ts'

/** What is said about articles that are finished: they are protected until they are reopened. */
const zh = {
  'finished-strip': '已完成，正文受保护',
  'exported-strip': '已导出，正文受保护',
  reopen: '重新打开编辑',
  refused_other: '{{count}} 篇稿件已完成，受保护，没有改动',
  'refused-one': '《{{article}}》已完成，受保护，没有改动',
  passed_other: '；{{count}} 篇已完成的稿件没有改动',
  'said-reopened_other': '已重新打开 {{count}} 篇稿件',
  'said-open-already': '这篇稿件没有完成，可以直接编辑',
} as const

const en: InEnglish<typeof zh> = {
  'finished-strip': 'Finished and protected',
  'exported-strip': 'Exported and protected',
  reopen: 'Reopen for editing',
  refused_one: '{{count}} article is finished and protected; nothing was changed',
  refused_other: '{{count}} articles are finished and protected; nothing was changed',
  'refused-one': 'Finished and protected, nothing was changed: {{article}}',
  passed_one: '; {{count}} finished article was left as it is',
  passed_other: '; {{count}} finished articles were left as they are',
  'said-reopened_one': 'Reopened {{count}} article',
  'said-reopened_other': 'Reopened {{count}} articles',
  'said-open-already': 'This article is not finished; it can be edited as it is',
}

export const protection = { zh, en }
