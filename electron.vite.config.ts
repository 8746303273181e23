import { defineConfig } from 'electron-vite'
import react from '@vitejs/plugin-react'

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        // Native, or with files of their own; everything else is bundled.
        external: ['better-sqlite3', '@embedpdf/pdfium', 'onnxruntime-node', 'tesseract.js', /^@jsquash\//],
        // Programs of their own: a thread beside the window's, and a process.
        input: {
          index: 'src/main/index.ts',
          'library-worker': 'src/main/library/work/worker.ts',
          'read-worker': 'src/main/opening/read-worker.ts',
          'facsimile-worker': 'src/main/facsimile/worker.ts',
          'ocr-reader': 'src/ocr/reader.ts',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload must be one self-contained CommonJS file.
      rollupOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    // Relative URLs only: the same bundle is served by app:// and by the stand-in.
    base: './',
    build: {
      outDir: 'out/renderer',
      target: 'chrome140',
      rollupOptions: { input: 'src/renderer/index.html' },
    },
    plugins: [react()],
  },
})
