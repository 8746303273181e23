// npm run pages: typesets the pages of the eval's corpus and reads them back.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findChromium } from '../standin/chromium/find-chromium.mjs'
import { giveUp, installPackages, runScript } from './setup.mjs'

const onPath = (command) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder && existsSync(join(folder, command)))
const hasFont = (family) =>
  spawnSync('fc-list', [family, 'family'], { encoding: 'utf8' }).stdout?.trim().length > 0

/** What the page maker needs, and the Debian packages that have it. */
const NEEDS = [
  { name: 'Chromium', packages: ['chromium'], there: () => findChromium() !== undefined },
  { name: 'fontconfig', packages: ['fontconfig'], there: () => onPath('fc-list') },
  {
    name: 'poppler-utils',
    packages: ['poppler-utils'],
    there: () => ['pdftotext', 'pdftoppm', 'pdfinfo'].every(onPath),
  },
  { name: 'Noto CJK fonts', packages: ['fonts-noto-cjk'], there: () => hasFont('Noto Serif CJK SC') },
  { name: 'Liberation fonts', packages: ['fonts-liberation'], there: () => hasFont('Liberation Serif') },
  ...(process.argv.includes('--ocr')
    ? [
        {
          name: 'Tesseract with chi_sim, chi_tra and eng',
          packages: ['tesseract-ocr', 'tesseract-ocr-chi-sim', 'tesseract-ocr-chi-tra', 'tesseract-ocr-eng'],
          there: () => {
            const known = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout ?? ''
            return ['chi_sim', 'chi_tra', 'eng'].every((language) => known.split('\n').includes(language))
          },
        },
      ]
    : []),
]
const missing = () => NEEDS.filter((need) => !need.there())

function install(packages) {
  console.log(`Installing ${packages.join(', ')} (apt-get)…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', '-y', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  apt('update')
  apt('install', '--no-install-recommends', ...packages)
}

installPackages()
const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
if (missing().length > 0 && debian) install(missing().flatMap((need) => need.packages))
if (missing().length > 0)
  giveUp(
    `The page maker needs ${missing()
      .map((need) => need.name)
      .join(', ')}. Install what is missing (on Debian: ${missing()
      .flatMap((need) => need.packages)
      .join(' ')}) and try again.`,
  )
runScript('eval/typeset/make-pages.ts')
