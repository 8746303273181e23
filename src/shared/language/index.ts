import i18next, { type i18n } from 'i18next'
import type { Language } from '../settings.ts'
import type { Fix } from '#core/fixes/fix'
import type { RuleId } from '#core/fixes/rule'
import type { Failure } from '../result.ts'
import { alike } from './alike.ts'
import { bulk } from './bulk.ts'
import { columns } from './columns.ts'
import { deeds } from './deeds.ts'
import { desk } from './desk.ts'
import { directory } from './directory.ts'
import { facsimile } from './facsimile.ts'
import { failures } from './failures.ts'
import { fixes } from './fixes.ts'
import { holdings } from './holdings.ts'
import { keeping } from './keeping.ts'
import { library } from './library.ts'
import { menu } from './menu.ts'
import { protection } from './protection.ts'
import { regions } from './regions.ts'
import { revisions } from './revisions.ts'
import { order } from './order.ts'
import { reopen } from './reopen.ts'
import { safety } from './safety.ts'
import { rules } from './rules.ts'
import { scans } from './scans.ts'
import { tools } from './tools.ts'
import { statistics } from './statistics.ts'
import { structure } from './structure.ts'
import { tabs } from './tabs.ts'

/** Everything that Galley says, by language and namespace. */
export const messages = {
  zh: {
    alike: alike.zh,
    bulk: bulk.zh,
    columns: columns.zh,
    deeds: deeds.zh,
    desk: desk.zh,
    directory: directory.zh,
    facsimile: facsimile.zh,
    failures: failures.zh,
    fixes: fixes.zh,
    holdings: holdings.zh,
    keeping: keeping.zh,
    library: library.zh,
    menu: menu.zh,
    protection: protection.zh,
    regions: regions.zh,
    revisions: revisions.zh,
    rules: rules.zh,
    order: order.zh,
    reopen: reopen.zh,
    safety: safety.zh,
    scans: scans.zh,
    tools: tools.zh,
    statistics: statistics.zh,
    structure: structure.zh,
    tabs: tabs.zh,
  },
  en: {
    alike: alike.en,
    bulk: bulk.en,
    columns: columns.en,
    deeds: deeds.en,
    desk: desk.en,
    directory: directory.en,
    facsimile: facsimile.en,
    failures: failures.en,
    fixes: fixes.en,
    holdings: holdings.en,
    keeping: keeping.en,
    library: library.en,
    menu: menu.en,
    protection: protection.en,
    regions: regions.en,
    revisions: revisions.en,
    rules: rules.en,
    order: order.en,
    reopen: reopen.en,
    safety: safety.en,
    scans: scans.en,
    tools: tools.en,
    statistics: statistics.en,
    structure: structure.en,
    tabs: tabs.en,
  },
} as const satisfies Record<Language, Record<string, Readonly<Record<string, string>>>>

type Messages = (typeof messages)['zh']
export type Namespace = keyof Messages

/** `menu:quit`, `failures:file-missing`; a plural is named without its ending. */
export type MessageKey = { [N in Namespace]: `${N}:${Singular<keyof Messages[N] & string>}` }[Namespace]
type Singular<Key extends string> = Key extends `${infer Base}_other` ? Base : Key

export type Values = Readonly<Record<string, string | number>>

/** Says a sentence in one language. */
export type Speak = (key: MessageKey, values?: Values) => string

/** Ready at once: the sentences are part of the program. */
export function createSpeaker(language: Language): Speak {
  const speaker: i18n = i18next.createInstance()
  void speaker.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: messages,
    ns: Object.keys(messages.zh),
    // Text goes into text nodes, menus and terminals, never into HTML.
    interpolation: { escapeValue: false },
  })
  // Most sentences are the same at every drawing, and to look one up costs more than to show it.
  const known = new Map<MessageKey, string>()
  return (key, values) => {
    if (values) return speaker.t(key, { ...values })
    const told = known.get(key) ?? speaker.t(key)
    known.set(key, told)
    return told
  }
}

/** The sentence for a failure: what happened, what was kept, what to do. */
export const sayFailure = (speak: Speak, { kind, values }: Failure): string =>
  speak(`failures:${kind}`, values)

/** A cleaning rule's name; a rule of an older or newer Galley is called by its id. */
export const sayRule = (speak: Speak, rule: RuleId): string => speak(`rules:${rule}` as MessageKey)

/** What a cleaning rule does, in one sentence. */
export const sayRuleAbout = (speak: Speak, rule: RuleId): string => speak(`rules:${rule}-about` as MessageKey)

/** Why a fix is proposed: its rule, then the evidence that weighed most. */
export function sayWhy(speak: Speak, { rule, reasons }: Pick<Fix, 'rule' | 'reasons'>): string {
  const name = sayRule(speak, rule)
  if (reasons.length === 0) return name
  const evidence = reasons.map((reason) => speak(`desk:reason-${reason}`)).join(speak('desk:reasons-comma'))
  return speak('desk:fix-why', { rule: name, reasons: evidence })
}
