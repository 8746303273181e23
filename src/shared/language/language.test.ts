import { describe, expect, it } from 'vitest'
import { REASONS } from '#core/fixes/fix'
import { RULES } from '#core/fixes/rules/index'
import { LANGUAGES } from '../settings.ts'
import { FAILURES, failure } from '../result.ts'
import {
  createSpeaker,
  messages,
  sayFailure,
  sayRule,
  sayRuleAbout,
  sayWhy,
  type Namespace,
} from './index.ts'

type Sentences = Readonly<Record<string, string>>
const NAMESPACES = Object.keys(messages.zh) as Namespace[]
const of = (language: 'zh' | 'en', namespace: Namespace): Sentences => messages[language][namespace]

/** The names between `{{` and `}}`, sorted. */
const placesIn = (sentence: string): readonly string[] =>
  [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort()

describe('what Galley says', () => {
  it.each(NAMESPACES)(
    'in %s has the same sentences in both languages, but for English “one”',
    (namespace) => {
      const english = Object.keys(of('en', namespace)).filter(
        (key) => !(key.endsWith('_one') && !(key in of('zh', namespace))),
      )
      expect(english.sort()).toEqual(Object.keys(of('zh', namespace)).sort())
    },
  )

  it.each(NAMESPACES)('in %s leaves no sentence empty', (namespace) => {
    for (const language of LANGUAGES) {
      for (const [key, sentence] of Object.entries(of(language, namespace)))
        expect(sentence.trim(), key).not.toBe('')
    }
  })

  it.each(NAMESPACES)('in %s fills the same places in both languages', (namespace) => {
    for (const [key, sentence] of Object.entries(of('zh', namespace))) {
      expect(placesIn(of('en', namespace)[key] ?? ''), key).toEqual(placesIn(sentence))
    }
  })

  it('uses no straight quotation marks in its Chinese sentences about failures', () => {
    for (const sentence of Object.values(messages.zh.failures)) expect(sentence).not.toMatch(/["']/)
  })
})

describe('a fix', () => {
  it.each(LANGUAGES)('tells every reason in %s', (language) => {
    const speak = createSpeaker(language)
    for (const reason of REASONS) {
      const said = speak(`desk:reason-${reason}`)
      expect(said).not.toBe(`reason-${reason}`)
      expect(/\p{Script=Han}/u.test(said), said).toBe(language === 'zh')
    }
  })

  it.each(LANGUAGES)('names every rule in %s, and says in a sentence what it does', (language) => {
    const speak = createSpeaker(language)
    const names = RULES.map(({ id }) => sayRule(speak, id))
    expect(new Set(names).size).toBe(RULES.length)
    for (const { id } of RULES) {
      expect(sayRule(speak, id)).not.toBe(id)
      expect(sayRuleAbout(speak, id)).toMatch(language === 'zh' ? /\p{Script=Han}.*。$/u : /^[A-Z].*\.$/)
    }
  })

  it('has no sentence for a rule that is gone', () => {
    const ids = new Set(RULES.flatMap(({ id }) => [id, `${id}-about`]))
    for (const key of Object.keys(messages.zh.rules)) expect(ids).toContain(key)
  })

  it('says why in one line, and calls a rule of another Galley by its id', () => {
    const fix = { rule: 'doubled-run', reasons: ['printed-twice-run-by-run', 'line-is-full'] } as const
    expect(sayWhy(createSpeaker('zh'), fix)).toBe('叠印重复：叠印字被逐段提取了两遍，上行满栏')
    expect(sayWhy(createSpeaker('en'), { rule: 'wrapped-line', reasons: [] })).toBe('Line breaks')
    expect(sayWhy(createSpeaker('en'), { rule: 'a-rule-of-tomorrow', reasons: [] })).toBe(
      'a-rule-of-tomorrow',
    )
  })
})

describe('a failure', () => {
  const values = {
    name: '第三版.txt',
    path: '/稿库/library.sqlite',
    message: 'EIO',
    size: 60,
    limit: 8,
    width: 30_000,
    height: 30_000,
    pages: 70,
    line: 12,
    length: 2_000_000,
    version: 9,
    known: 1,
    problem: 'quotes',
    needed: 900,
    free: 12,
  }

  it.each(FAILURES)('%s has a sentence in every language, with its places filled', (kind) => {
    for (const language of LANGUAGES) {
      const said = sayFailure(createSpeaker(language), failure(kind, values))
      expect(said.length).toBeGreaterThan(20)
      expect(said).not.toMatch(/\{\{|undefined|failures:/)
      expect(said).not.toBe(kind)
    }
  })

  it.each(FAILURES)('%s says in Chinese what was kept and what to do', (kind) => {
    const said = sayFailure(createSpeaker('zh'), failure(kind, values))
    expect(said).toMatch(/没有变化|没有写出|没有留下残缺|没有改动|都在/)
    expect(said).toMatch(/请/)
  })

  it('names a file as it is called, markup and all', () => {
    const said = sayFailure(
      createSpeaker('en'),
      failure('file-empty', { name: '<b>&{{size}}$t(menu:file).txt' }),
    )
    expect(said).toContain('“<b>&{{size}}$t(menu:file).txt” is empty')
  })
})

describe('a speaker', () => {
  it('speaks its language at once', () => {
    expect(createSpeaker('zh')('menu:clean-page')).toBe('清理版面')
    expect(createSpeaker('en')('menu:clean-page')).toBe('Clean Page')
  })

  it('tells one from many in English', () => {
    const speak = createSpeaker('en')
    expect(speak('desk:said-join', { count: 1 })).toBe('Joined 1 line break')
    expect(speak('desk:said-join', { count: 212 })).toBe('Joined 212 line breaks')
  })
})
