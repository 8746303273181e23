import type { InEnglish } from './sentences.ts'

/** Several pages open at once: tabs, what was open last, and recent pages. */
const zh = {
  label: '已打开的版面',
  unsaved: '{{name}}，尚未存好',
  'save-failed': '{{name}}，没能存上',
  close: '关闭“{{name}}”',
  'open-another': '打开另一个版面…',
  'all-pages_other': '全部 {{count}} 个版面',
  shown: '{{name}}，第 {{number}} 个版面，共 {{count}} 个',
  'no-such': '没有第 {{number}} 个版面，现在打开着 {{count}} 个',
  'none-closed': '没有刚关闭的版面',
  'not-closed': '“{{name}}”还没有存好，所以没有关闭。{{why}}',
  lost_other: '有 {{count}} 个版面已不在稿库里，没有打开：{{names}}。其余照旧。',
  between: '、',

  // first page
  recent: '最近版面',

  // palette
  'palette-open': '已打开：{{name}}',
  'palette-recent': '最近版面：{{name}}',

  // a page made of what was pasted
  'pasted-name': '粘贴的文字 {{time}}',
} as const satisfies Readonly<Record<string, string>>

const en: InEnglish<typeof zh> = {
  label: 'Open pages',
  unsaved: '{{name}}, not stored yet',
  'save-failed': '{{name}}, could not be stored',
  close: 'Close “{{name}}”',
  'open-another': 'Open another page…',
  'all-pages_one': 'All {{count}} open page',
  'all-pages_other': 'All {{count}} open pages',
  shown: '{{name}}, page {{number}} of {{count}}',
  'no-such': 'There is no page {{number}}: {{count}} are open',
  'none-closed': 'No page was closed',
  'not-closed': '“{{name}}” is not stored yet, so it was not closed. {{why}}',
  lost_one: 'A page is not in the library any more and was not opened: {{names}}. The rest is as it was.',
  lost_other:
    '{{count}} pages are not in the library any more and were not opened: {{names}}. The rest is as it was.',
  between: ', ',

  recent: 'Recent pages',

  'palette-open': 'Open: {{name}}',
  'palette-recent': 'Recent page: {{name}}',

  'pasted-name': 'Pasted text {{time}}',
}

export const tabs = { zh, en }
