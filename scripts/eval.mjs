// npm run eval: scores against ground truth.
import { installPackages, runScript } from './setup.mjs'

installPackages()
runScript('eval/run.ts')
