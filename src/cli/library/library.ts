import { ALL_ARTICLES } from '#shared/article-list'
import { type Language } from '#shared/settings'
import { createSpeaker, sayFailure, type Speak } from '#shared/language/index'
import { succeed, type Result } from '#shared/result'
import type { Watch } from '../../main/library/work/watch.ts'
import type { Streams } from '../clean.ts'
import { sentences } from '../sentences.ts'
import { accountText } from './account-text.ts'
import { deedsIn } from './deeds.ts'
import { foundJson, foundText } from './found-text.ts'
import { placesOf, withLibrary } from './places.ts'

/** What `galley library` is asked for. */
export type LibraryDeed =
  | { readonly kind: 'account'; readonly json: boolean }
  /** `backup`: a file, or `null` for the library itself. */
  | { readonly kind: 'check'; readonly backup: string | null }
  | { readonly kind: 'backup' | 'export'; readonly to: string }
  | { readonly kind: 'restore' | 'import'; readonly from: string }
  | { readonly kind: 'search'; readonly query: string; readonly limit: number; readonly json: boolean }

export interface LibraryRequest {
  readonly deed: LibraryDeed
  /** The library's folder; `null`: the desk's. */
  readonly library: string | null
  readonly language: Language
  readonly now: () => Date
}

/** What came of it: results for standard output, a sentence beside them, and whether all is well. */
interface Outcome {
  readonly prints: string
  readonly says: string
  readonly isWell: boolean
}

const printed = (prints: string): Outcome => ({ prints, says: '', isWell: true })
const said = (says: string, prints = ''): Outcome => ({ prints, says, isWell: true })

/** Does it and says what came of it. Gives the exit code: 1 when it failed or when something is not sound. */
export async function library(request: LibraryRequest, streams: Streams): Promise<0 | 1> {
  const speak = createSpeaker(request.language)
  const done = await outcomeOf(request, speak, watchOn(streams))
  if (process.stderr.isTTY) streams.complain('\r\x1b[K')
  if (!done.ok) {
    streams.complain(`galley: ${sayFailure(speak, done.error)}\n`)
    return 1
  }
  const { prints, says, isWell } = done.value
  if (prints !== '') await streams.print(prints)
  if (says !== '') streams.complain(`galley: ${says}\n`)
  return isWell ? 0 : 1
}

/** How far it is, where somebody looks on. */
const watchOn = ({ complain }: Streams): Watch => ({
  step(done) {
    if (process.stderr.isTTY) complain(`\r${String(Math.round(done * 100)).padStart(3)} %`)
  },
})

async function outcomeOf(
  { deed, library, language, now }: LibraryRequest,
  speak: Speak,
  watch: Watch,
): Promise<Result<Outcome>> {
  const say = sentences[language].libraryDone
  const places = placesOf(library)
  const deeds = deedsIn(places, watch, now)
  switch (deed.kind) {
    case 'account': {
      const account = await deeds.account()
      if (!account.ok) return account
      const { value } = account
      return succeed(printed(deed.json ? `${JSON.stringify(value, null, 1)}\n` : accountText(value, speak)))
    }
    case 'check': {
      if (deed.backup !== null) {
        const good = await deeds.checkBackup(deed.backup)
        return good.ok ? succeed(said(fill(say.backupSound, { '%s': deed.backup }))) : good
      }
      const report = await deeds.check()
      if (!report.ok) return report
      const { structure, rows, derived, path } = report.value
      const isBroken = structure.length + rows.length > 0
      if (isBroken) return succeed({ prints: '', says: fill(say.damaged, { '%s': path }), isWell: false })
      if (derived.length > 0)
        return succeed({ prints: '', says: fill(say.indexWrong, { '%s': path }), isWell: false })
      return succeed(said(fill(say.sound, { '%s': path })))
    }
    case 'backup': {
      const written = await deeds.backup(deed.to)
      return written.ok ? succeed(printed(`${written.value.path}\n`)) : written
    }
    case 'export': {
      const written = await deeds.exportAll(deed.to)
      if (!written.ok) return written
      const { pages, articles, folder } = written.value
      return succeed(said(fill(say.exported, { '%p': pages, '%a': articles }), `${folder}\n`))
    }
    case 'restore': {
      const restored = await deeds.restore(deed.from)
      return restored.ok ? succeed(printed(`${restored.value.path}\n`)) : restored
    }
    case 'import': {
      const merged = await deeds.importAll(deed.from)
      if (!merged.ok) return merged
      const { added, known, second, different } = merged.value
      const counts = { '%a': added, '%k': known, '%b': second, '%d': different }
      return succeed(said(fill(say.imported, counts)))
    }
    case 'search':
      return withLibrary(places, async (opened) => {
        const found = opened.articles({
          ...ALL_ARTICLES,
          text: deed.query,
          limit: deed.limit,
          offset: 0,
          moments: [],
        })
        if (!found.ok) return found
        const { rows } = found.value
        if (rows.length === 0) return succeed(said(say.nothingFound))
        return succeed(printed(deed.json ? foundJson(rows) : foundText(rows, speak)))
      })
    default:
      return deed satisfies never
  }
}

const fill = (sentence: string, words: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/%\w/g, (place) => String(words[place] ?? place))
