import { linesOfScan, OCR_LANGUAGES } from '#core/source/scanned-page'
import { lazyEngines } from '../engines.ts'
import { readPictureFile } from '../job/read-file.ts'

/** A process of its own that reads one scan and prints how many lines it found. */
const [path = '', wanted] = process.argv.slice(2)
const language = OCR_LANGUAGES.find((each) => each === wanted) ?? null
const engines = lazyEngines()
let lines = 0
const request = { path, page: null, language, area: null, turnedBy: null, password: null }
await readPictureFile(request, engines, new AbortController().signal, {
  progress: () => undefined,
  page: ({ result }) => {
    if (result.ok) lines += linesOfScan(result.value).length
  },
})
await engines.release()
console.log(lines)
