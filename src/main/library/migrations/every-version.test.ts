import Database from 'better-sqlite3'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fullCheck } from '../check/full-check.ts'
import { connect } from '../opening/connect.ts'
import { factsOf } from '../opening/facts.ts'
import { LIBRARY_FILE, openLibrary } from '../opening/open-library.ts'
import { ALL, at, inFolder, valueOf } from '../testing/samples.ts'
import {
  OLD_GALLEY,
  OLD_PAGES,
  OLD_REVISION,
  OLD_STEP,
  OLD_TEXT,
  writeOlderLibrary,
} from '../testing/older-library.ts'
import { UNWATCHED } from '../work/watch.ts'
import { MIGRATIONS } from './index.ts'

const SOUND = { structure: [], rows: [], derived: [] }
const NEWEST = MIGRATIONS.length
const OLDER = MIGRATIONS.slice(0, -1).map(({ version }) => version)

describe.each(OLDER)('a library of version %i', (version) => {
  it('is opened with everything that it held, sealed and projected anew, and kept beside as it was', () =>
    inFolder((folder) => {
      const path = join(folder, LIBRARY_FILE)
      writeOlderLibrary(path, version)
      const before = readFileSync(path)
      const library = valueOf(openLibrary(folder))
      // Renamed since the fifth version, in the tables of sections.
      const section = version < 5 ? '要闻' : '头版要闻'
      const [finished, raw] = OLD_GALLEY.articles
      for (const page of OLD_PAGES) {
        const { page: source, ...galley } = valueOf(library.galley(page))
        expect(source.text).toBe(OLD_TEXT)
        expect(galley).toEqual({
          ...OLD_GALLEY,
          superseded: [],
          regions: [],
          articles: [{ ...finished, section }, raw],
        })
      }
      const rows = valueOf(library.articles({ ...ALL, text: '走进田间' })).rows
      expect(rows.map(({ headline, issued }) => `${headline} ${issued}`)).toEqual([
        '乡村振兴谱新篇 2022-11-02',
        '乡村振兴谱新篇 2022-11-01',
      ])
      expect(rows[0]).toMatchObject({ section, bylines: ['贾莹莹'], publication: '晨江日报', characters: 18 })
      expect(valueOf(library.articles({ ...ALL, text: 'wom' })).total).toBe(2)
      expect(valueOf(library.articles({ ...ALL, publication: '晨江日报' })).total).toBe(4)
      expect(valueOf(library.recentPages(9)).map(({ id }) => id)).toEqual(OLD_PAGES)
      if (version >= 4) expect(valueOf(library.savedSearches()).map(({ name }) => name)).toEqual(['妇联'])
      if (version >= 5)
        expect(valueOf(library.people({ text: '', limit: 9 })).people[0]?.spellings).toEqual(['莹莹'])
      if (version >= 6) {
        const [kept] = valueOf(library.revisions(OLD_PAGES[1], 'a1'))
        expect(valueOf(library.revision(kept?.number ?? 0))).toEqual(OLD_REVISION)
      }
      const opened = valueOf(library.openPage(OLD_PAGES[0], at(0)))
      // Undo leads away from the galley that is stored, also when a migration wrote that anew.
      expect(opened.history).toEqual(version < 7 ? null : { present: 1, steps: [OLD_STEP] })
      library.close()
      expect(fullCheck(path, UNWATCHED)).toEqual(SOUND)
      const database = new Database(path, { readonly: true })
      expect(database.pragma('user_version', { simple: true })).toBe(NEWEST)
      expect(factsOf(database)?.get('sealed')).toBe(String(NEWEST))
      database.close()
      expect(readFileSync(join(folder, `library-of-version-${version}.sqlite`)).equals(before)).toBe(true)
    }))

  it('is opened all the same when the program ended after any step of its way', () =>
    inFolder((folder) => {
      const once = join(folder, 'once.sqlite')
      writeOlderLibrary(once, version)
      for (let end = version + 1; end <= NEWEST; end++) {
        const path = join(folder, `stopped-${end}.sqlite`)
        cpSync(once, path)
        const stopped = new Database(path)
        stopped.pragma('foreign_keys = ON')
        for (const migration of MIGRATIONS.slice(version, end)) {
          stopped.transaction(() => {
            migration.up(stopped)
            stopped.pragma(`user_version = ${migration.version}`)
          })()
        }
        stopped.close()
        connect(path).close()
        expect(fullCheck(path, UNWATCHED), `stopped behind ${end}`).toEqual(SOUND)
      }
      expect(existsSync(join(folder, LIBRARY_FILE))).toBe(false)
    }))
})
