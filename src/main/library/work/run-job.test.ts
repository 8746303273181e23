import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LIBRARY_FILE, openLibrary } from '../opening/open-library.ts'
import { inFolder, pageWith, typedArticle, valueOf } from '../testing/samples.ts'
import { runJob } from './run-job.ts'

const WORKER = new URL('./worker.ts', import.meta.url)

describe('a job in a thread of its own', () => {
  it('answers while the library is open', () =>
    inFolder(async (folder) => {
      const library = valueOf(openLibrary(folder))
      pageWith(library, [typedArticle('a', '秋收', ['正文'])])
      const path = join(folder, LIBRARY_FILE)
      const checked = await runJob(WORKER, { kind: 'check', path }, () => undefined).done
      expect(checked).toEqual({ ok: true, value: { structure: [], rows: [], derived: [] } })
      const target = join(folder, 'x.galley-backup')
      const written = await runJob(WORKER, { kind: 'backup', path, target }, () => undefined).done
      expect(written).toMatchObject({ ok: true, value: { path: target } })
      library.close()
    }))

  it('is called off, and leaves nothing behind', () =>
    inFolder(async (folder) => {
      valueOf(openLibrary(folder)).close()
      const target = join(folder, 'x.galley-backup')
      const job = runJob(
        WORKER,
        { kind: 'backup', path: join(folder, LIBRARY_FILE), target },
        () => undefined,
      )
      job.cancel()
      expect(await job.done).toEqual({ ok: true, value: null })
      expect(existsSync(target)).toBe(false)
      expect(existsSync(`${target}.new`)).toBe(false)
    }))

  it('that fails says why', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'nothing.sqlite')
      expect(await runJob(WORKER, { kind: 'check', path }, () => undefined).done).toMatchObject({
        ok: false,
        error: { kind: 'library-forbidden' },
      })
    }))
})
