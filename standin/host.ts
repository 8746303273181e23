/** Entry of the stand-in: compile cache first, so that the modules behind it load from it. */
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/standin'))
const { run } = await import('./run.ts')
await run()
