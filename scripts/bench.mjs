// npm run bench: speed, as ratios within one run. The command is built first when it is missing or old.
import { build, installPackages, runScript } from './setup.mjs'

installPackages()
build(
  ['out/cli/galley.mjs'],
  ['src/core', 'src/files', 'src/ocr', 'src/shared', 'src/cli', 'vite.cli.config.ts'],
)
runScript('bench/run.ts')
