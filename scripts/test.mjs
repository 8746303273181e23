// npm test: installs what is missing, builds, then every check, unit and e2e test.
import { close, runSteps, runStories, runUnitTests, sum } from './checks.mjs'
import { build, installPackages, prepareRuntime } from './setup.mjs'

installPackages()
const runtime = await prepareRuntime()
console.log(runtime.words)
build()
close(sum([await runSteps(), runUnitTests(), runStories(runtime)]))
