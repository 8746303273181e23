import type { Language } from '#shared/contract'

/** What only the command says. Failures of pages and files are said by `#shared/language`. */
interface Sentences {
  readonly about: string
  readonly clean: string
  readonly files: string
  readonly format: string
  readonly out: string
  readonly without: string
  /** Nothing is left out: the default of `--without`. */
  readonly noRule: string
  readonly houseStyle: string
  readonly pages: string
  readonly password: string
  readonly language: string
  readonly ocr: string
  readonly scan: string
  readonly ocrLanguage: string
  readonly ocrPage: string
  readonly ocrJson: string
  /** `%p` of `%q` pages, `%d` of its `%n` regions. */
  readonly reading: string
  readonly help: string
  readonly helpCommand: string
  readonly examples: string
  /** Titles of the help's parts, as commander writes them in English. */
  readonly titles: Readonly<Record<string, string>>
  readonly severalNeedOut: string
  /** `%s` is what was written, `%r` the rules that there are. */
  readonly noSuchRule: string
  readonly noArticles: string
  readonly seeHelp: string
  /** By commander's code; `%s` is what was written wrongly. */
  readonly usage: Readonly<Record<string, string>>
}

const EXAMPLES = `
  galley clean page.txt > page.json
  galley clean page.txt --format md
  galley clean pages/*.txt --format html --out articles
  galley clean scan.png --format txt
  galley ocr scan.tif --language zh-Hans --json
  galley clean page.txt --without stray-blank --house-style house.json
`

export const sentences: Readonly<Record<Language, Sentences>> = {
  zh: {
    about: 'Galley · 清样：把报纸版面的 OCR 原文整理成一篇篇稿件。',
    clean: '整理版面，输出稿件。',
    files: '版面的文本文件或扫描件（PNG、JPEG、TIFF、WebP），一个或多个',
    format: '输出格式',
    out: '写入这个文件夹（没有就新建；同名文件会被替换，版面原文绝不会被改动）',
    without: '停用一条修正规则，可以写多次',
    noRule: '不停用',
    houseStyle: '体例文件（JSON：fullWidthPunctuation、halfWidthDigits、quotes、spacing）',
    pages: '只读 PDF 的这几页，如 3 或 1-8',
    password: '加密的 PDF 的密码',
    language: '提示所用的语言，默认取自 LANG',
    ocr: '在本机识别扫描件上的文字。',
    scan: '扫描件（PNG、JPEG、TIFF、WebP）',
    ocrLanguage: '扫描件上的文字，默认自动判断',
    ocrPage: '只识别这一页（从 1 数起）',
    ocrJson: '输出 JSON：区域、每行每字的位置和可信度',
    reading: '正在识别第 %p 页（共 %q 页）：%d / %n',
    help: '显示帮助',
    helpCommand: '显示某个命令的帮助',
    examples: `\n示例：${EXAMPLES}`,
    titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
    severalNeedOut: '一次整理多个文件时，请用 --out 指定存放结果的文件夹。',
    noSuchRule: '没有“%s”这条修正规则。没有整理任何版面。可用的规则：%r',
    noArticles: '这个版面上没有找到稿件，没有写出文件。',
    seeHelp: '用 galley clean --help 查看用法。',
    usage: {
      'commander.missingArgument': '请给出至少一个版面文件。',
      'commander.unknownOption': '没有 %s 这个选项。',
      'commander.unknownCommand': '没有 %s 这个命令。',
      'commander.optionMissingArgument': '选项 %s 缺少值。',
      'commander.invalidArgument': '选项 %s 的值不对。',
    },
  },
  en: {
    about: 'Galley · 清样: raw newspaper OCR pages become finished articles.',
    clean: 'Cleans pages and gives their articles.',
    files: 'pages as text files or scans (PNG, JPEG, TIFF, WebP), one or several',
    format: 'what to write',
    out: 'write into this folder (made if need be; files there of the same names are replaced, pages never)',
    without: 'switch a cleaning rule off; may be given several times',
    noRule: 'none',
    houseStyle: 'a house style as JSON: fullWidthPunctuation, halfWidthDigits, quotes, spacing',
    pages: 'read only these pages of a PDF: 3, or 1-8',
    password: 'the password of an encrypted PDF',
    language: 'language of messages, by default that of LANG',
    ocr: 'Recognises the text of a scan on this computer.',
    scan: 'a scan (PNG, JPEG, TIFF, WebP)',
    ocrLanguage: 'what the scan is written in; found out by default',
    ocrPage: 'only this page, counted from 1',
    ocrJson: 'write JSON: regions, places and confidence of every line and character',
    reading: 'Reading page %p of %q: %d / %n',
    help: 'show this help',
    helpCommand: 'show the help of a command',
    examples: `\nExamples:${EXAMPLES}`,
    titles: {},
    severalNeedOut: 'Several files need --out with a folder for the results.',
    noSuchRule: 'There is no rule “%s”; no page was cleaned. The rules are: %r',
    noArticles: 'No articles were found on this page; no file was written.',
    seeHelp: 'See galley clean --help.',
    usage: {
      'commander.missingArgument': 'Name at least one file of a page.',
      'commander.unknownOption': 'There is no option %s.',
      'commander.unknownCommand': 'There is no command %s.',
      'commander.optionMissingArgument': 'The option %s needs a value.',
      'commander.invalidArgument': 'The value of the option %s is not possible.',
    },
  },
}
