import type { FailureKind } from '../result.ts'
import type { InEnglish } from './sentences.ts'

/**
 * What went wrong, for an editor: what happened, what was kept, what to do. The same sentences stand in the window
 * and on the command's standard error. A failure's `values` fill the places.
 */
const zh = {
  'file-missing':
    '找不到“{{name}}”，它可能已被移动、改名或删除。稿库没有变化。请确认文件的位置，再打开一次。',
  'file-forbidden':
    '没有读取“{{name}}”的权限。稿库没有变化。请检查文件的访问权限，或把它复制到自己的文件夹再打开。',
  'file-is-folder': '“{{name}}”是文件夹，不是版面文件。稿库没有变化。请打开文件夹里的文件。',
  'file-empty': '“{{name}}”是空文件。稿库没有变化。请检查导出它的程序，或换一个文件。',
  'file-blank': '“{{name}}”里只有空白，没有文字。稿库没有变化。请检查导出它的程序，或换一个文件。',
  'file-binary': '“{{name}}”不是文本文件。稿库没有变化。请打开 OCR 程序导出的文本文件。',
  'file-too-large':
    '“{{name}}”有 {{size}} MB，超过了一次能打开的 {{limit}} MB。稿库没有变化。请按版面拆成几个文件再打开。',
  'file-unreadable': '“{{name}}”无法读取（{{message}}）。稿库没有变化。请检查文件，或重新导出一份再打开。',
  'line-too-long':
    '“{{name}}”的第 {{line}} 行有 {{length}} 个字符，超过了 {{limit}} 个的上限，不像报纸版面。稿库没有变化。请检查文件，分行后再打开。',
  'picture-unsupported':
    '“{{name}}”不是能识别的图片。稿库没有变化。请换成 PNG、JPEG、TIFF 或 WebP 格式的扫描件。',
  'picture-damaged': '图片“{{name}}”已损坏或不完整，无法读取。稿库没有变化。请重新扫描或导出一份再打开。',
  'picture-too-large':
    '图片“{{name}}”有 {{width}}×{{height}} 像素，超过了总数 {{limit}} 的上限，因此没有读取。稿库没有变化。请用 300 至 400 dpi 重新扫描，报纸版面有这么清楚就够了。',
  'ocr-found-nothing':
    '在“{{name}}”上没有识别出文字。稿库没有变化。请确认它是扫描的版面，方向是否正确，或换一种文字再识别。',
  'ocr-cancelled': '已停止识别“{{name}}”。稿库没有变化。需要时请重新打开它。',
  'ocr-unavailable':
    '这台电脑上没能启动文字识别（{{message}}）。稿库没有变化，其他功能不受影响。请重新安装 Galley。',
  'ocr-failed': '“{{name}}”没能识别完（{{message}}）。稿库没有变化。请再试一次；如果仍然不行，请换一张图片。',
  'pdf-locked':
    '“{{name}}”是加密的 PDF，没有密码不能打开。稿库没有变化。请另存一份不加密的 PDF 再打开；用命令行时可以写 --password。',
  'pdf-password-wrong': '“{{name}}”的密码不对。稿库没有变化。请核对密码，再试一次。',
  'pdf-damaged':
    '“{{name}}”已损坏或不完整，不能作为 PDF 读取。稿库没有变化。请重新导出或下载一份，再打开一次。',
  'pdf-without-text':
    '“{{name}}”里只有图像，没有文字层。稿库没有变化。请先用 OCR 程序识别，再打开识别出的文件。',
  'pdf-too-many-pages':
    '“{{name}}”有 {{pages}} 页，一次最多读 {{limit}} 页。稿库没有变化。请只导出要用的几页再打开；用命令行时可以写 --pages 1-8。',
  'pdf-no-such-page': '“{{name}}”只有 {{pages}} 页，没有要读的那一页。稿库没有变化。请核对页码，再试一次。',
  'markup-damaged':
    '“{{name}}”的第 {{line}} 行有语法错误，文件可能不完整。稿库没有变化。请重新导出或下载一份，再打开一次。',
  'markup-too-large':
    '“{{name}}”的标签太多或嵌套太深，不像版面文件，因此没有读取。稿库没有变化。请检查导出它的程序。',
  'issue-without-pages':
    '“{{name}}”只是一期报纸的目录（METS），它提到的版面文件（ALTO）不在旁边。稿库没有变化。请把版面文件放回原来的文件夹再打开。',
  'page-unknown': '稿库里没有这个版面。其他版面没有变化。请从原来的文件重新打开它。',
  'article-unknown': '版面上已经没有这篇稿件，它可能刚被合并或移走。没有写出文件。请重新选择稿件。',
  'revision-unknown': '稿库里没有这个版本了。稿件没有改动。请重新打开版本记录。',
  'nothing-to-export': '没有可以导出的稿件。没有写出文件。请先把稿件标为完成，再导出一次。',
  'export-occupied': '正在导出别的稿件。没有写出新的文件。请等它完成，或先停止它。',
  'name-missing': '名称不能为空，所以这一步没有执行。没有改动任何稿件。请写一个名称再试。',
  'section-unknown': '稿库里已经没有这个栏目。稿件没有改动。请在“栏目”页里重新选择。',
  'section-taken': '已经有叫“{{name}}”的栏目。原来的名称没有改动。请换一个名称，或把两个栏目合并。',
  'section-too-deep': '栏目只能套一层。原来的顺序没有改动。请先把它里面的子栏目移出来。',
  'person-unknown': '稿库里已经没有这位作者。稿件没有改动。请在“作者”页里重新选择。',
  'target-forbidden':
    '没有写入“{{path}}”的权限。没有留下残缺的文件，稿件仍在稿库里。请换一个文件夹，或检查访问权限。',
  'target-failed':
    '“{{path}}”没有写成（{{message}}）。没有留下残缺的文件，稿件仍在稿库里。请换一个文件夹再试。',
  'target-taken': '“{{path}}”已经有了，没有改动它，也没有写任何东西。请换一个名字或文件夹。',
  'disk-full': '磁盘已满，这次没有写入。此前保存的内容都在，没有残缺的文件。请腾出一些空间再试。',
  'house-style-invalid':
    '“{{name}}”不是能用的体例文件（{{problem}}）。没有写出任何文件，版面没有改动。请对照说明改好它，再试一次。',
  'library-forbidden':
    '没有读写稿库的权限，现在无法保存。稿库里已有的内容没有变化。请检查稿库文件夹的访问权限：{{path}}',
  'library-damaged':
    '稿库文件已损坏，因此没有打开，也没有改动它。请抢救能读出的内容，或恢复最近的备份：{{path}}',
  'library-newer':
    '稿库由更新版本的 Galley 写成（第 {{version}} 版，这里只认到第 {{known}} 版），因此没有打开，也没有改动它。请升级 Galley 后再打开。',
  'library-busy':
    '另一个 Galley 正在使用这个稿库，现在无法保存。稿库里已有的内容没有变化。请关闭另一个窗口再试：{{path}}',
  'library-failed':
    '稿库没能完成这一步（{{message}}）。此前保存的内容没有变化。请再试一次；如果仍然不行，请重新启动 Galley。',
  'library-occupied':
    '稿库正忙着另一件事（备份、检查、导出或导入），这一步没有开始。稿库没有变化。请等它完成，或先取消它。',
  'library-missing':
    '稿库不在原来的地方：{{path}}。它所在的磁盘可能没有接上，或文件夹被移动、改名了。没有另建空的稿库，里面的内容没有变化。请接好磁盘再试，或从“稿库”菜单打开它现在的位置。',
  'library-read-only':
    '稿库所在的文件夹只能读、不能写，改动无法保存，因此没有打开。稿库没有变化。请把它复制到本机再打开，或改用可以写入的文件夹：{{path}}',
  'library-place-damaged':
    '记着稿库位置的文件读不出来，因此没有打开任何稿库，也没有另建空的。稿库没有变化。请选择稿库所在的文件夹：{{path}}',
  'no-library-there':
    '“{{path}}”里没有稿库。现在的稿库没有变化。请选择放着 library.sqlite 的文件夹；备份和整库导出请用“从备份恢复”和“导入稿库”。',
  'library-there':
    '“{{path}}”里已经有稿库，没有恢复，也没有改动它。请指定一个空的位置；要替换现在的稿库，请在 Galley 窗口里用“从备份恢复”。',
  'move-taken':
    '“{{path}}”里已经有一个稿库，没有移动。现在的稿库没有变化。请换一个文件夹；要用那里的稿库，请选“打开另一个稿库”。',
  'move-fixed':
    '稿库的位置由环境变量 GALLEY_LIBRARY 指定，不能在这里更改。稿库没有变化。请去掉这个变量，再启动 Galley。',
  'move-no-room':
    '“{{path}}”所在的磁盘放不下稿库：需要 {{needed}} MB，只剩 {{free}} MB。稿库没有变化。请腾出空间，或换一个磁盘。',
  'no-backup': '备份文件夹里还没有备份。稿库没有变化。请选择别处的备份文件，或先抢救稿库：{{path}}',
  'backup-place-missing':
    '备份文件夹不在，没有备份：{{path}}。稿库没有变化。请接上它所在的磁盘，或在“空间与备份”里换一个文件夹。',
  'backup-damaged': '备份“{{name}}”已损坏，因此没有用它恢复。稿库没有变化。请选择另一份备份。',
  'archive-invalid':
    '“{{name}}”不是完整的稿库导出，问题出在 {{problem}}。没有导入任何内容，稿库没有变化。请选择完整的导出文件夹，或重新导出一份。',
  'archive-newer':
    '“{{name}}”由更新版本的 Galley 导出（第 {{version}} 版，这里只认到第 {{known}} 版）。没有导入任何内容，稿库没有变化。请升级 Galley 后再导入。',
  'request-invalid':
    '这一步没有执行，因为窗口发来的内容有误。已保存的内容没有变化。请再试一次；如果仍然不行，请重新启动 Galley。',
  'program-failed':
    'Galley 内部出错，这一步没有完成。已保存的内容没有变化。请再试一次；如果仍然不行，请重新启动 Galley。',
} as const satisfies Readonly<Record<FailureKind, string>>

const en: InEnglish<typeof zh> = {
  'file-missing':
    'Cannot find “{{name}}”: it may have been moved, renamed or deleted. The library is unchanged. Check where the file is and open it again.',
  'file-forbidden':
    'You may not read “{{name}}”. The library is unchanged. Check the file’s permissions, or copy it to a folder of your own.',
  'file-is-folder': '“{{name}}” is a folder, not a page. The library is unchanged. Open a file inside it.',
  'file-empty':
    '“{{name}}” is empty. The library is unchanged. Check the program that wrote it, or choose another file.',
  'file-blank':
    '“{{name}}” holds only blanks and no text. The library is unchanged. Check the program that wrote it, or choose another file.',
  'file-binary':
    '“{{name}}” is not a text file. The library is unchanged. Open the text file that the OCR program exports.',
  'file-too-large':
    '“{{name}}” has {{size}} MB, more than the {{limit}} MB that can be opened at once. The library is unchanged. Split it into one file per page.',
  'file-unreadable':
    '“{{name}}” cannot be read ({{message}}). The library is unchanged. Check the file, or export it again.',
  'line-too-long':
    'Line {{line}} of “{{name}}” has {{length}} characters, more than the limit of {{limit}}: this does not look like a newspaper page. The library is unchanged. Check the file and break the line.',
  'picture-unsupported':
    '“{{name}}” is not a picture that can be read. The library is unchanged. Scan it as PNG, JPEG, TIFF or WebP.',
  'picture-damaged':
    'The picture “{{name}}” is damaged or incomplete and cannot be read. The library is unchanged. Scan or export it again.',
  'picture-too-large':
    'The picture “{{name}}” has {{width}} × {{height}} pixels, more than the limit of {{limit}} in all, so it was not read. The library is unchanged. 300 to 400 dpi are enough for a newspaper page.',
  'ocr-found-nothing':
    'No text was recognised on “{{name}}”. The library is unchanged. Check that it is the scan of a page and the right way up, or choose another language.',
  'ocr-cancelled':
    'The recognition of “{{name}}” was stopped. The library is unchanged. Open it again when you need it.',
  'ocr-unavailable':
    'Text recognition could not be started on this computer ({{message}}). The library is unchanged, and everything else works. Install Galley again.',
  'ocr-failed':
    '“{{name}}” was not recognised to the end ({{message}}). The library is unchanged. Try again; if it still fails, try another picture.',
  'pdf-locked':
    '“{{name}}” is an encrypted PDF and cannot be opened without its password. The library is unchanged. Save a copy without encryption and open that; on the command line, use --password.',
  'pdf-password-wrong':
    'That is not the password of “{{name}}”. The library is unchanged. Check it and try again.',
  'pdf-damaged':
    '“{{name}}” is damaged or incomplete and cannot be read as a PDF. The library is unchanged. Export or download it again.',
  'pdf-without-text':
    '“{{name}}” holds only pictures and no text. The library is unchanged. Run it through an OCR program and open the result.',
  'pdf-too-many-pages':
    '“{{name}}” has {{pages}} pages; {{limit}} can be read at once. The library is unchanged. Export the pages you want and open those; on the command line, use --pages 1-8.',
  'pdf-no-such-page':
    '“{{name}}” has {{pages}} pages; the page you asked for is not among them. The library is unchanged. Check the number and try again.',
  'markup-damaged':
    'Line {{line}} of “{{name}}” is not well-formed: the file may be incomplete. The library is unchanged. Export or download it again.',
  'markup-too-large':
    '“{{name}}” has too many tags, or they stand too deep in each other, so it was not read. The library is unchanged. Check the program that wrote it.',
  'issue-without-pages':
    '“{{name}}” is only the contents of an issue (METS); the page files (ALTO) that it names are not beside it. The library is unchanged. Put them back into their folder and open it again.',
  'page-unknown': 'This page is not in the library. Other pages are unchanged. Open it again from its file.',
  'article-unknown':
    'This article is no longer on the page: it may just have been merged or moved. No file was written. Choose an article again.',
  'revision-unknown':
    'This version is no longer in the library. The article has not changed. Open the versions again.',
  'export-occupied':
    'Other articles are being exported. No new file was written. Wait until they are done, or stop them first.',
  'nothing-to-export':
    'There is no article to export. No file was written. Mark an article finished, then export again.',
  'name-missing': 'A name cannot be empty. Nothing was changed. Write one.',
  'section-unknown':
    'This section is no longer in the library. Nothing was changed. Choose again on the page “Sections”.',
  'section-taken':
    'There is a section called “{{name}}” already. Nothing was changed. Choose another name, or merge the two.',
  'section-too-deep': 'Sections nest once only. Nothing was changed. Take out what is nested in it first.',
  'person-unknown':
    'This person is no longer in the library. Nothing was changed. Choose again on the page “People”.',
  'target-forbidden':
    'You may not write “{{path}}”. No partial file was left, and the article is still in the library. Choose another folder, or check its permissions.',
  'target-failed':
    '“{{path}}” was not written ({{message}}). No partial file was left, and the article is still in the library. Try another folder.',
  'target-taken':
    '“{{path}}” is there already; it was not replaced, and nothing was written. Choose another name or folder.',
  'disk-full':
    'The disk is full, so nothing was written this time. Everything saved before is intact and no partial file was left. Free some space and try again.',
  'house-style-invalid':
    '“{{name}}” is not a usable house style ({{problem}}). No file was written, and the pages are unchanged. Correct it and try again.',
  'library-forbidden':
    'You may not read and write the library, so nothing can be saved now. What it holds is unchanged. Check the permissions of its folder: {{path}}',
  'library-damaged':
    'The library file is damaged, so it was neither opened nor touched. Rescue what can be read, or restore the latest backup: {{path}}',
  'library-newer':
    'The library was written by a newer Galley (version {{version}} of its form, this one knows {{known}}), so it was neither opened nor touched. Update Galley to open it.',
  'library-busy':
    'Another Galley is using this library, so nothing can be saved now. What it holds is unchanged. Close the other window and try again: {{path}}',
  'library-failed':
    'The library could not do this ({{message}}). What was saved before is unchanged. Try again; if it still fails, restart Galley.',
  'library-occupied':
    'The library is busy with something else (backup, check, export or import), so this was not begun. The library is unchanged. Wait until it is done, or cancel it.',
  'library-missing':
    'The library is not where it was: {{path}}. Its disk may not be connected, or its folder was moved or renamed. No empty library was made instead, and what it holds is unchanged. Connect the disk and try again, or open the library where it is now from the Library menu.',
  'library-read-only':
    'The folder of the library can be read but not written, so nothing could be saved and it was not opened. The library is unchanged. Copy it to this computer and open that, or use a folder that can be written: {{path}}',
  'library-place-damaged':
    'The file that says where the library is cannot be read, so no library was opened and no empty one was made. The library is unchanged. Choose its folder: {{path}}',
  'no-library-there':
    'There is no library in “{{path}}”. The present library is unchanged. Choose the folder that holds library.sqlite; for backups and exports use “Restore a Backup” and “Import a Library”.',
  'library-there':
    'There is a library in “{{path}}” already; nothing was restored, and it is unchanged. Name an empty place; to replace the present library, use “Restore a Backup” in Galley’s window.',
  'move-taken':
    'There is a library in “{{path}}” already, so nothing was moved. The present library is unchanged. Choose another folder, or “Open Another Library” to use the one there.',
  'move-fixed':
    'Where the library is, is said by the variable GALLEY_LIBRARY and cannot be changed here. The library is unchanged. Remove the variable and start Galley again.',
  'move-no-room':
    'The disk of “{{path}}” has no room for the library: {{needed}} MB are needed, {{free}} MB are free. The library is unchanged. Free some space, or choose another disk.',
  'no-backup':
    'There is no backup in the folder of backups yet. The library is unchanged. Choose a backup elsewhere, or rescue the library: {{path}}',
  'backup-place-missing':
    'The folder of backups is not there, so no backup was made: {{path}}. The library is unchanged. Connect its disk, or choose another folder in “Space and Backups”.',
  'backup-damaged':
    'The backup “{{name}}” is damaged, so it was not restored. The library is unchanged. Choose another backup.',
  'archive-invalid':
    '“{{name}}” is not a whole export of a library; the trouble is in {{problem}}. Nothing was imported and the library is unchanged. Choose the whole folder of an export, or export again.',
  'archive-newer':
    '“{{name}}” was exported by a newer Galley (version {{version}} of its form, this one knows {{known}}). Nothing was imported and the library is unchanged. Update Galley to import it.',
  'request-invalid':
    'This was not done, because what the window sent was not valid. What was saved is unchanged. Try again; if it still fails, restart Galley.',
  'program-failed':
    'Something went wrong inside Galley and this was not done. What was saved is unchanged. Try again; if it still fails, restart Galley.',
}

export const failures = { zh, en } as const
