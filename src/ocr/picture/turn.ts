import type { Picture } from './picture.ts'
import { blankPicture, WHITE } from './picture.ts'

/**
 * A picture turned about its centre by an angle in degrees, clockwise; its size stays, what comes from outside is
 * white. Meant for the few degrees by which a scan lies askew.
 */
export function turn(picture: Picture, degrees: number): Picture {
  const { width, height, grey } = picture
  const turned = blankPicture(width, height)
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2]
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? WHITE : (grey[y * width + x] ?? WHITE)
  for (let y = 0; y < height; y++) {
    let oldX = middleX - cos * middleX + sin * (y - middleY)
    let oldY = middleY + sin * middleX + cos * (y - middleY)
    for (let x = 0; x < width; x++, oldX += cos, oldY -= sin) {
      const left = Math.floor(oldX)
      const top = Math.floor(oldY)
      const [right, below] = [oldX - left, oldY - top]
      const upper = at(left, top) * (1 - right) + at(left + 1, top) * right
      const lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right
      turned.grey[y * width + x] = Math.round(upper * (1 - below) + lower * below)
    }
  }
  return turned
}
