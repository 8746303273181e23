import { openLibrary } from '../opening/open-library.ts'

/** Another process: opens the library in the folder it is given, says how that went, and holds it until it is ended. */
const opened = openLibrary(process.argv[2] ?? '')
process.stdout.write(`${opened.ok ? 'open' : opened.error.kind}\n`)
if (opened.ok) setInterval(() => opened.value.folder, 1000)
