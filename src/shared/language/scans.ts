import type { InEnglish } from './sentences.ts'

/** Scans on their way to become pages, and what a locked or very long PDF asks. */
const zh = {
  reading: '正在识别“{{name}}”',
  waiting: '等待识别“{{name}}”',
  'how-far': '第 {{page}} 页，共 {{pages}} 页 · 已识别 {{percent}}%',
  looking: '第 {{page}} 页，共 {{pages}} 页 · 正在分析版面',
  'how-far-one': '已识别 {{percent}}%',
  'looking-one': '正在分析版面',
  'with-text_other': '另有 {{count}} 页自带文字，识别完一起打开；停止则只打开自带文字的页',
  cancel: '停止',
  'cancel-name': '停止识别“{{name}}”',
  'read-as': '按哪种文字识别',
  auto: '自动判断文字',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁体中文',
  'zh-Hant-vertical': '繁体竖排',
  en: '英文',

  'said-read': '已识别“{{name}}”，原图已存入稿库',
  'said-partly':
    '“{{name}}”共 {{pages}} 页，有 {{count}} 页没能识别（第 {{unread}} 页）。其余各页和原图都已存入稿库。{{why}}',
  'said-stopped': '已停止识别“{{name}}”，没有存入稿库',
  show: '打开',
  between: '、',
  'pasted-name': '粘贴的图片 {{time}}.png',

  'pdf-locked': '“{{name}}”需要密码',
  'pdf-wrong': '密码不对，请核对后再试一次。',
  'pdf-password': '密码',
  'pdf-unlock': '解锁',
  'pdf-unlock-about': '密码只在清样运行期间记着，不会存下来。',
  'pdf-long': '“{{name}}”有 {{pages}} 页',
  'pdf-long-about': '一次最多打开 {{limit}} 页。请选择要打开的页。',
  'pdf-from': '从第几页',
  'pdf-to': '到第几页',
  'pdf-range-wrong': '请填 1 到 {{pages}} 之间的页码，最多 {{limit}} 页。',
  'pdf-open': '打开',
  'pdf-leave': '取消',
} as const satisfies Readonly<Record<string, string>>

const en: InEnglish<typeof zh> = {
  reading: 'Reading “{{name}}”',
  waiting: '“{{name}}” waits to be read',
  'how-far': 'Page {{page}} of {{pages}} · {{percent}}% read',
  looking: 'Page {{page}} of {{pages}} · looking at its layout',
  'how-far-one': '{{percent}}% read',
  'looking-one': 'Looking at its layout',
  'with-text_other':
    '{{count}} pages with text of their own open together with these; stop to open them alone',
  'with-text_one': 'a page with text of its own opens together with these; stop to open it alone',
  cancel: 'Stop',
  'cancel-name': 'Stop reading “{{name}}”',
  'read-as': 'Read it as',
  auto: 'Language found by itself',
  'zh-Hans': 'Simplified Chinese',
  'zh-Hant': 'Traditional Chinese',
  'zh-Hant-vertical': 'Traditional Chinese, vertical',
  en: 'English',

  'said-read': 'Read “{{name}}”; its picture is kept in the library',
  'said-partly':
    '“{{name}}” has {{pages}} pages, of which {{count}} could not be read (page {{unread}}). The others and the pictures are in the library. {{why}}',
  'said-stopped': 'Stopped reading “{{name}}”; nothing was added to the library',
  show: 'Open',
  between: ', ',
  'pasted-name': 'Pasted picture {{time}}.png',

  'pdf-locked': '“{{name}}” wants a password',
  'pdf-wrong': 'That is not the password. Check it and try again.',
  'pdf-password': 'Password',
  'pdf-unlock': 'Unlock',
  'pdf-unlock-about': 'The password is remembered until Galley ends, and is never saved.',
  'pdf-long': '“{{name}}” has {{pages}} pages',
  'pdf-long-about': 'At most {{limit}} can be opened at once. Choose which.',
  'pdf-from': 'From page',
  'pdf-to': 'To page',
  'pdf-range-wrong': 'Give pages between 1 and {{pages}}, at most {{limit}} of them.',
  'pdf-open': 'Open',
  'pdf-leave': 'Cancel',
}

export const scans = { zh, en }
