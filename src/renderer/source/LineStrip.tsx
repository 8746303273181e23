import type { PageId } from '#core/source/page'
import { facsimileAddress, type SheetPicture } from '#shared/facsimile'
import type { SheetLine } from '../facsimile/sheet-lines.ts'
import { drawnAcross, drawnDown } from '../facsimile/tiles.ts'

/** As high as a line's picture is shown, in CSS pixels, as long as it is not wider than the pane. */
const HIGH = 26
/** Around a line's box, in parts of its height. */
const [BESIDE, ABOVE] = [0.3, 0.18]
const LONGEST = 4000

/** The picture of a line, cut out of its sheet; one that runs down lies on its side, so that it is read along. */
export function LineStrip(props: {
  readonly page: PageId
  readonly picture: SheetPicture
  readonly line: SheetLine & { readonly sheet: number }
  /** CSS pixels that it may be wide. */
  readonly room: number
  readonly name: string
}) {
  const { page, picture, line, room, name } = props
  const { left, top, width, height } = line.box
  const ratio = picture.height / picture.width
  const isDown = line.runs === 'down'
  // In parts of the sheet's width: how long and how thick the line is, with what is around it.
  const thick = isDown ? width : height * ratio
  const long = (isDown ? height * ratio : width) + 2 * BESIDE * thick
  const cut = thick * (1 + 2 * ABOVE)
  const density = window.devicePixelRatio
  const wanted = Math.min((HIGH * density) / cut, (room * density) / long, LONGEST / long)
  const across = drawnAcross(picture, Math.max(1, Math.round(wanted)))
  const down = drawnDown(picture, across)
  const [dx, dy] = isDown ? [ABOVE * thick, BESIDE * thick] : [BESIDE * thick, ABOVE * thick]
  const x = Math.max(0, Math.floor((left - dx) * across))
  const y = Math.max(0, Math.floor((top - dy / ratio) * down))
  const part = {
    left: x,
    top: y,
    width: Math.max(1, Math.min(across, Math.ceil((left + width + dx) * across)) - x),
    height: Math.max(1, Math.min(down, Math.ceil((top + height + dy / ratio) * down)) - y),
  }
  // A scan may be coarser than what is wanted: then it is shown larger than it is.
  const shown = Math.max(1, Math.round(wanted) / across) / density
  const size = { width: part.width * shown, height: part.height * shown }
  return (
    <span
      className="strip"
      style={isDown ? { width: size.height, height: size.width } : size}
      data-down={isDown || undefined}
    >
      <img
        alt={name}
        draggable={false}
        decoding="async"
        style={isDown ? { ...size, transform: `rotate(-90deg) translateX(-${size.width}px)` } : size}
        src={facsimileAddress({ page, sheet: line.sheet, edition: picture.edition, across, part })}
      />
    </span>
  )
}
