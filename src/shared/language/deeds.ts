import type { InEnglish } from './sentences.ts'

/** What undo and redo are called: “Undo join 212 line breaks”. Without a count a command has its plain name. */
const zh = {
  undo: '撤销“{{deed}}”',
  redo: '重做“{{deed}}”',
  'clean-page_other': '清理版面，修正 {{count}} 处',
  'join-line-breaks_other': '接合 {{count}} 处断行',
  'remove-duplicates_other': '去除 {{count}} 处重复',
  'switch-kind_other': '启用或停用 {{count}} 处修正',
  'accept-fixes_other': '采纳 {{count}} 处待定修正',
  'reject-fixes_other': '{{count}} 处保留原样',
  'never-on-page_other': '本版停用规则，{{count}} 处',
  'again-on-page_other': '本版恢复规则，{{count}} 处',
  'merge-article_other': '合并 {{count}} 篇稿件',
  'dissolve-article_other': '撤销 {{count}} 篇分稿',
  section_other: '改 {{count}} 篇稿件的栏目',
  status_other: '改 {{count}} 篇稿件的状态',
} as const satisfies Readonly<Record<string, string>>

const en: InEnglish<typeof zh> = {
  undo: 'Undo {{deed}}',
  redo: 'Redo {{deed}}',
  'clean-page_one': 'Clean page, {{count}} fix',
  'clean-page_other': 'Clean page, {{count}} fixes',
  'join-line-breaks_one': 'Join {{count}} line break',
  'join-line-breaks_other': 'Join {{count}} line breaks',
  'remove-duplicates_one': 'Remove {{count}} duplicate',
  'remove-duplicates_other': 'Remove {{count}} duplicates',
  'switch-kind_one': 'Switch {{count}} fix',
  'switch-kind_other': 'Switch {{count}} fixes',
  'accept-fixes_one': 'Accept {{count}} fix in doubt',
  'accept-fixes_other': 'Accept {{count}} fixes in doubt',
  'reject-fixes_one': 'Leave {{count}} place as it is',
  'reject-fixes_other': 'Leave {{count}} places as they are',
  'never-on-page_one': 'Rule off for this page, {{count}} place',
  'never-on-page_other': 'Rule off for this page, {{count}} places',
  'again-on-page_one': 'Rule on again for this page, {{count}} place',
  'again-on-page_other': 'Rule on again for this page, {{count}} places',
  'merge-article_one': 'Merge {{count}} article',
  'merge-article_other': 'Merge {{count}} articles',
  'dissolve-article_one': 'Dissolve {{count}} article',
  'dissolve-article_other': 'Dissolve {{count}} articles',
  section_one: 'Section of {{count}} article',
  section_other: 'Section of {{count}} articles',
  status_one: 'Status of {{count}} article',
  status_other: 'Status of {{count}} articles',
}

export const deeds = { zh, en }
