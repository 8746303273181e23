// npm run bench: speed, as ratios within one run. The command is built first when it is missing or old.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build, environment, installPackages, modernNode, root } from './setup.mjs'

installPackages()
build(['out/cli/galley.mjs'], ['src/core', 'src/files', 'src/shared', 'src/cli', 'vite.cli.config.ts'])
const script = join(root, 'bench/run.ts')
process.exit(
  spawnSync(modernNode(), [script, ...process.argv.slice(2)], {
    cwd: root,
    env: environment(),
    stdio: 'inherit',
  }).status ?? 1,
)
