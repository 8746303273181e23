import { readFile } from 'node:fs/promises'
import { InferenceSession } from 'onnxruntime-node'
import { linesOfScan, OCR_LANGUAGES } from '#core/source/scanned-page'
import { lazyEngines } from '#ocr/engines'
import { openPictures } from '#ocr/picture/read-picture'
import { readPicture } from '#ocr/read-page'

/** What one page took, as `read-once.ts <picture> <language>` prints it. */
export interface ScanOnce {
  /** From the file's bytes to its lines, models loaded. */
  readonly milliseconds: number
  /** Of that, inside the models. */
  readonly bare: number
  /** The most that the process held. */
  readonly megabytes: number
  readonly lines: number
}

const [path = '', wanted] = process.argv.slice(2)
const language = OCR_LANGUAGES.find((each) => each === wanted) ?? null
const engines = lazyEngines()
await Promise.all([engines.detector(), engines.recogniser()])

let bare = 0
// Every run of a model goes through the class of its session, whoever asks for it.
interface Sessions {
  readonly prototype: { run: (...given: unknown[]) => Promise<unknown> }
}
const { prototype: sessions } = InferenceSession as unknown as Sessions
const { run } = sessions
sessions.run = async function (...given) {
  const begun = performance.now()
  try {
    return await run.apply(this, given)
  } finally {
    bare += performance.now() - begun
  }
}

const bytes = await readFile(path)
const start = performance.now()
const file = openPictures(path, bytes)
if (!file.ok) throw new Error(file.error.kind)
const picture = await file.value.picture(0)
if (!picture.ok) throw new Error(picture.error.kind)
const request = { language, area: null, turnedBy: null, password: null }
const page = await readPicture(picture.value, request, engines, new AbortController().signal, () => undefined)
const milliseconds = performance.now() - start
await engines.release()
const once: ScanOnce = {
  milliseconds,
  bare,
  // maxRSS is in kilobytes on every platform.
  megabytes: process.resourceUsage().maxRSS / 1024,
  lines: linesOfScan(page).length,
}
console.log(JSON.stringify(once))
