import { LANGUAGES, type Language } from '#shared/settings'

/** The language of the command: what `--language` says, else the system's, as POSIX orders its variables. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv, system: string): Language {
  const at = argv.findIndex((word) => word === '--language' || word.startsWith('--language='))
  const asked = at === -1 ? undefined : argv[at]?.includes('=') ? argv[at]?.split('=')[1] : argv[at + 1]
  const chosen = LANGUAGES.find((language) => language === asked)
  if (chosen) return chosen
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG'], system].find((value) => value) ?? ''
  return /^zh/i.test(locale) ? 'zh' : 'en'
}
