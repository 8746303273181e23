// npm start [-- page…]: installs what is missing, builds what is old, opens Galley.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join, resolve } from 'node:path'
import { build, environment, giveUp, installPackages, modernNode, prepareRuntime, root } from './setup.mjs'

installPackages()
build()
const runtime = await prepareRuntime()
const seen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
if (!seen) {
  giveUp(
    'Galley is built, but there is no display here to open its window on. ' +
      'Without one these work: npm test, npm run --silent galley -- clean page.txt, npm run eval, ' +
      'or npm start under xvfb-run.',
  )
}
console.log(runtime.words)
const pages = process.argv.slice(2).map((path) => resolve(process.env.INIT_CWD ?? process.cwd(), path))
const [command, args] =
  runtime.kind === 'standin'
    ? [join(root, 'standin/electron'), ['.', ...pages]]
    : [modernNode(), [join(root, 'node_modules/electron/cli.js'), '.', ...pages]]
const env = { ...environment(), ...runtime.env, STANDIN_HEADED: '1' }
const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)))
