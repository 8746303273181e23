import { describe, expect, it } from 'vitest'
import { isInVerse } from './meant-lines.ts'

const WIDE = Array.from({ length: 40 }, () => '镇里的干部挨户走访记下一百多条意见又请来')
const CAPTION = '路迢迢在拼贴瓷片墙。'

describe('a line that stands twice', () => {
  it('is in verse among short lines beside wide columns', () => {
    const verse = [
      '红的是窗，青的是墙',
      '一片一片',
      '拼成河',
      CAPTION,
      CAPTION,
      '船上一个人',
      '手里一盏灯',
      '灯下一封信',
    ]
    expect(isInVerse([...verse, ...WIDE], [3, 4])).toBe(true)
  })

  it('is not in verse in a narrow column, where sentences end in mid-line', () => {
    const column = [
      '红、祭蓝、豆青，一片一片刷',
      '干净，按颜色码在饼干盒里，',
      '码了三百多盒。',
      CAPTION,
      CAPTION,
      '两年前她退休，开始在自',
      '家院墙上拼一条河。先拼水，',
      '用深浅不同的青；再拼岸，用',
    ]
    expect(isInVerse([...column, ...WIDE], [3, 4])).toBe(false)
  })
})
