// Plain JavaScript for whatever Node the machine has (20 and up), before anything is installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const windows = process.platform === 'win32'

/** Ends with one sentence that says what is missing and what to do. */
export function giveUp(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Installs the packages of the lock file, unless they are there. */
export function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(modules, '.galley-install')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing packages (npm ci)…')
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  })
  if (done.status !== 0)
    giveUp('npm ci failed (see above). Galley needs npm and a reachable package registry once.')
  writeFileSync(stamp, lock)
}

/** Node 22 or newer: the running one, or the one that came with the packages. */
export function modernNode() {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath
  for (const name of readdirSync(modules).filter((name) => name.startsWith('node-'))) {
    const file = join(modules, name, 'bin', windows ? 'node.exe' : 'node')
    if (existsSync(file)) return file
  }
  return giveUp(`Galley needs Node 22 or newer; this is ${process.version}. Install it and try again.`)
}

/** The environment for everything started from here: Node 24 and the packages' own commands first. */
export function environment() {
  const separator = windows ? ';' : ':'
  const path = [dirname(modernNode()), join(modules, '.bin'), process.env.PATH].join(separator)
  return { ...process.env, PATH: path }
}

/** Runs a script of the project with the arguments of the command line and ends as it ends. */
export const runScript = (path) => runScripts([path])

/** The same of several; each runs, and the end is that of the first that failed. */
export function runScripts(paths) {
  const states = paths.map(
    (path) =>
      spawnSync(modernNode(), [join(root, path), ...process.argv.slice(2)], {
        cwd: root,
        env: environment(),
        stdio: 'inherit',
      }).status ?? 1,
  )
  process.exit(states.find((state) => state !== 0) ?? 0)
}

/** Electron's runtime if it is here or can be had, else the stand-in over a Chromium. */
export async function prepareRuntime() {
  const electron = join(modules, 'electron')
  const installed = () => existsSync(join(electron, 'path.txt')) && existsSync(join(electron, 'dist'))
  const refused = join(modules, '.galley-no-electron')
  const tries = process.env.GALLEY_RUNTIME !== 'standin' && !process.env.CI && !existsSync(refused)
  if (!installed() && tries) {
    console.log('Fetching the Electron runtime (ELECTRON_MIRROR may name a mirror)…')
    spawnSync(modernNode(), [join(electron, 'install.js')], {
      cwd: root,
      env: environment(),
      stdio: 'ignore',
      timeout: 60_000,
    })
    // Remembered, so that the next start does not wait for it again. Delete node_modules/.galley-no-electron to retry.
    if (!installed()) writeFileSync(refused, new Date().toISOString())
  }
  if (installed() && process.env.GALLEY_RUNTIME !== 'standin') {
    const version = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8')).version
    return { kind: 'electron', words: `Running on Electron ${version}.`, env: {} }
  }
  const chromium = await prepareChromium()
  return {
    kind: 'standin',
    words: `Electron's runtime is not installed here: running the same bundles on the stand-in over ${chromium}.`,
    env: { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'standin'), GALLEY_CHROMIUM: chromium },
  }
}

async function prepareChromium() {
  const { findChromium } = await import('../standin/chromium/find-chromium.mjs')
  let found
  try {
    found = findChromium()
  } catch (error) {
    // GALLEY_CHROMIUM names no program; its sentence says so.
    return giveUp(error.message)
  }
  if (found) return found
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  if (debian) {
    console.log('Installing Chromium and Chinese fonts (apt-get)…')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const apt = (...args) =>
      spawnSync('apt-get', ['-qq', '-y', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
    apt('update')
    apt('install', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
    const now = findChromium()
    if (now) return now
  }
  return giveUp(
    'Neither the Electron runtime nor a Chromium was found. Install Chromium, Chrome or Edge, or name one in GALLEY_CHROMIUM, and try again.',
  )
}

const newest = (path) => {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0)
}

/** Builds what is older than its sources. */
export function build(
  outputs = ['out/main/index.js', 'out/cli/galley.mjs'],
  sources = ['src', 'electron.vite.config.ts', 'vite.cli.config.ts', 'package.json'],
) {
  const oldest = Math.min(...outputs.map((file) => newest(join(root, file))))
  if (oldest > Math.max(...sources.map((source) => newest(join(root, source))))) return
  console.error('Building…')
  try {
    execFileSync('npm', ['run', '--silent', 'build'], {
      cwd: root,
      env: environment(),
      stdio: ['ignore', 2, 2],
      shell: windows,
    })
  } catch {
    giveUp('The build failed (see above).')
  }
}

export function reportsFolder() {
  const folder = join(root, 'test-results')
  mkdirSync(folder, { recursive: true })
  return folder
}
