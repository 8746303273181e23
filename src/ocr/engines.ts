import type { OcrLanguage } from '#core/source/scanned-page'
import { loadDetector, type Detector } from './detect/detector.ts'
import type { LineReader } from './line-reader.ts'
import { paddleReader } from './recognise/paddle-reader.ts'
import { loadRecogniser, type Recogniser } from './recognise/recogniser.ts'
import { tesseractReader } from './tesseract/tesseract-reader.ts'

/** The models of a process: each is loaded when it is first needed, and kept for the pages that follow. */
export interface Engines {
  readonly detector: () => Promise<Detector>
  /** That of Chinese, by which languages are told apart. */
  readonly recogniser: () => Promise<Recogniser>
  readonly readerOf: (language: OcrLanguage) => Promise<LineReader>
  readonly release: () => Promise<void>
}

export function lazyEngines(): Engines {
  const detector = once(loadDetector)
  const recogniser = once(loadRecogniser)
  const english = once(() => Promise.resolve(tesseractReader({ across: 'eng', down: null })))
  const traditional = once(() =>
    Promise.resolve(tesseractReader({ across: 'chi_tra', down: 'chi_tra_vert' })),
  )
  const readerOf = (language: OcrLanguage): Promise<LineReader> => {
    switch (language) {
      case 'zh-Hans':
        return recogniser.get().then(paddleReader)
      case 'zh-Hant':
      case 'zh-Hant-vertical':
        return traditional.get()
      case 'en':
        return english.get()
      default:
        return language satisfies never
    }
  }
  return {
    detector: detector.get,
    recogniser: recogniser.get,
    readerOf,
    async release() {
      await Promise.all([detector, recogniser, english, traditional].map((each) => each.release()))
    },
  }
}

/** Loaded once; what could not be loaded is tried again the next time. */
function once<Model extends { readonly release: () => Promise<void> }>(load: () => Promise<Model>) {
  let loaded: Promise<Model> | undefined
  return {
    get(): Promise<Model> {
      const model = (loaded ??= load())
      model.catch(() => (loaded = undefined))
      return model
    },
    async release(): Promise<void> {
      const model = await loaded?.catch(() => undefined)
      loaded = undefined
      await model?.release()
    },
  }
}
