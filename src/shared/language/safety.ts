import type { InEnglish } from './sentences.ts'

/** What is said about the library as a whole: backups, checks, rescue, export and import of everything. */
const zh = {
  'said-backed-up': '已备份整个稿库',
  'said-sound': '稿库已全部检查，完好无损',
  'said-unsound':
    '稿库里有 {{count}} 处与当初写入的不一致。能读出的内容没有变化。请从“稿库”菜单恢复最近的备份。',
  'said-exported': '已导出整个稿库：{{path}}',
  'said-imported': '已导入：新增 {{added}} 个版面，{{known}} 个已有，{{second}} 个与库中不同、两份都留下了',
  'said-imported-different':
    '已导入：新增 {{added}} 个版面，{{known}} 个已有，{{second}} 个与库中不同、两份都留下了。另有 {{different}} 条作者资料或判断与库中不同，保留了库中的。',
  'said-restored': '已恢复备份。原来的稿库另存为：{{aside}}',
  'said-restored-first': '已恢复备份',
  'said-rescued':
    '已救回 {{pages}} 个版面、{{articles}} 篇稿件，其中 {{doubtful}} 处存疑，{{lost}} 处丢失。损坏的稿库另存为：{{aside}}',
  'said-rescued-unsure':
    '已救回 {{pages}} 个版面、{{articles}} 篇稿件，其中 {{doubtful}} 处存疑；丢失多少已无法得知。损坏的稿库另存为：{{aside}}',
  'said-called-off': '已取消，没有留下残缺的文件',

  'job-backup': '正在备份稿库',
  'job-check': '正在检查稿库',
  'job-move': '正在移动稿库',
  'job-compact': '正在压缩稿库',
  'job-space': '正在统计稿库',
  'job-rescue': '正在抢救稿库',
  'job-export': '正在导出稿库',
  'job-import': '正在导入稿库',
  percent: '{{percent}}%',
  cancel: '取消',

  'trouble-title': '稿库没有打开',
  'trouble-rescue': '抢救能读出的内容',
  'trouble-rescue-about': '逐条读进一个新的稿库；损坏的文件改名留在原处，不会删除。',
  'trouble-latest': '恢复最近的备份',
  'trouble-latest-about': '备份之后改动的内容不在其中，但现在的文件会改名留在原处。',
  'trouble-choose': '选择备份文件',
  'trouble-other': '打开另一个稿库…',
  'trouble-copy': '复制到本机再打开…',
  'trouble-folder': '打开稿库文件夹',
  'trouble-again': '再试一次',
  'trouble-quit': '退出 Galley',
} as const

const en: InEnglish<typeof zh> = {
  'said-backed-up': 'Backed up the whole library',
  'said-sound': 'All of the library was checked; it is sound',
  'said-unsound':
    'In {{count}} places the library is not as it was written. What can be read is unchanged. Restore the latest backup from the Library menu.',
  'said-exported': 'Exported the whole library: {{path}}',
  'said-imported':
    'Imported: {{added}} pages are new, {{known}} were here already, {{second}} differ from those here and are kept beside them',
  'said-imported-different':
    'Imported: {{added}} pages are new, {{known}} were here already, {{second}} differ from those here and are kept beside them. {{different}} facts about people or likeness differ from those here, which were kept',
  'said-restored': 'The backup is restored. The library that was here is kept as {{aside}}',
  'said-restored-first': 'The backup is restored',
  'said-rescued':
    'Rescued {{pages}} pages and {{articles}} articles; {{doubtful}} places are in doubt, {{lost}} are lost. The damaged library is kept as {{aside}}',
  'said-rescued-unsure':
    'Rescued {{pages}} pages and {{articles}} articles; {{doubtful}} places are in doubt, and nobody can tell how many are lost. The damaged library is kept as {{aside}}',
  'said-called-off': 'Called off; no partial file was left',

  'job-backup': 'Backing up the library',
  'job-check': 'Checking the library',
  'job-move': 'Moving the library',
  'job-compact': 'Compacting the library',
  'job-space': 'Weighing the library',
  'job-rescue': 'Rescuing the library',
  'job-export': 'Exporting the library',
  'job-import': 'Importing a library',
  percent: '{{percent}} %',
  cancel: 'Cancel',

  'trouble-title': 'The library was not opened',
  'trouble-rescue': 'Rescue what can be read',
  'trouble-rescue-about':
    'Row by row into a new library; the damaged file stays beside it under another name and is not deleted.',
  'trouble-latest': 'Restore the latest backup',
  'trouble-latest-about':
    'What was changed after the backup is not in it, but the present file stays beside it under another name.',
  'trouble-choose': 'Choose a backup',
  'trouble-other': 'Open another library…',
  'trouble-copy': 'Copy it to this computer and open that…',
  'trouble-folder': 'Open the library’s folder',
  'trouble-again': 'Try again',
  'trouble-quit': 'Quit Galley',
}

export const safety = { zh, en }
