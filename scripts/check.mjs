// npm run check: everything but the e2e tests.
import { close, runSteps, runUnitTests, sum } from './checks.mjs'
import { installPackages } from './setup.mjs'

installPackages()
close(sum([await runSteps(), runUnitTests()]))
