import type { InEnglish } from './sentences.ts'

/** Reading a page's original otherwise than before. */
const zh = {
  title: '重新打开“{{name}}”',
  about: '原文件完整保存在稿库里。请选择能正常显示文字的一种读法。',
  asking: '正在试读……',
  'no-text': '这一版来自图片或 Word 文件，没有别的读法。',
  readings: '读法',
  preview: '开头几行',
  now: '现在的读法',
  best: '最可能',
  'is-unreadable': '{{count}} 个字符读不出',

  'utf-8': 'UTF-8',
  gb18030: 'GB18030（含 GBK、GB2312）',
  big5: 'Big5（含香港增补字符集）',
  'utf-16le': 'UTF-16 小端',
  'utf-16be': 'UTF-16 大端',
  'utf-32le': 'UTF-32 小端',
  'utf-32be': 'UTF-32 大端',
  'windows-1252': '西欧 Windows-1252（含 Latin-1）',
  markup: '网页或 XML：只取文字',
  pdf: 'PDF 自带的文字层',
  ocr: '在本机识别（OCR）',

  'why-mark': '文件开头的标记写明了这种编码。',
  'why-well-formed': '全文都符合 UTF-8 的规则，碰巧符合的可能极小。',
  'why-ascii': '文件里只有基本拉丁字符，这种编码读出来都一样。',
  'why-zeros': '空字节的位置和这种编码一致。',
  'why-usual': '读出来的都是报纸上常用的字。',
  'why-western': '带重音的字母都夹在普通字母中间，像是西文。',
  'why-tags': '文件开头是标签，像是网页或 XML。',
  'why-rare': '读出来多是生僻字或控制符，不像报纸。',
  'why-broken': '有些字节在这种编码里没有对应的字符，用 \ufffd 标出。',

  'why-picture': '不用文件自带的文字，从版面图上逐行识别。下面是第一页上部的试读。',
  trying: '正在试读第一页上部……',
  'trial-empty': '第一页上部没有识别出文字；其余部分要识别后才知道。',
  'will-read': '识别在后台进行，随时可以停止；读完之前，这一版不变。',

  'is-current': '现在就是这样读的。',
  'will-replace': '这一版还没有整理过：新的读法会取代现在的，以后还可以再换。',
  'will-keep_other':
    '这一版上已有 {{count}} 篇稿件。它们和所有改动都原样留在稿库里；新的读法作为另一个版面打开。',
  'will-keep-rest': '这一版已经动过。所有改动都原样留在稿库里；新的读法作为另一个版面打开。',
  cancel: '取消',
  reopen: '重新打开',
  'said-replaced': '已按 {{as}} 重新打开“{{name}}”',
  'said-beside': '已按 {{as}} 把“{{name}}”打开为另一个版面，原来的版面没有变化',
  'unsure-layer': '“{{name}}”的文字层像是乱码。可以改由本机识别（OCR）来读。',
  'said-reading': '正在后台识别“{{name}}”，读完会告诉您',
  unsure: '“{{name}}”的编码是猜的（{{as}}）。如果文字不对，请换一种读法。',
} as const satisfies Readonly<Record<string, string>>

const en: InEnglish<typeof zh> = {
  title: 'Reopen “{{name}}”',
  about: 'The original file is kept whole in the library. Choose the way in which its words can be read.',
  asking: 'Trying every way…',
  'no-text': 'This page comes from a picture or a Word file, which can be read in one way only.',
  readings: 'Ways to read it',
  preview: 'First lines',
  now: 'as it is read now',
  best: 'best guess',
  'is-unreadable': '{{count}} unreadable',

  'utf-8': 'UTF-8',
  gb18030: 'GB18030 (also GBK, GB 2312)',
  big5: 'Big5 (with HKSCS)',
  'utf-16le': 'UTF-16, little-endian',
  'utf-16be': 'UTF-16, big-endian',
  'utf-32le': 'UTF-32, little-endian',
  'utf-32be': 'UTF-32, big-endian',
  'windows-1252': 'Western, Windows-1252 (also Latin-1)',
  markup: 'Web page or XML: its words only',
  pdf: 'The text layer of the PDF',
  ocr: 'OCR on this computer',

  'why-mark': 'A mark at the beginning of the file says so.',
  'why-well-formed': 'All of it keeps the rules of UTF-8, which hardly happens by chance.',
  'why-ascii': 'The file has basic Latin characters only, which read the same in this encoding.',
  'why-zeros': 'Bytes of nothing stand where this encoding has them.',
  'why-usual': 'It gives the characters of everyday print.',
  'why-western': 'Letters with accents stand among plain ones, as in a western language.',
  'why-tags': 'The file begins with tags, as web pages and XML do.',
  'why-rare': 'It gives mostly rare characters or controls, as no newspaper has.',
  'why-broken': 'Some bytes are no characters in this encoding; \ufffd marks them.',

  'why-picture':
    'It is read from the picture, line by line, whatever letters the file carries. Below: the top of the first page, read to try.',
  trying: 'Reading the top of the first page…',
  'trial-empty': 'No text was found at the top of the first page; the rest is known when it is read.',
  'will-read': 'It is read in the background and can be stopped; until then this page stays.',

  'is-current': 'That is how it is read now.',
  'will-replace':
    'Nothing was done on this page yet: the new reading takes its place, and you can choose another later.',
  'will-keep_other':
    'This page has {{count}} articles. They and all changes stay in the library as they are; the new reading opens as a page of its own.',
  'will-keep_one':
    'This page has an article. It and all changes stay in the library as they are; the new reading opens as a page of its own.',
  'will-keep-rest':
    'Something was done on this page. All of it stays in the library as it is; the new reading opens as a page of its own.',
  cancel: 'Cancel',
  reopen: 'Reopen',
  'said-replaced': 'Reopened “{{name}}” as {{as}}',
  'said-beside': 'Opened “{{name}}” as {{as}} in a page of its own; the other page is as it was',
  'unsure-layer':
    'The text layer of “{{name}}” looks like gibberish. OCR on this computer can read the page instead.',
  'said-reading': 'Reading “{{name}}” in the background; you will be told when it is done',
  unsure: 'The encoding of “{{name}}” was guessed ({{as}}). If its words are wrong, read it otherwise.',
}

export const reopen = { zh, en }
