import { failureOfWriting } from '#files/write-whole'
import { createSpeaker, sayFailure } from '#shared/language/index'
import { languageOf } from './language.ts'
import { galley } from './program.ts'

const argv = process.argv.slice(2)
const language = languageOf(argv, process.env, Intl.DateTimeFormat().resolvedOptions().locale)

/** A disk that is full behind `> file`, or anything else but a reader who has seen enough. */
let broken: Error | null = null
const notice = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') broken ??= error
}
// Without listeners `galley … | head` would end in a stack trace.
process.stdout.on('error', notice)
process.stderr.on('error', () => undefined)

const code = await galley(argv, language, {
  print: (text) => new Promise((done) => process.stdout.write(text, () => done())),
  complain: (text) => process.stderr.write(text),
})
if (broken) {
  const failure = failureOfWriting('stdout', broken)
  process.stderr.write(`galley: ${sayFailure(createSpeaker(language), failure)}\n`)
}
// Not process.exit: what is on its way through a pipe must arrive.
process.exitCode = broken ? 1 : code
