import { writeSync } from 'node:fs'
import { openLibrary } from '../../opening/open-library.ts'
import { valueOf } from '../samples.ts'
import { begin, deedOf, perform } from './deeds.ts'

/** Another process: works in a new library without end, and says the number of each deed after it was answered. */
const [folder = '', archive = '', backups = '', seed = ''] = process.argv.slice(2)
const library = valueOf(openLibrary(folder))
begin(library)
writeSync(1, '0\n')
for (let number = 1; ; number++) {
  await perform(library, deedOf(Number(seed), number), number, { archive, backups })
  writeSync(1, `${number}\n`)
}
