import type { Language } from '#shared/settings'
import { localeOf } from './speak.ts'

/** A moment (ISO 8601) in the short form of the interface's language; an empty one is no moment: it never was. */
export const moment = (at: string, language: Language): string =>
  at === '' ? '' : new Date(at).toLocaleString(localeOf(language), { dateStyle: 'short', timeStyle: 'short' })
