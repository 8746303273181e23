// npm run hostile [-- pages | files | library]: pages that no newspaper printed, broken files, and a process killed while it writes.
import { installPackages, runScripts } from './setup.mjs'

installPackages()
const parts = {
  pages: 'eval/hostile.ts',
  files: 'eval/hostile-files.ts',
  library: 'eval/hostile-library.ts',
}
const wanted = Object.keys(parts).filter((part) => process.argv.includes(part))
runScripts((wanted.length > 0 ? wanted : Object.keys(parts)).map((part) => parts[part]))
