import type { Language } from '#shared/settings'

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
  readonly library: string
  readonly libraryAccount: string
  readonly libraryCheck: string
  readonly libraryBackup: string
  readonly libraryRestore: string
  readonly libraryExport: string
  readonly libraryImport: string
  readonly librarySearch: string
  readonly libraryFolder: string
  readonly checkedBackup: string
  readonly backupTarget: string
  readonly backupFile: string
  readonly exportTarget: string
  readonly exportFolder: string
  readonly query: string
  readonly limit: string
  readonly accountJson: string
  readonly searchJson: string
  readonly libraryExamples: string
  /** `%s` is the library's file or the backup. */
  readonly libraryDone: {
    readonly sound: string
    readonly damaged: string
    readonly indexWrong: string
    readonly backupSound: string
    /** `%p` pages, `%a` articles. */
    readonly exported: string
    /** `%a` new pages, `%k` that are here already, `%b` beside another state; `%d` other rows that are different here. */
    readonly imported: string
    readonly nothingFound: string
  }
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

const LIBRARY_EXAMPLES = `
  galley library account
  galley library check
  galley library backup /Volumes/backup
  galley library check /Volumes/backup/galley-2026-11-25-211012-kept.galley-backup
  galley library restore library.galley-backup --library new-library
  galley library search '秋收 -渡口' --json
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
    library: '稿库：位置与大小、检查、备份、恢复、导出、导入、检索。Galley 窗口开着时，请先关闭它。',
    libraryAccount: '稿库在哪里，占多少空间。',
    libraryCheck: '把稿库或一份备份的每一条都与写入时核对；完好时返回 0。',
    libraryBackup: '把整个稿库写成一个备份文件，逐条核对后才命名。',
    libraryRestore: '把备份恢复到一个还没有稿库的位置。',
    libraryExport: '把整个稿库导出成 JSON 和原件。',
    libraryImport: '导入稿库的导出；已有的内容不会改动。',
    librarySearch: '在稿库里检索，写法与窗口里相同。',
    libraryFolder: '稿库所在的文件夹，默认是 Galley 正在用的那个',
    checkedBackup: '要检查的备份文件；不写则检查稿库',
    backupTarget: '备份文件，或放备份的文件夹；已有的文件不会被覆盖',
    backupFile: '备份文件',
    exportTarget: '新的文件夹，还不能存在',
    exportFolder: '稿库导出的文件夹',
    query: '要找的词；“短语”加引号，不要的词前加 -',
    limit: '最多给出多少篇',
    accountJson: '输出 JSON',
    searchJson: '每篇一行 JSON',
    libraryExamples: `\n示例：${LIBRARY_EXAMPLES}`,
    libraryDone: {
      sound: '稿库完好，每一条都与写入时相同：%s',
      damaged: '稿库里有内容与写入时不同，没有改动它。请在 Galley 窗口里抢救，或恢复最近的备份：%s',
      indexWrong: '稿件都完好，但检索索引与稿件不符。请在 Galley 窗口里检查稿库，按提示处理：%s',
      backupSound: '备份完好，每一条都与写入时相同：%s',
      exported: '已导出 %p 个版面、%a 篇稿件。',
      imported:
        '新增 %a 个版面，%k 个已在稿库，%b 个与稿库里的不同、另存为单独的版面；%d 条其他记录以稿库里的为准。',
      nothingFound: '没有找到。',
    },
    help: '显示帮助',
    helpCommand: '显示某个命令的帮助',
    examples: `\n示例：${EXAMPLES}`,
    titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
    severalNeedOut: '一次整理多个文件时，请用 --out 指定存放结果的文件夹。',
    noSuchRule: '没有“%s”这条修正规则。没有整理任何版面。可用的规则：%r',
    noArticles: '这个版面上没有找到稿件，没有写出文件。',
    seeHelp: '用 galley help 查看用法。',
    usage: {
      'commander.missingArgument': '缺少参数 <%s>。',
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
    library:
      'The library: where it is and what it takes, check, backup, restore, export, import, search. Close Galley’s window first.',
    libraryAccount: 'Where the library is and what it takes.',
    libraryCheck:
      'Compares every row of the library or of a backup with what was written; ends with 0 when it is sound.',
    libraryBackup:
      'Writes the whole library as one file, which gets its name when it has been compared row by row.',
    libraryRestore: 'Puts a backup where there is no library yet.',
    libraryExport: 'Exports the whole library as JSON and originals.',
    libraryImport: 'Imports an exported library; what is there already stays as it is.',
    librarySearch: 'Searches the library as the window does.',
    libraryFolder: 'the folder of the library, by default the one that Galley uses',
    checkedBackup: 'a backup to check, by default the library itself',
    backupTarget: 'a file, or a folder for it; no file that is there is replaced',
    backupFile: 'a backup',
    exportTarget: 'a new folder, which must not be there yet',
    exportFolder: 'the folder of an export',
    query: 'what to find; “a phrase” in quotation marks, - before what must not be there',
    limit: 'give at most so many articles',
    accountJson: 'write JSON',
    searchJson: 'write a line of JSON for each article',
    libraryExamples: `\nExamples:${LIBRARY_EXAMPLES}`,
    libraryDone: {
      sound: 'The library is sound; every row is as it was written: %s',
      damaged:
        'Some of the library is not as it was written. It is unchanged; rescue it in Galley’s window, or restore the latest backup: %s',
      indexWrong:
        'All articles are sound, but the search index does not say what they say. Check the library in Galley’s window: %s',
      backupSound: 'The backup is sound; every row is as it was written: %s',
      exported: 'Exported. Pages: %p, articles: %a.',
      imported:
        'Pages: %a new, %k here already, %b beside another state of theirs. Other rows kept as they are here: %d.',
      nothingFound: 'Nothing was found.',
    },
    help: 'show this help',
    helpCommand: 'show the help of a command',
    examples: `\nExamples:${EXAMPLES}`,
    titles: {},
    severalNeedOut: 'Several files need --out with a folder for the results.',
    noSuchRule: 'There is no rule “%s”; no page was cleaned. The rules are: %r',
    noArticles: 'No articles were found on this page; no file was written.',
    seeHelp: 'See galley help.',
    usage: {
      'commander.missingArgument': 'The argument <%s> is missing.',
      'commander.unknownOption': 'There is no option %s.',
      'commander.unknownCommand': 'There is no command %s.',
      'commander.optionMissingArgument': 'The option %s needs a value.',
      'commander.invalidArgument': 'The value of the option %s is not possible.',
    },
  },
}
