import type { InEnglish } from './sentences.ts'

/** Columns that ran together and pages in the wrong order. */
const zh = {
  'columns-on': '第 {{from}}–{{to}} 行像是并排的几栏串在了一起。',
  'pages-on': '这份文件的各页没有按页码排列。',
  look: '查看',
  more_other: '另有 {{count}} 处',
  'title-columns': '并排的几栏串在了一起',
  'title-pages': '各页没有按页码排列',
  'about-columns':
    '第 {{from}}–{{to}} 行里，几栏文字被逐行连在一起。可以改为先读完一栏，再读下一栏。原文一个字也不会改动。',
  'about-pages': '印刷的页码和文件里的先后不一致。可以改为按页码顺序阅读。原文一个字也不会改动。',
  'title-none': '阅读顺序没有问题',
  'about-none': '没有发现串在一起的栏，也没有发现排错顺序的页。',
  before: '现在',
  after: '整理后',
  'first-lines': '只显示前 {{count}} 行。',
  'makes-anew_other': '这部分已有的 {{count}} 篇稿件会按新的顺序重新分稿；可以一步撤销。',
  'makes-by-hand_other':
    '这部分已有的 {{count}} 篇稿件会按新的顺序重新分稿，其中 {{edited}} 篇改动过，改动会随原稿一起撤下；可以一步撤销找回。',
  'changes-nothing': '版面还没有清理，之后的清理会按新的顺序进行；可以一步撤销。',
  close: '关闭',
  leave: '保留原样',
  take: '按这个顺序',
  'said-taken-columns': '第 {{from}}–{{to}} 行已改为逐栏阅读',
  'said-taken-pages': '各页已按页码排列',
  'said-left': '已保留原来的顺序，不再提示',
} as const satisfies Readonly<Record<string, string>>

const en: InEnglish<typeof zh> = {
  'columns-on': 'Lines {{from}}–{{to}} look like columns that ran together.',
  'pages-on': 'The pages of this file are not in the order of their numbers.',
  look: 'Look',
  more_other: '{{count}} more',
  more_one: '{{count}} more',
  'title-columns': 'Columns that ran together',
  'title-pages': 'Pages out of order',
  'about-columns':
    'In lines {{from}}–{{to}} columns were joined line by line. They can be read one column after the other. Not a character of the source changes.',
  'about-pages':
    'The printed page numbers tell another order than the file has. The pages can be read in the order of their numbers. Not a character of the source changes.',
  'title-none': 'The reading order is right',
  'about-none': 'No columns that ran together were found, and no pages out of order.',
  before: 'Now',
  after: 'Put in order',
  'first-lines': 'The first {{count}} lines are shown.',
  'makes-anew_other':
    'The {{count}} articles of this part are made anew in that order; one undo takes it back.',
  'makes-anew_one': 'The article of this part is made anew in that order; one undo takes it back.',
  'makes-by-hand_other':
    'The {{count}} articles of this part are made anew in that order. {{edited}} of them were changed by hand, and the changes go with them; one undo brings all back.',
  'makes-by-hand_one':
    'The article of this part is made anew in that order. It was changed by hand ({{edited}}), and the changes go with it; one undo brings all back.',
  'changes-nothing': 'The page is not cleaned yet; cleaning will follow that order. One undo takes it back.',
  close: 'Close',
  leave: 'Leave as it is',
  take: 'Read it so',
  'said-taken-columns': 'Lines {{from}}–{{to}} are read column by column now',
  'said-taken-pages': 'The pages are in the order of their numbers now',
  'said-left': 'Left in the order in which it came; you will not be asked again',
}

export const order = { zh, en }
