import { fail, failure, succeed, type Result } from '#shared/result'
import { pictureFormatOf } from './formats/index.ts'
import type { PictureFormat } from './formats/format.ts'
import { withinLimits } from './limits.ts'
import type { Picture } from './picture.ts'

/** A file of pictures whose sizes were looked at and that is not decoded yet. */
export interface PictureFile {
  readonly name: string
  readonly pages: number
  /** Decodes a page, 0-based: one at a time, because each is large. */
  readonly picture: (page: number) => Promise<Result<Picture>>
}

/**
 * Looks at a picture file by its first bytes, whatever its name says.
 * Fails with `picture-unsupported`, `picture-damaged` or `picture-too-large`; a page that is too large fails alone
 * where there are others.
 */
export function openPictures(name: string, bytes: Uint8Array): Result<PictureFile> {
  const format = pictureFormatOf(bytes)
  if (!format) return fail(failure('picture-unsupported', { name }))
  const damaged = fail(failure('picture-damaged', { name }))
  let sizes: ReturnType<PictureFormat['sizes']>
  try {
    sizes = format.sizes(bytes)
  } catch {
    return damaged
  }
  const checked = sizes.map((size) => withinLimits(name, size))
  const [only] = checked
  if (checked.length === 1 && only && !only.ok) return only
  return succeed({
    name,
    pages: checked.length,
    async picture(page) {
      const size = checked[page]
      if (!size) throw new Error(`page ${page} of ${checked.length}`)
      if (!size.ok) return size
      try {
        const picture = await format.decode(bytes, page)
        const asSaid = picture.width === size.value.width && picture.height === size.value.height
        const turned = picture.width === size.value.height && picture.height === size.value.width
        return asSaid || turned ? succeed(picture) : damaged
      } catch {
        return damaged
      }
    },
  })
}
