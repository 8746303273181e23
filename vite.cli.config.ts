import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    ssr: true,
    outDir: 'out/cli',
    target: 'node22',
    emptyOutDir: true,
    rollupOptions: {
      input: { galley: 'src/cli/index.ts', 'ocr-reader': 'src/ocr/reader.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
  // What is native or brings files of its own stays outside; everything else is bundled.
  ssr: {
    noExternal: true,
    external: [
      '@embedpdf/pdfium',
      'better-sqlite3',
      'onnxruntime-node',
      'tesseract.js',
      '@jsquash/jpeg',
      '@jsquash/webp',
    ],
  },
})
