import { LANGUAGES, type Language, type Settings } from '#shared/settings'

/**
 * The language to speak. `system` means GALLEY_LANGUAGE if it names one (tests, and machines whose system
 * language is not their newsroom's), else the first of the computer's languages that Galley speaks, else English.
 *
 * @param preferred as the system lists them, the best first: `zh-Hans-CN`, `en-GB`
 */
export function spokenLanguage(
  setting: Settings['language'],
  fromEnvironment: string | undefined,
  preferred: readonly string[],
): Language {
  if (setting !== 'system') return setting
  return [fromEnvironment ?? '', ...preferred].map(languageOf).find((language) => language !== null) ?? 'en'
}

const languageOf = (tag: string): Language | null =>
  LANGUAGES.find((language) => language === tag.toLowerCase().split(/[-_]/)[0]) ?? null
