import type { PrintToPDFOptions } from 'electron'

/** Paper in inches, as Electron names it. */
const papers: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

/** Electron's options as `Page.printToPDF` of the DevTools protocol names them. */
export function printSettings(options: PrintToPDFOptions): object {
  const { pageSize = 'Letter', margins, generateTaggedPDF, generateDocumentOutline, ...same } = options
  const [paperWidth, paperHeight] =
    typeof pageSize === 'string' ? (papers[pageSize] ?? [8.5, 11]) : [pageSize.width, pageSize.height]
  return {
    ...same,
    paperWidth,
    paperHeight,
    generateTaggedPDF: generateTaggedPDF ?? false,
    generateDocumentOutline: generateDocumentOutline ?? false,
    ...(margins && {
      marginTop: margins.top,
      marginBottom: margins.bottom,
      marginLeft: margins.left,
      marginRight: margins.right,
    }),
  }
}
