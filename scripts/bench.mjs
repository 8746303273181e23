// npm run bench: speed, as ratios within one run. The app and the command are built first when missing or old.
import { build, installPackages, prepareRuntime, runScript } from './setup.mjs'

installPackages()
build()
const runtime = await prepareRuntime()
console.log(runtime.words)
Object.assign(process.env, runtime.env)
runScript('bench/run.ts')
