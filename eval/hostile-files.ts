import { BASE_FILES } from './hostile/files/base-files.ts'
import { brokenFile } from './hostile/files/broken-file.ts'
import { readHostile } from './hostile/files/read-hostile.ts'
import { random } from './typeset/random.ts'

/**
 * npm run hostile -- files [-- --files=10000] [-- --seed=text]
 *
 * Reads files of every format that were cut short, changed and mixed up: each is read, or refused with a sentence in
 * both languages. None may throw or take more than five seconds.
 */
const option = (name: string, usual: string): string =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual

const MOST_MILLISECONDS = 5000
const seed = option('seed', 'files')
const count = Number(option('files', '10000'))
const outcomes = new Map<string, number>()
let [broken, slowest, slowestNumber] = [0, 0, 0]
for (let number = 0; number < count; number++) {
  const file = brokenFile(BASE_FILES, random(`${seed} ${number}`))
  const { outcome, milliseconds, breach } = await readHostile(file)
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  if (milliseconds > slowest) [slowest, slowestNumber] = [milliseconds, number]
  if (breach === '' && milliseconds <= MOST_MILLISECONDS) continue
  broken++
  console.log(
    `file ${number} (${file.name}, ${file.bytes.length} bytes): ${breach || `${milliseconds.toFixed(0)} ms`}`,
  )
}
console.log(`${count} files, ${broken} broken; slowest ${slowest.toFixed(0)} ms (file ${slowestNumber})`)
console.log(`peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
for (const [outcome, times] of [...outcomes].sort((a, b) => b[1] - a[1]))
  console.log(`${String(times).padStart(6)} ${outcome}`)
process.exitCode = broken > 0 ? 1 : 0
