import { defineConfig } from 'electron-vite'
import react from '@vitejs/plugin-react'

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: { index: 'src/main/index.ts', 'ocr-reader': 'src/ocr/reader.ts' },
        // What is native or brings files of its own stays outside; everything else is bundled.
        external: ['better-sqlite3', 'onnxruntime-node', 'tesseract.js', /^@jsquash\//],
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
