/** Remembers what was drawn, up to a number of bytes; what was looked at longest ago is forgotten first. */
export interface PictureCache<Picture extends Uint8Array = Uint8Array> {
  get(key: string): Picture | undefined
  set(key: string, picture: Picture): void
  readonly bytes: () => number
}

export function pictureCache<Picture extends Uint8Array>(most: number): PictureCache<Picture> {
  const kept = new Map<string, Picture>()
  let bytes = 0
  const forget = (key: string): void => {
    bytes -= kept.get(key)?.length ?? 0
    kept.delete(key)
  }
  return {
    get(key) {
      const picture = kept.get(key)
      if (!picture) return undefined
      kept.delete(key)
      kept.set(key, picture)
      return picture
    },
    set(key, picture) {
      forget(key)
      kept.set(key, picture)
      bytes += picture.length
      for (const oldest of kept.keys()) {
        if (bytes <= most) break
        forget(oldest)
      }
    },
    bytes: () => bytes,
  }
}
