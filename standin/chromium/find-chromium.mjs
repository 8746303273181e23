// Plain JavaScript: the set-up script reads it with whatever Node the machine has.
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const places = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  linux: ['/usr/lib/chromium/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/**
 * The Chromium to run on: the one named by GALLEY_CHROMIUM, or the first one installed.
 * A name in GALLEY_CHROMIUM that is no program is an error of the person who set it, so it is not passed over.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} platform
 * @param {(file: string) => boolean} exists
 * @returns {string | undefined}
 */
export function findChromium(env = process.env, platform = process.platform, exists = isExecutable) {
  const named = env.GALLEY_CHROMIUM
  if (named) {
    if (!exists(named))
      throw new Error(`GALLEY_CHROMIUM names ${named}, which is not a program that can be run.`)
    return named
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [...onPath, ...(places[platform] ?? [])].find(exists)
}
