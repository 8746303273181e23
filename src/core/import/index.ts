/** A kind of file that Galley can read. */
export interface PageReader {
  readonly id: 'scan' | 'pdf' | 'word' | 'structured' | 'plain-text'
  /** File name endings without the dot, in lower case, the usual one first. */
  readonly extensions: readonly string[]
}

/**
 * In this order: the first one that takes a file reads it, so the one that takes anything stands last. A file is known
 * by its content; its ending only says what an open dialog offers.
 */
export const PAGE_READERS: readonly PageReader[] = [
  // Pictures say what they are in their first bytes; OCR reads them in a process of its own.
  { id: 'scan', extensions: ['png', 'jpg', 'jpeg', 'tif', 'tiff', 'webp'] },
  // Says what it is in its first bytes.
  { id: 'pdf', extensions: ['pdf'] },
  // An archive with a text of Word's in it.
  { id: 'word', extensions: ['docx'] },
  // ALTO, METS, PAGE, hOCR, ABBYY XML, pdftotext's boxes: by their outermost tag. Of a web page the words between its
  // tags are read; other markup is text.
  { id: 'structured', extensions: ['xml', 'hocr', 'html', 'htm', 'xhtml'] },
  // Takes every text, whatever its name ends in.
  { id: 'plain-text', extensions: ['txt', 'text'] },
]

/** The endings that an open dialog offers, each once, in the order of the readers. */
export const readableExtensions = (): readonly string[] => [
  ...new Set(PAGE_READERS.flatMap((reader) => reader.extensions)),
]
