import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    ssr: 'src/cli/index.ts',
    outDir: 'out/cli',
    target: 'node22',
    emptyOutDir: true,
    rollupOptions: { output: { entryFileNames: 'galley.mjs' } },
  },
  // PDFium's WASM is a file beside its code: the package stays whole.
  ssr: { noExternal: true, external: ['@embedpdf/pdfium'] },
})
