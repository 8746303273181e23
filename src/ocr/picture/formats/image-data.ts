/** What the decoders made for browsers give their pictures as, where Node has no such class. */
class PlainImageData {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number

  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data
    this.width = width
    this.height = height
  }
}

export function provideImageData(): void {
  const place = globalThis as { ImageData?: unknown }
  place.ImageData ??= PlainImageData
}
