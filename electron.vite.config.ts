import { defineConfig } from 'electron-vite'
import react from '@vitejs/plugin-react'

export default defineConfig({
  main: {
    // better-sqlite3 is native, PDFium's WASM is a file beside its code: they stay outside; the rest is bundled.
    build: {
      outDir: 'out/main',
      rollupOptions: {
        external: ['better-sqlite3', '@embedpdf/pdfium'],
        // The worker is a program of its own, in a thread beside the window's.
        input: { index: 'src/main/index.ts', 'library-worker': 'src/main/library/work/worker.ts' },
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
