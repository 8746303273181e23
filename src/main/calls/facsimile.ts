import type { PictureFile } from '#files/picture-beside'
import { succeed, type Result } from '#shared/result'
import type { Facsimile } from '../facsimile/facsimile.ts'
import type { Thumbnails } from '../facsimile/thumbnails.ts'
import type { HandlersOf } from './handlers.ts'

export interface FacsimileNeeds {
  readonly facsimile: Facsimile
  readonly thumbnails: Thumbnails
  /** Asks for a file; `null` when the editor cancels. */
  readonly choosePicture: () => Promise<string | null>
  readonly readPicture: (path: string) => Promise<Result<PictureFile>>
}

export const facsimileHandlers = (needs: FacsimileNeeds): HandlersOf<'facsimile'> => ({
  'facsimile.sheets': ({ page }) => needs.facsimile.sheets(page),

  'facsimile.unlock': ({ page, password }) => needs.facsimile.unlock(page, password),

  'facsimile.thumbnails': async () => succeed(await needs.thumbnails.kept()),

  'facsimile.choose': async ({ page }) => {
    const path = await needs.choosePicture()
    if (path === null) return succeed(null)
    const picture = await needs.readPicture(path)
    return picture.ok ? needs.facsimile.choose(page, picture.value) : picture
  },
})
