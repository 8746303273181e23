/** A picture that the page was taken of; only what a test or an icon needs. */
export const imageOf = (png: Buffer) => ({
  toPNG: (): Buffer => png,
  isEmpty: (): boolean => png.length === 0,
})
