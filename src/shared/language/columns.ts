import type { InEnglish } from './sentences.ts'

/** The columns of the library's table. */
const zh = {
  choose: '显示列',
  finished: '完成时间',
  exported: '导出时间',
  file: '来源文件',
  earlier: '“{{name}}”前移一列',
  later: '“{{name}}”后移一列',
  help: '按 Alt+↑↓ 也能调整顺序',
  usual: '恢复默认',
  'said-moved': '“{{name}}”现在是第 {{place}} 列',
  'said-usual': '各列和列宽已恢复默认',
  border: '“{{name}}”列的右边线',
  width: '“{{name}}”宽 {{pixels}}',
  'border-help': '拖动或用 ←→ 调整列宽，双击或回车适合内容',
} as const

const en: InEnglish<typeof zh> = {
  choose: 'Columns',
  finished: 'Finished',
  exported: 'Exported',
  file: 'File',
  earlier: 'Move “{{name}}” one column earlier',
  later: 'Move “{{name}}” one column later',
  help: 'Alt+↑↓ also changes the order',
  usual: 'As usual',
  'said-moved': '“{{name}}” is column {{place}} now',
  'said-usual': 'Columns and widths are as usual again',
  border: 'Right border of “{{name}}”',
  width: '“{{name}}” is {{pixels}} wide',
  'border-help': 'Drag, or ← →, to change widths; double-click or Enter fits the words',
}

export const columns = { zh, en }
