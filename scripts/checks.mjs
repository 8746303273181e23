// The checks of `npm run check`, each a command of its own.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { environment, modernNode, reportsFolder, root } from './setup.mjs'

const bin = (file) => join(root, 'node_modules', file)

// The longest first: two cores are then done at about the same time.
const STEPS = [
  ['lint', 'eslint/bin/eslint.js', ['.', '--cache', '--cache-location', 'node_modules/.cache/eslint/']],
  ['types', 'typescript/bin/tsc', ['-b']],
  ['format', 'prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']],
  [
    'dependency rules',
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    ['src', 'e2e', 'standin', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  ],
  ['dead code', 'knip/bin/knip.js', []],
]

const run = (file, args) =>
  spawnSync(modernNode(), [bin(file), ...args], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  })

/** A step runs on one core. What it writes is shown when it ends, so that two never mix. */
function runStep([name, file, args]) {
  const before = Date.now()
  const said = []
  const child = spawn(modernNode(), [bin(file), ...args], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (some) => said.push(some))
  return new Promise((resolve) => {
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)))
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said))
      resolve({ name, ok: status === 0, seconds: (Date.now() - before) / 1000 })
    })
  })
}

/** Runs every step, the failing ones too, one on each core. Gives how many passed and failed, a step counting as one. */
export async function runSteps() {
  const open = STEPS.values()
  const ended = []
  const lane = async () => {
    for (const step of open) ended.push(await runStep(step))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
  for (const { name, ok, seconds } of ended)
    console.log(`${ok ? 'passed' : 'FAILED'}  ${name}  ${seconds.toFixed(1)} s`)
  const passed = ended.filter(({ ok }) => ok).length
  return { passed, failed: STEPS.length - passed, skipped: 0 }
}

/** Runs the unit tests; counted from Vitest's own report. */
export function runUnitTests() {
  const report = join(reportsFolder(), 'unit.json')
  rmSync(report, { force: true })
  const done = run('vitest/vitest.mjs', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  // A file that does not load fails without a test of its own.
  const failed = done.status === 0 ? numFailedTests : Math.max(1, numFailedTests)
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }
}

/** Runs the e2e tests on the runtime that the environment names; counted from Playwright's own report. */
export function runStories(runtime) {
  const report = join(reportsFolder(), 'e2e.json')
  rmSync(report, { force: true })
  const done = spawnSync(modernNode(), [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'], {
    cwd: root,
    env: { ...environment(), ...runtime.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(report, 'utf8')).stats
  const failed = done.status === 0 ? unexpected : Math.max(1, unexpected)
  return { passed: expected + flaky, failed, skipped }
}

export const sum = (counts) => ({
  passed: counts.reduce((total, count) => total + count.passed, 0),
  failed: counts.reduce((total, count) => total + count.failed, 0),
  skipped: counts.reduce((total, count) => total + count.skipped, 0),
})

/** The last line: it counts all tests, and a check as one. */
export function close({ passed, failed, skipped }) {
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = failed > 0 ? 1 : 0
}
