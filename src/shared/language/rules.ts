import type { InEnglish } from './sentences.ts'

/** What an editor reads of each cleaning rule: its name, and in one sentence what it does. */
const zh = {
  'control-character': '控制字符',
  'control-character-about': '删去混在文字里、打印不出来的控制字符。',
  'byte-order-mark': '字节序标记',
  'byte-order-mark-about': '删去拼接文件时混进正文的字节序标记（BOM）。',
  'zero-width-character': '零宽字符',
  'zero-width-character-about': '删去没有宽度、却会妨碍查找的字符；表情符号里的连接符不动。',
  'direction-mark': '书写方向标记',
  'direction-mark-about': '删去看不见的书写方向标记；行内有阿拉伯文、希伯来文时不动。',
  'soft-hyphen': '软连字符',
  'soft-hyphen-about': '删去只在行末才显示的软连字符。',
  'exotic-blank': '特殊空格',
  'exotic-blank-about': '把不间断空格、窄空格等换成普通空格，个数不变。',
  'kangxi-radical': '康熙部首',
  'kangxi-radical-about': '把 PDF 里代替汉字的康熙部首（⼥）换成汉字（女）。',
  'radical-supplement': '部首补充',
  'radical-supplement-about': '把 PDF 里代替汉字的简化部首（⻋、⻓）换成汉字（车、长）。',
  'compatibility-form': '兼容字形',
  'compatibility-form-about': '把旧字符集的兼容汉字和竖排标点（︽）换成通用的字（《）。',
  'small-form': '小号标点',
  'small-form-about': '把旧字符集的小号标点（﹐）和半角标点（｡）换成通用的标点。',
  ligature: '连字',
  'ligature-about': '把印成一个字符的连字（ﬁ）拆成字母（fi）。',
  'private-use-glyph': '专用区字符',
  'private-use-glyph-about': '提示只在某一种字库里有意义的字符，由您对照原版定夺；绝不自动改动。',
  'lost-character': '丢失的字符',
  'lost-character-about': '提示转换时丢失的字符（�），由您对照原版定夺；绝不自动改动。',
  'half-width-mark': '半角标点',
  'half-width-mark-about': '中文旁边的 , ; : ? ! ( ) 改为全角；数字、外文、网址、时间和比分不动。',
  'full-width-letter': '全角数字和字母',
  'full-width-letter-about': '同一个数或词里全角半角混用时改为半角；体例要求时全部改为半角。',
  'straight-quote': '直引号',
  'straight-quote-about': '中文里的直引号在段内成对时改为弯引号；不成对的只提示。',
  'turned-quote': '反向引号',
  'turned-quote-about': '该开的地方用了后引号，或者反过来，段内成对可以证明时改正。',
  'house-quote': '引号式样',
  'house-quote-about': '按体例统一用“”‘’或「」『』；体例为“照原样”时不动。',

  'shadow-copy': '同位叠印',
  'shadow-copy-about': '版面同一处叠印了两遍的文字（阴影、加粗），只留一遍。',
  'repeated-line': '整行重复',
  'repeated-line-about': '同一行连印两遍时，去掉第二遍；叠句、口号和短行只提示。',
  'repeated-passage': '整段重复',
  'repeated-passage-about':
    '同一段或同一篇在版上出现两遍时，留下较好的一遍，另一遍去掉，可随时恢复；导语、引语只提示。',
  'doubled-run': '叠印重复',
  'doubled-run-about': '叠印字被逐段提取了两遍（1111月月99日日）时，只留一遍；人人、2020 不动。',
  'doubled-label': '栏标重复',
  'doubled-label-about': '竖排栏标末尾重复（社会组织社会组织）时，去掉第二遍。',

  'letter-spaced-head': '拉开字距的标题',
  'letter-spaced-head-about': '把字字隔开的标题（坚 守 抗 疫）收紧。',
  'stretched-run': '撑开的字',
  'stretched-run-about': '把句中为撑满一行而隔开的字（华 盛 顿）收紧；人名和列举只提示。',
  'stray-blank': '多余空格',
  'stray-blank-about': '去掉正文里拆开词语的空格和标点旁的空格；标题、诗行、表格和署名不动。',
  'latin-spacing': '中西文之间的空格',
  'latin-spacing-about': '体例要求时，去掉汉字与外文、数字之间的空格。',

  'verse-line': '诗行与表格的空行',
  'verse-line-about': '诗行、落款和表格保留分行，只去掉其间的空行。',
  'end-hyphen': '行末连字符',
  'end-hyphen-about': '外文词在行末断开时，去掉连字符并接上；原有的连字符保留，拿不准的只作提示。',
  'parted-address': '断开的网址、邮箱',
  'parted-address-about': '把折成两行的网址和电子邮箱接成一个，其中的连字符保留。',
  'parted-number': '断开的数字',
  'parted-number-about': '把折成两行的数接成一个；英文里相邻的两个数不接。',
  'false-blank-line': '句中空行',
  'false-blank-line-about': '一句话中间隔着空行时，接成一段。',
  'head-over-lines': '分行的标题',
  'head-over-lines-about': '把排成几行的标题接成一行。',
  'wrapped-line': '断行',
  'wrapped-line-about': '把只因栏宽而断开的行接起来：汉字之间不加空格，外文词之间加空格。',
} as const satisfies Readonly<Record<string, string>>

const en: InEnglish<typeof zh> = {
  'control-character': 'Control characters',
  'control-character-about': 'Removes characters inside the text that are never printed.',
  'byte-order-mark': 'Byte order marks',
  'byte-order-mark-about': 'Removes byte order marks that came into the text when files were put together.',
  'zero-width-character': 'Zero-width characters',
  'zero-width-character-about':
    'Removes characters without width, which hide words from search; the joiners of emoji stay.',
  'direction-mark': 'Direction marks',
  'direction-mark-about':
    'Removes invisible marks of writing direction, but for lines with Arabic or Hebrew in them.',
  'soft-hyphen': 'Soft hyphens',
  'soft-hyphen-about': 'Removes hyphens that show at a line’s end only.',
  'exotic-blank': 'Special blanks',
  'exotic-blank-about': 'Puts ordinary blanks for no-break, thin and other blanks, as many as there were.',
  'kangxi-radical': 'Kangxi radicals',
  'kangxi-radical-about': 'Puts the character (女) for the radical (⼥) that a PDF has in its place.',
  'radical-supplement': 'Simplified radicals',
  'radical-supplement-about':
    'Puts the characters (车, 长) for the radicals (⻋, ⻓) that a PDF has in their place.',
  'compatibility-form': 'Compatibility forms',
  'compatibility-form-about':
    'Puts ordinary characters for those of old character sets and for marks of vertical setting.',
  'small-form': 'Small marks',
  'small-form-about':
    'Puts ordinary marks for the small (﹐) and half-width (｡) marks of old character sets.',
  ligature: 'Ligatures',
  'ligature-about': 'Puts letters (fi) for a ligature that is one character (ﬁ).',
  'private-use-glyph': 'Private-use glyphs',
  'private-use-glyph-about':
    'Points out characters that mean something in one font only, for you to decide; never changes them by itself.',
  'lost-character': 'Lost characters',
  'lost-character-about':
    'Points out characters that were lost in conversion (�), for you to decide; never changes them by itself.',
  'half-width-mark': 'Half-width marks',
  'half-width-mark-about':
    'Makes , ; : ? ! ( ) full-width beside Chinese; numbers, Latin text, addresses, times and scores stay.',
  'full-width-letter': 'Full-width figures and letters',
  'full-width-letter-about':
    'Makes them half-width where both widths are mixed in one word, or everywhere if the house style says so.',
  'straight-quote': 'Straight quotation marks',
  'straight-quote-about':
    'Makes straight marks curly in Chinese text where they pair in their paragraph; else only points them out.',
  'turned-quote': 'Turned quotation marks',
  'turned-quote-about':
    'Turns a closing mark where one opens, or the other way round, if the pairing proves it.',
  'house-quote': 'Shape of quotation marks',
  'house-quote-about': 'Prints “ ” ‘ ’ or 「 」 『 』 throughout, if the house style asks for one of them.',

  'shadow-copy': 'Shadow copies',
  'shadow-copy-about':
    'Keeps one of two copies that are printed at the very same place of the sheet, as a shadow.',
  'repeated-line': 'Repeated lines',
  'repeated-line-about':
    'Removes the second of two equal lines in a row; refrains, slogans and short lines are only pointed out.',
  'repeated-passage': 'Repeated passages',
  'repeated-passage-about':
    'Keeps the better copy of a paragraph or story that stands twice on the page and takes the other out, which can be undone; leads and quotations are only pointed out.',
  'doubled-run': 'Shadowed type',
  'doubled-run-about':
    'Keeps one copy of type that was extracted twice run by run (1111月月99日日); 人人 and 2020 stay.',
  'doubled-label': 'Doubled side labels',
  'doubled-label-about': 'Removes the second copy at the end of a vertical label (社会组织社会组织).',

  'letter-spaced-head': 'Letter-spaced heads',
  'letter-spaced-head-about': 'Closes up heads whose characters are set apart (坚 守 抗 疫).',
  'stretched-run': 'Stretched words',
  'stretched-run-about':
    'Closes up words inside a sentence that were set apart to fill a line (华 盛 顿); names and lists are only pointed out.',
  'stray-blank': 'Stray blanks',
  'stray-blank-about':
    'Removes blanks inside Chinese words and beside Chinese marks in running text; heads, verse, tables and credits stay.',
  'latin-spacing': 'Blanks around Latin',
  'latin-spacing-about':
    'Removes blanks between Chinese characters and Latin letters or figures, if the house style says so.',

  'verse-line': 'Blank lines in verse and tables',
  'verse-line-about':
    'Keeps the line ends of verse, signatures and tables, and removes blank lines among them.',
  'end-hyphen': 'End-of-line hyphens',
  'end-hyphen-about':
    'Joins words that were parted at a line’s end; hyphens of the word itself stay, and where it is in doubt it asks.',
  'parted-address': 'Parted addresses',
  'parted-address-about': 'Joins web and e-mail addresses that run over two lines, with their own hyphens.',
  'parted-number': 'Parted numbers',
  'parted-number-about': 'Joins numbers that run over two lines; two English numbers side by side stay two.',
  'false-blank-line': 'Blank lines in mid-sentence',
  'false-blank-line-about': 'Joins a sentence that a blank line runs through.',
  'head-over-lines': 'Heads over several lines',
  'head-over-lines-about': 'Makes one line of a head that is set in several.',
  'wrapped-line': 'Line breaks',
  'wrapped-line-about':
    'Joins lines that only the column broke: nothing between Chinese characters, a blank between words.',
}

export const rules = { zh, en } as const
