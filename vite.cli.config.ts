import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    ssr: 'src/cli/index.ts',
    outDir: 'out/cli',
    target: 'node22',
    emptyOutDir: true,
    rollupOptions: { output: { entryFileNames: 'galley.mjs' } },
  },
  ssr: { noExternal: true },
})
