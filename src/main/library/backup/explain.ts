import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Stands beside backups and in exports: whoever finds them on another machine, years later, knows what they are. */
export const EXPLANATION = '说明 README.txt'

const BACKUPS = [
  '这里是“清样 Galley”稿库的备份。每个 .galley-backup 文件都是一份完整的稿库（SQLite 数据库），文件名里是备份的时间。',
  '恢复：在任何一台装有 Galley 的电脑上，选菜单“稿库 › 从备份恢复”，再选其中一个文件。原来的稿库会另存，不会丢。',
  '',
  'These are backups of a Galley library. Each .galley-backup file is a whole library (an SQLite database); its name says when.',
  'To restore one, on any computer with Galley: Library › Restore a Backup. The library that is there is kept under another name.',
]

const ARCHIVE = [
  '这个文件夹是“清样 Galley”整个稿库的导出：稿件、版本、栏目、作者和回收站在 .jsonl 文件里（UTF-8，每行一条 JSON），原件在 originals 里。',
  '导入：在任何一台装有 Galley 的电脑上，选菜单“稿库 › 导入稿库”，再选这个文件夹。那里已有的内容不会改动。',
  '请整个文件夹一起复制；少了文件就不能导入。格式：galley-library/1，见 library.json。',
  '',
  'This folder is an export of a whole Galley library: articles, versions, sections, people and the trash as JSON lines (UTF-8), originals beside them.',
  'To import it, on any computer with Galley: Library › Import a Library, and choose this folder. What is there already stays as it is.',
  'Copy the folder as a whole: with a file missing it cannot be imported. Form: galley-library/1, see library.json.',
]

/** @throws errors of the file system */
export const explainArchive = (folder: string): void => {
  writeFileSync(join(folder, EXPLANATION), `${ARCHIVE.join('\r\n')}\r\n`)
}

/** A backup without its explanation is a backup all the same. */
export function explainBackups(folder: string): void {
  try {
    const path = join(folder, EXPLANATION)
    if (!existsSync(path)) writeFileSync(path, `${BACKUPS.join('\r\n')}\r\n`)
  } catch {
    // The folder may be full by now; the next backup tries again.
  }
}
