// npm run --silent galley -- …: the command, built when it is missing or old.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build, environment, installPackages, modernNode, root } from './setup.mjs'

installPackages()
build(
  ['out/cli/galley.mjs'],
  ['src/core', 'src/files', 'src/ocr', 'src/shared', 'src/main/library', 'src/cli', 'vite.cli.config.ts'],
)
const done = spawnSync(modernNode(), [join(root, 'out/cli/galley.mjs'), ...process.argv.slice(2)], {
  // npm changes to the project's root; file names mean the folder that the command was typed in.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: environment(),
  stdio: 'inherit',
})
process.exit(done.status ?? 1)
