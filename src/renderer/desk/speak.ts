import { createContext, useContext } from 'react'
import { createSpeaker, type Speak } from '#shared/language/index'
import type { Language } from '#shared/settings'

const speakers = new Map<Language, Speak>()

/** One speaker a language, made when it is first needed. */
export function speakerOf(language: Language): Speak {
  const known = speakers.get(language)
  if (known) return known
  const made = createSpeaker(language)
  speakers.set(language, made)
  return made
}

export interface Tongue {
  readonly language: Language
  readonly speak: Speak
}

export const TongueContext = createContext<Tongue>({ language: 'zh', speak: speakerOf('zh') })

/** The interface's language and its sentences. */
export const useTongue = (): Tongue => useContext(TongueContext)

/** Numbers and times as the interface's language writes them. */
export const localeOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en-GB')

/** 10:42, as the interface's language writes it. */
export const timeOf = (moment: Date, language: Language): string =>
  moment.toLocaleTimeString(localeOf(language), { hour: '2-digit', minute: '2-digit' })
