import type { InEnglish } from './sentences.ts'

/** Palette, find bar, shortcuts, panes and looks: what serves every page alike. */
const zh = {
  // palette
  'palette-hint': '输入命令或稿件标题，中文、English、拼音首字母都行…',
  'palette-results': '命令和稿件',
  'palette-nothing': '没有这样的命令',
  'palette-count_other': '{{count}} 项',
  'article-number': '稿件 {{number}}',

  // why a command cannot be done now
  'needs-page': '先在编辑台打开一个版面',
  'needs-articles': '先清理版面，分出稿件',
  'needs-article': '先选中一篇稿件',
  'needs-caret': '先把光标放到一个段块里',
  'needs-find': '先用“查找”输入要找的字',
  'needs-fix': '先打开一处修正（“下一处待定修正”，或点有下划线的字）',
  'needs-pages': '先再打开一个版面',
  'not-now': '“{{command}}”现在用不上：{{why}}',

  // find
  'find-label': '在版面和稿件里查找',
  'find-hint': '查找原文和稿件…',
  'find-next': '下一处',
  'find-previous': '上一处',
  'find-at': '第 {{at}} 处，共 {{count}} 处',
  'find-none': '没有找到',
  'find-where': '原文 {{source}} 处，稿件 {{articles}} 处',
  'find-close': '结束查找',
  'find-exact': '原样',
  'find-exact-help': '只找字形、大小写、全半角完全一样的。平时繁体简体、大写小写、全角半角当作一样。',

  // go to line
  'line-label': '转到原文第几行',
  'line-of': '共 {{count}} 行',
  'line-go': '转到',
  'line-wrong': '请输入 1 到 {{count}} 之间的数',
  'line-reached': '原文第 {{line}} 行',

  // shortcuts
  'shortcuts-title': '快捷键',
  'shortcuts-about':
    '点一个快捷键，再按下新的键就改好了。按 Esc 放弃，按退格键去掉。改动立即生效，并记在这台电脑上。',
  'shortcuts-filter': '查找命令或快捷键',
  'shortcuts-reset': '全部恢复默认',
  'shortcuts-done': '完成',
  'shortcuts-none': '无',
  'shortcuts-press': '请按新的键…',
  'shortcuts-change': '“{{command}}”的快捷键：{{keys}}，点这里更改',
  'shortcuts-usual': '恢复“{{command}}”的默认快捷键',
  'shortcuts-taken': '{{keys}} 已是“{{holder}}”的快捷键。',
  'shortcuts-take': '改给“{{command}}”',
  'shortcuts-keep': '不改',
  'shortcuts-types': '{{keys}} 会打出字来，不能作快捷键。请加上 Ctrl、⌘ 或 Alt，或者用 F1–F9。',
  'shortcuts-kept': '{{keys}} 留给文字编辑或系统用，请换一个。',
  'shortcuts-changed': '“{{command}}”的快捷键现在是 {{keys}}',
  'shortcuts-removed': '“{{command}}”现在没有快捷键',
  'shortcuts-restored': '快捷键已恢复默认',

  // panes
  panes: '窗格布局',
  'pane-folded': '已收起{{pane}}栏',
  'pane-unfolded': '已展开{{pane}}栏',
  'pane-fold': '收起{{pane}}栏',
  'pane-unfold': '展开{{pane}}栏',
  'panes-usual': '已恢复默认栏宽',
  'grip-outline': '稿件栏宽，按左右键调整，回车收起',
  'grip-source': '原文栏宽，按左右键调整，回车收起',
  'grip-inspector': '稿签栏宽，按左右键调整，回车收起',

  // looks
  look: '显示方式',
  'said-text-size': '文字大小 {{percent}}%',
  'said-theme-system': '外观跟随系统',
  'said-theme-light': '已换成浅色外观',
  'said-theme-dark': '已换成深色外观',
  'said-contrast-system': '对比度跟随系统',
  'said-contrast-usual': '已换成标准对比度',
  'said-contrast-high': '已换成高对比度',
} as const

const en: InEnglish<typeof zh> = {
  'palette-hint': 'Type a command or a headline, in Chinese, English or pinyin initials…',
  'palette-results': 'Commands and articles',
  'palette-nothing': 'There is no such command',
  'palette-count_one': '{{count}} item',
  'palette-count_other': '{{count}} items',
  'article-number': 'Article {{number}}',

  'needs-page': 'open a page on the desk first',
  'needs-articles': 'clean the page first, so that there are articles',
  'needs-article': 'choose an article first',
  'needs-caret': 'put the caret into a block first',
  'needs-find': 'type what to look for with “Find” first',
  'needs-fix': 'first open a fix (“Next Fix in Doubt”, or click underlined words)',
  'needs-pages': 'open another page first',
  'not-now': '“{{command}}” has nothing to do now: {{why}}',

  'find-label': 'Find in page and articles',
  'find-hint': 'Find in source and articles…',
  'find-next': 'Next',
  'find-previous': 'Previous',
  'find-at': '{{at}} of {{count}}',
  'find-none': 'Not found',
  'find-where': '{{source}} in the source, {{articles}} in articles',
  'find-close': 'Close find',
  'find-exact': 'Exact',
  'find-exact-help':
    'Only what is written just so. Otherwise 繁體 and 简体, capitals and small letters, full and half width count as the same.',

  'line-label': 'Go to source line',
  'line-of': 'of {{count}}',
  'line-go': 'Go',
  'line-wrong': 'A number from 1 to {{count}}, please',
  'line-reached': 'Source line {{line}}',

  'shortcuts-title': 'Keyboard shortcuts',
  'shortcuts-about':
    'Choose a shortcut, then press the new keys. Esc leaves it as it is, Backspace removes it. Changes hold at once and are kept on this computer.',
  'shortcuts-filter': 'Find a command or keys',
  'shortcuts-reset': 'All back to the usual',
  'shortcuts-done': 'Done',
  'shortcuts-none': 'none',
  'shortcuts-press': 'Press the new keys…',
  'shortcuts-change': 'Shortcut of “{{command}}”: {{keys}}. Choose to change it',
  'shortcuts-usual': 'Usual shortcut for “{{command}}”',
  'shortcuts-taken': '{{keys}} belongs to “{{holder}}” already.',
  'shortcuts-take': 'Give it to “{{command}}”',
  'shortcuts-keep': 'Leave it',
  'shortcuts-types': '{{keys}} would type. Add Ctrl, ⌘ or Alt, or choose one of F1–F9.',
  'shortcuts-kept': '{{keys}} is kept for editing text or for the system. Choose others.',
  'shortcuts-changed': 'The shortcut of “{{command}}” is {{keys}} now',
  'shortcuts-removed': '“{{command}}” has no shortcut now',
  'shortcuts-restored': 'The usual shortcuts are back',

  panes: 'Panes',
  'pane-folded': '{{pane}} pane folded',
  'pane-unfolded': '{{pane}} pane unfolded',
  'pane-fold': 'Fold the {{pane}} pane',
  'pane-unfold': 'Unfold the {{pane}} pane',
  'panes-usual': 'The panes have their usual widths again',
  'grip-outline': 'Width of the articles pane: left and right keys, Enter folds it',
  'grip-source': 'Width of the source pane: left and right keys, Enter folds it',
  'grip-inspector': 'Width of the slip: left and right keys, Enter folds it',

  look: 'Looks',
  'said-text-size': 'Text size {{percent}}%',
  'said-theme-system': 'Appearance follows the system',
  'said-theme-light': 'Light appearance',
  'said-theme-dark': 'Dark appearance',
  'said-contrast-system': 'Contrast follows the system',
  'said-contrast-usual': 'Usual contrast',
  'said-contrast-high': 'High contrast',
}

export const tools = { zh, en }
