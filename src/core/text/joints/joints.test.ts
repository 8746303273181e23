import { describe, expect, it } from 'vitest'
import { REASONS } from '../../fixes/fix.ts'
import { JOINT_RULES, jointOf } from './index.ts'
import type { JointExample } from './joint.ts'
import { vocabularyOf } from './vocabulary.ts'

const joinedAs = ({ left, right, script, page }: Omit<JointExample, 'joined'>) => {
  const joint = jointOf(left, right, script, vocabularyOf(page ?? []))
  return { ...joint, text: left.slice(0, left.length - joint.dropped) + joint.inserted + right }
}

describe.each(JOINT_RULES)('the joint $id', ({ examples }) => {
  it.each(examples.map((example) => [example.left, example.right, example] as const))(
    'of %j and %j reads as its example says',
    (_left, _right, example) => {
      const joint = joinedAs(example)
      expect(joint.text).toBe(example.joined)
      expect(joint.doubtful).toBe(example.doubtful ?? false)
    },
  )
})

const WORDS = ['a long-standing rule, wrongdoing', 'the flood-']

describe('two lines', () => {
  it.each([
    ['建', '设', 'han', '建设'],
    ['GPT', '技术', 'han', 'GPT技术'],
    ['iPhone', 'Pro', 'han', 'iPhone Pro'],
    ['works', 'project', 'latin', 'works project'],
    ['wrong-', 'doing', 'latin', 'wrongdoing'],
    ['long-', 'standing', 'latin', 'long-standing'],
    ['30-', 'year', 'latin', '30-year'],
    ['Thank you;', 'I am glad', 'han', 'Thank you; I am glad'],
    ['港珠澳大橋（HZMB', 'Bridge）', 'han', '港珠澳大橋（HZMB Bridge）'],
    ['於20', '24年', 'han', '於2024年'],
    ['他説：', '“好', 'han', '他説：“好'],
    ['中，', 'Mayor 说', 'han', '中，Mayor 说'],
    ['全文', '2024', 'latin', '全文2024'],
    ['he said “yes”', 'and left', 'latin', 'he said “yes” and left'],
  ] as const)('%j and %j (%s) read %j', (left, right, script, text) => {
    expect(joinedAs({ left, right, script, page: WORDS }).text).toBe(text)
  })

  it('are judged by the same rule whichever sign parts the word', () => {
    for (const sign of ['-', '‐', '¬', '⸗'])
      expect(joinedAs({ left: `the govern${sign}`, right: 'ment', script: 'latin' }).text).toBe(
        'the government',
      )
  })

  it('keep a soft hyphen that its own rule removes, and get a hyphen where the word has one', () => {
    expect(jointOf('news\u00ad', 'paper', 'latin', vocabularyOf([]))).toMatchObject({
      dropped: 0,
      inserted: '',
    })
    expect(jointOf('well\u00ad', 'known', 'latin', vocabularyOf([]))).toMatchObject({
      dropped: 0,
      inserted: '-',
    })
  })

  it('take an equals sign for a hyphen only on a page whose lines end so', () => {
    const page = ['the har=', 'bor was qui=', 'et in the mor=', 'ning']
    expect(joinedAs({ left: 'the govern=', right: 'ment', script: 'latin', page }).text).toBe(
      'the government',
    )
    expect(joinedAs({ left: 'where a=', right: 'b holds', script: 'latin' }).text).toBe('where a= b holds')
  })
})

describe('a hyphen at a line end', () => {
  it.each([
    [
      'the page has the word in one piece',
      'bell-',
      'wether',
      ['the bellwether is'],
      'bellwether',
      'word-elsewhere',
    ],
    ['the page has a form of it', 'bell-', 'wethers', ['the bellwether is'], 'bellwethers', 'word-elsewhere'],
    [
      'the page has it with its hyphen',
      'bell-',
      'wether',
      ['a bell-wether is'],
      'bell-wether',
      'hyphen-elsewhere',
    ],
    ['both halves are a common word', 'news-', 'paper', [], 'newspaper', 'known-word'],
    ['one half is no word', 'hydran-', 'gea', [], 'hydrangea', 'half-is-no-word'],
    ['the prefix has one', 'self-', 'defence', [], 'self-defence', 'known-compound'],
    ['it is in the list', 'mother-in-', 'law', [], 'mother-in-law', 'known-compound'],
    ['its last part alone is parted', 'well-estab-', 'lished', [], 'well-established', 'known-word'],
    ['a number goes before', 'twenty-', 'one', [], 'twenty-one', 'known-compound'],
    ['a participle follows', 'London-', 'based', [], 'London-based', 'known-compound'],
    ['a capital follows', 'mid-', 'July', [], 'mid-July', 'capital-after-hyphen'],
    ['capitals go before', 'NATO-', 'led', [], 'NATO-led', 'capital-after-hyphen'],
    ['a name has a small first part', 'Mc-', 'Donald', [], 'McDonald', 'half-is-no-word'],
    ['figures stand beside it', 'COVID-', '19', [], 'COVID-19', 'figure-at-hyphen'],
    ['a letter stands alone', 'e-', 'mail', [], 'e-mail', 'known-compound'],
  ] as const)('is judged when %s', (_, left, right, page, text, reason) => {
    const joint = joinedAs({ left, right, script: 'latin', page })
    expect(joint.text).toBe(text)
    expect(joint.doubtful).toBe(false)
    expect(joint.reasons[0]).toBe(reason)
    expect(REASONS).toContain(reason)
  })

  it.each([
    ['garden-', 'wall'],
    ['non-', 'violent'],
    ['lock-', 'in'],
    ['lichen-', 'covering'],
  ])('of %j and %j stays, and the editor is asked', (left, right) => {
    const joint = joinedAs({ left, right, script: 'latin' })
    expect(joint.text).toBe(left + right)
    expect(joint.doubtful).toBe(true)
    expect(joint.reasons).toEqual(['halves-are-words'])
  })

  it('is asked about where the page has both forms', () => {
    const page = ['a bell-wether is', 'the bellwether is']
    expect(joinedAs({ left: 'bell-', right: 'wether', script: 'latin', page }).doubtful).toBe(true)
  })
})

describe('the words of a page', () => {
  it('are not taken from the two halves of a parted word', () => {
    const { words } = vocabularyOf(['about the govern-', 'ment of a town'])
    expect([...words]).toEqual(['about', 'the', 'of', 'a', 'town'])
  })

  it('show by figures what holds for other figures, too', () => {
    const { words, pairs } = vocabularyOf(['15km on an iPhone 15'])
    expect(words.has('#km')).toBe(true)
    expect(pairs.has('iphone #')).toBe(true)
  })

  it('show a blank between Chinese and Latin only where it is the page’s habit', () => {
    expect(vocabularyOf(['于 11 月 9 日']).borders).toEqual({ letters: ' ', figures: ' ' })
    expect(vocabularyOf(['于 11月9日、10日，用 GPT']).borders).toEqual({ letters: '', figures: '' })
  })
})
