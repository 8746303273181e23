import type { InEnglish } from './sentences.ts'

/** The source as it is printed: pictures of its sheets beside its text. */
const zh = {
  modes: '原文的看法',
  'mode-text': '文字',
  'mode-facsimile': '版面图',
  'mode-strip': '逐行对照',
  'said-text': '原文栏换成文字',
  'said-facsimile': '原文栏换成版面图',
  'said-strip': '原文栏换成逐行对照',

  asking: '正在打开版面图…',
  'no-picture': '这个版面还没有版面图。如果手头有它的扫描图或 PDF，可以选来对照。',
  'no-places': '不知道文字在图上的位置，所以点图找不到文字，光标所在的行也标不出来。',
  'other-shape': '图的长宽比和文字记录的版面不一样，标出的位置可能不准。',
  'no-strips': '不知道文字在图上的位置，没法逐行对照。可以改看整幅版面图。',
  choose: '选择本版的版面图',
  pictures: '扫描图和 PDF',
  'back-to-text': '回到文字',

  label: '“{{name}}”的版面图',
  role: '版面图',
  keys: '上下键逐行走，回车到清样里的这一处；按住 Shift 按上下键，或按左右键，移动版面图；加减号缩放，W 适合栏宽，P 看整版，R 旋转，C 显示或隐藏稿件颜色，S 显示或隐藏缩略图，G 显示或隐藏区域。',
  tools: '版面图工具',
  zoom: '缩放',
  percent: '{{percent}}%',
  sheet: '第 {{number}} 页，共 {{count}} 页',
  sheets: '各页缩略图',
  'said-sheets-on': '显示各页缩略图',
  'said-sheets-off': '不显示各页缩略图',
  'said-one-sheet': '这一版只有一页，没有缩略图可列',
  'sheet-before': '上一页',
  'sheet-after': '下一页',
  strip: '第 {{line}} 行的版面图',

  'said-line': '第 {{line}} 行：{{text}}',
  'in-no-article': '第 {{line}} 行不在任何稿件里',
} as const

const en: InEnglish<typeof zh> = {
  modes: 'How the source is shown',
  'mode-text': 'Text',
  'mode-facsimile': 'Facsimile',
  'mode-strip': 'Strips',
  'said-text': 'The source pane shows its text',
  'said-facsimile': 'The source pane shows its facsimile',
  'said-strip': 'The source pane shows strips',

  asking: 'Opening the picture of the page…',
  'no-picture':
    'There is no picture of this page yet. If you have a scan or a PDF of it, choose it to proofread against.',
  'no-places':
    'Nobody knows where on the picture the words stand: a click on it finds no text, and the caret’s line is not lit.',
  'other-shape':
    'The picture has another shape than the page that its text tells of: what is marked may be beside its place.',
  'no-strips':
    'Nobody knows where on the picture the lines stand, so they cannot be shown one by one. The whole picture can.',
  choose: 'Choose the picture of this page',
  pictures: 'Scans and PDFs',
  'back-to-text': 'Back to the text',

  label: 'Facsimile of “{{name}}”',
  role: 'facsimile',
  keys: 'Up and down walk by lines, Enter goes to the place in the article; Shift with up and down, and left and right, move the picture; plus and minus zoom, W fits the width, P the page, R turns, C shows and hides the articles’ colours, S the thumbnails, G the regions.',
  tools: 'Facsimile tools',
  zoom: 'Zoom',
  percent: '{{percent}}%',
  sheet: 'Sheet {{number}} of {{count}}',
  sheets: 'Sheets',
  'said-sheets-on': 'Thumbnails are shown',
  'said-sheets-off': 'Thumbnails are not shown',
  'said-one-sheet': 'This page has one sheet: there are no thumbnails to list',
  'sheet-before': 'Previous sheet',
  'sheet-after': 'Next sheet',
  strip: 'Picture of line {{line}}',

  'said-line': 'Line {{line}}: {{text}}',
  'in-no-article': 'Line {{line}} is in no article',
}

export const facsimile = { zh, en }
