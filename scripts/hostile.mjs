// npm run hostile: pages that no newspaper printed.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { environment, installPackages, modernNode, root } from './setup.mjs'

installPackages()
const script = join(root, 'eval/hostile.ts')
process.exit(
  spawnSync(modernNode(), [script, ...process.argv.slice(2)], {
    cwd: root,
    env: environment(),
    stdio: 'inherit',
  }).status ?? 1,
)
