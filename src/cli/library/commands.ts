import { Argument, Option, type Command } from 'commander'
import { LANGUAGES, type Language } from '#shared/settings'
import { sentences } from '../sentences.ts'
import type { LibraryDeed } from './library.ts'

/** As many articles as a screen holds. */
const USUAL_LIMIT = 20

interface Shared {
  readonly library?: string
}

/**
 * Adds `galley library …` to the program.
 *
 * @param own what every command of the program has
 * @param done is given what was asked for, and in which folder
 */
export function addLibraryCommands(
  program: Command,
  language: Language,
  number: (written: string) => number,
  own: (command: Command) => Command,
  done: (deed: LibraryDeed, library: string | null) => Promise<void>,
): void {
  const say = sentences[language]
  const group = own(program.command('library'))
    .description(say.library)
    .addHelpText('after', say.libraryExamples)
  own(group).helpCommand('help [command]', say.helpCommand)

  const command = (name: string, about: string): Command =>
    own(group.command(name))
      .description(about)
      .addOption(new Option('--library <folder>', say.libraryFolder))
      .addOption(new Option('--language <language>', say.language).choices(LANGUAGES))
  const json = (about: string) => new Option('--json', about)
  const within = ({ library }: Shared): string | null => library ?? null

  command('account', say.libraryAccount)
    .addOption(json(say.accountJson))
    .action((chosen: Shared & { readonly json?: boolean }) =>
      done({ kind: 'account', json: chosen.json ?? false }, within(chosen)),
    )
  command('check', say.libraryCheck)
    .addArgument(new Argument('[backup]', say.checkedBackup))
    .action((backup: string | undefined, chosen: Shared) =>
      done({ kind: 'check', backup: backup ?? null }, within(chosen)),
    )
  command('backup', say.libraryBackup)
    .addArgument(new Argument('<file>', say.backupTarget))
    .action((to: string, chosen: Shared) => done({ kind: 'backup', to }, within(chosen)))
  command('restore', say.libraryRestore)
    .addArgument(new Argument('<file>', say.backupFile))
    .action((from: string, chosen: Shared) => done({ kind: 'restore', from }, within(chosen)))
  command('export', say.libraryExport)
    .addArgument(new Argument('<folder>', say.exportTarget))
    .action((to: string, chosen: Shared) => done({ kind: 'export', to }, within(chosen)))
  command('import', say.libraryImport)
    .addArgument(new Argument('<folder>', say.exportFolder))
    .action((from: string, chosen: Shared) => done({ kind: 'import', from }, within(chosen)))
  command('search', say.librarySearch)
    .addArgument(new Argument('<query>', say.query))
    .addOption(new Option('--limit <number>', say.limit).argParser(number).default(USUAL_LIMIT))
    .addOption(json(say.searchJson))
    .action((query: string, chosen: Shared & { readonly limit: number; readonly json?: boolean }) => {
      const { limit, json: asJson = false } = chosen
      return done({ kind: 'search', query, limit, json: asJson }, within(chosen))
    })
}
