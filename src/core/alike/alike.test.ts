import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonCount, figuresOf } from './figures.ts'
import { foldedWords } from './folded-words.ts'
import { likenessOf } from './likeness-of.ts'
import { SKETCH, sketchOf } from './sketch.ts'

const FERRY = `渡口的最后一班船
昨晚十点，青石渡口的渡船载着最后七名乘客离岸。船老大姚守义在这里摆渡三十四年，新桥今早通车，他把缆绳交给了镇上的展览室。
“桥好，快。”他说，“可是船慢，人就说话。”一位老乘客带来自家腌的萝卜，分给大家吃。镇里打算把渡船留在岸边，夏天给孩子们讲水上的事。`
const SCHOOL = `村小的第一堂游泳课
青石镇中心小学昨天开了第一堂游泳课。二十六个孩子在新建的浅水池里学换气，教练是省队退役的运动员秦小舟。
校长说，镇上河多，会水是本事，也是安全。池水用的是山泉，白天晒热，晚上放去浇菜。家长们站在栏杆外，笑得比孩子还响。`
const PRICES = (pork: string, cabbage: string, eggs: string) =>
  `菜篮子行情 东岭农批市场 元每公斤 猪后腿肉 ${pork} 大白菜 ${cabbage} 鸡蛋 ${eggs} 青椒 ${cabbage} 土豆 ${pork} 今日到货充足，价格平稳，预计下周仍以小幅波动为主，请市民放心选购。本栏由市场管理处提供，每周二刊出。`

/** As another day's OCR might read it: every `nth` character another one. */
const misread = (text: string, nth: number): string =>
  [...text].map((character, at) => (at % nth === nth - 1 ? '口' : character)).join('')

describe('folded words', () => {
  it('are the same whatever marks, blanks, widths and case an edition uses', () => {
    expect(foldedWords('今年９月，GPT-4 模\n型')).toEqual(['今', '年', '9', '月', 'gpt', '4', '模', '型'])
    expect(foldedWords('今年 9月 gpt 4模型。')).toEqual(foldedWords('今年９月，GPT-4 模\n型'))
  })
})

describe('a sketch', () => {
  it('is of a text’s words, not of how they are set', () => {
    expect(sketchOf(FERRY.replaceAll('，', ', ').replaceAll('\n', ''))).toEqual(sketchOf(FERRY))
  })

  it('has at most as many passages as it is said to have, each a number of 32 bits, none twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'一二三四五 ab，'), maxLength: 300 }), (text) => {
        const sketch = sketchOf(text)
        expect(sketch.length).toBeLessThanOrEqual(SKETCH)
        expect(new Set(sketch).size).toBe(sketch.length)
        for (const passage of sketch) expect(passage >>> 0).toBe(passage)
      }),
    )
  })

  it('of a longer text keeps those of a part of it that are still the smallest', () => {
    const whole = new Set(sketchOf(`${FERRY}\n${SCHOOL}`))
    const parts = [...sketchOf(FERRY), ...sketchOf(SCHOOL)]
    expect(parts.filter((passage) => whole.has(passage)).length).toBeGreaterThanOrEqual(SKETCH - 4)
  })

  it('is empty where there is no passage', () => {
    expect(sketchOf('简讯')).toEqual([])
  })
})

describe('the likeness of two articles', () => {
  it('is exact when only marks, blanks and widths differ', () => {
    expect(likenessOf(FERRY, FERRY.replaceAll('，', ',').replaceAll('\n', ' '))).toBe('exact')
  })

  it('is near for another reading of the same print', () => {
    expect(likenessOf(FERRY, misread(FERRY, 12))).toBe('near')
  })

  it('is near for another edition: another headline, a paragraph less, a sentence more', () => {
    const lines = FERRY.split('\n')
    expect(likenessOf(FERRY, ['桥通了，船歇了', lines[1], '本报将继续报道。'].join('\n'))).toBe('near')
  })

  it('is none for two articles of one place and time', () => {
    expect(likenessOf(FERRY, SCHOOL)).toBeNull()
  })

  it('is none for one form with other figures, and near with the same ones', () => {
    expect(likenessOf(PRICES('21.5', '3.2', '9.8'), PRICES('22.7', '2.9', '10.4'))).toBeNull()
    expect(likenessOf(PRICES('21.5', '3.2', '9.8'), misread(PRICES('21.5', '3.2', '9.8'), 40))).toBe('near')
  })

  it('is none for an English brief whose letters all occur in a long report', () => {
    const brief =
      'Council meets Tuesday to discuss the harbour lights and the new ferry timetable for winter.'
    const report = `${'The mayor said that the bridge will open at the end of the month, and that the old ferry will be kept for children who come in summer to learn about the river. '.repeat(8)}`
    expect(likenessOf(brief, report)).toBeNull()
  })

  it('is none where there is too little to tell, be it the same', () => {
    expect(likenessOf('天气预报', '天气预报')).toBeNull()
  })

  it('does not depend on the order of the two', () => {
    const texts = [FERRY, SCHOOL, misread(FERRY, 9), PRICES('1', '2', '3'), '']
    for (const a of texts) for (const b of texts) expect(likenessOf(a, b)).toBe(likenessOf(b, a))
  })
})

describe('figures', () => {
  it('are numbers and runs of Chinese numerals; 一 alone is a word', () => {
    expect(figuresOf(foldedWords('一个，二十六人，9.8元，第3'))).toEqual(['二十六', '9', '8', '3'])
  })

  it('pair off', () => {
    expect(commonCount(['3', '3', '5'], ['3', '7', '5', '5'])).toBe(2)
  })
})
