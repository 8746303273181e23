// npm run hostile: pages that no newspaper printed.
import { installPackages, runScript } from './setup.mjs'

installPackages()
runScript('eval/hostile.ts')
