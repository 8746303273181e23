import type { InEnglish } from './sentences.ts'

/** Deeds on many articles at once, and what a stop left. */
const zh = {
  export: '正在导出稿件',
  describe: '正在修改稿件',
  trash: '正在移到回收站',
  'take-back': '正在放回',
  purge: '正在彻底删除',
  far: '{{done}} / {{of}} 篇',
  'far-items': '{{done}} / {{of}} 项',
  stop: '停止',
  'said-export-stopped_other': '已停止：写出了 {{count}} 个完整的文件，还有 {{left}} 篇没有导出。{{path}}',
  'said-describe-stopped_other': '已停止：修改了 {{count}} 篇稿件，还有 {{left}} 篇没有改。',
  'said-trash-stopped_other': '已停止：{{count}} 项移到了回收站，还有 {{left}} 项没有动。',
  'said-take-back-stopped_other': '已停止：放回了 {{count}} 项，还有 {{left}} 项没有动。',
  'said-purge-stopped_other': '已停止：彻底删除了 {{count}} 项，还有 {{left}} 项没有动。',
  'said-broken-off_other': '做完 {{count}} 项后中断，还有 {{left}} 项没有动。{{why}}',
  busy: '前一批还在处理。请等它完成，或先停止它。',
} as const

const en: InEnglish<typeof zh> = {
  export: 'Exporting articles',
  describe: 'Changing articles',
  trash: 'Moving to the trash',
  'take-back': 'Putting back',
  purge: 'Deleting for good',
  far: '{{done}} of {{of}}',
  'far-items': '{{done}} of {{of}}',
  stop: 'Stop',
  'said-export-stopped_one':
    'Stopped: {{count}} whole file was written; articles not exported: {{left}}. {{path}}',
  'said-export-stopped_other':
    'Stopped: {{count}} whole files were written; articles not exported: {{left}}. {{path}}',
  'said-describe-stopped_one': 'Stopped: {{count}} article changed; not changed: {{left}}.',
  'said-describe-stopped_other': 'Stopped: {{count}} articles changed; not changed: {{left}}.',
  'said-trash-stopped_one': 'Stopped: moved {{count}} item to the trash; left alone: {{left}}.',
  'said-trash-stopped_other': 'Stopped: moved {{count}} items to the trash; left alone: {{left}}.',
  'said-take-back-stopped_one': 'Stopped: put back {{count}} item; left in the trash: {{left}}.',
  'said-take-back-stopped_other': 'Stopped: put back {{count}} items; left in the trash: {{left}}.',
  'said-purge-stopped_one': 'Stopped: deleted {{count}} item for good; left in the trash: {{left}}.',
  'said-purge-stopped_other': 'Stopped: deleted {{count}} items for good; left in the trash: {{left}}.',
  'said-broken-off_one': 'Broken off after {{count}} item; left alone: {{left}}. {{why}}',
  'said-broken-off_other': 'Broken off after {{count}} items; left alone: {{left}}. {{why}}',
  busy: 'The deed before still runs. Wait for its end, or stop it first.',
}

export const bulk = { zh, en }
