// npm run fit -- lines | articles [--folds]: fits the weights of the engine on the read pages.
import { installPackages, runScript } from './setup.mjs'

installPackages()
runScript('eval/fit/run.ts')
