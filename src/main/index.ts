import { app } from 'electron'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pagesOnCommandLine } from './start/command-line.ts'
import { runGalley } from './start/run-galley.ts'

/*
 * GALLEY_USER_DATA  a folder for settings and library instead of the system's (tests, portable use)
 * GALLEY_LIBRARY    a folder for the library alone
 * GALLEY_LANGUAGE   zh or en, where the settings say “as the system”
 */
const ownFolder = process.env['GALLEY_USER_DATA']
if (ownFolder) {
  const userData = resolve(ownFolder)
  mkdirSync(userData, { recursive: true })
  app.setPath('userData', userData)
}

const pages = pagesOnCommandLine(process.argv, process.cwd(), app.isPackaged)
// One Galley per user folder: a second start hands its pages to the first and ends.
if (app.requestSingleInstanceLock({ pages })) runGalley(pages)
else app.quit()
