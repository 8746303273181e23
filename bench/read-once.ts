import { readFileSync } from 'node:fs'
import { readPage } from '#core/read-page'
import { pageOfText } from '#core/source/page'

/** A process of its own that reads one text file and prints how long it took and the most memory it held. */
const text = readFileSync(process.argv[2], 'utf8')
const start = performance.now()
readPage(pageOfText('bench', 'bench', '', text))
const milliseconds = performance.now() - start
// maxRSS is in kilobytes on every platform.
const megabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ milliseconds, megabytes }))
