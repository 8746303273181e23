import type { OpenedPage } from '#shared/opened-page'
import type { Result } from '#shared/result'
import { call, pathOf } from '../desk/wire.ts'

/** Opens a file that was dropped or pasted; programs also hand over pictures and texts that are no files. */
export async function openGiven(file: File, name = file.name): Promise<Result<OpenedPage | null>> {
  const path = pathOf(file)
  if (path !== '') return call('pages.open', { path })
  if (file.type.startsWith('image/'))
    return call('pages.openPicture', { name, bytes: new Uint8Array(await file.arrayBuffer()) })
  return call('pages.openText', { name, text: await file.text() })
}
