import type { InEnglish } from './sentences.ts'

/** Deeds on many articles at once, and what a stop left. */
const zh = {
  export: '正在导出稿件',
  describe: '正在修改稿件',
  far: '{{done}} / {{of}} 篇',
  stop: '停止',
  'said-export-stopped_other': '已停止：写出了 {{count}} 个完整的文件，还有 {{left}} 篇没有导出。{{path}}',
  'said-describe-stopped_other': '已停止：修改了 {{count}} 篇稿件，还有 {{left}} 篇没有改。',
} as const

const en: InEnglish<typeof zh> = {
  export: 'Exporting articles',
  describe: 'Changing articles',
  far: '{{done}} of {{of}}',
  stop: 'Stop',
  'said-export-stopped_one':
    'Stopped: {{count}} whole file was written; articles not exported: {{left}}. {{path}}',
  'said-export-stopped_other':
    'Stopped: {{count}} whole files were written; articles not exported: {{left}}. {{path}}',
  'said-describe-stopped_one': 'Stopped: {{count}} article changed; not changed: {{left}}.',
  'said-describe-stopped_other': 'Stopped: {{count}} articles changed; not changed: {{left}}.',
}

export const bulk = { zh, en }
