import { describe, expect, it } from 'vitest'
import { namesUnderHead, recordedBy } from './under-head.ts'

describe('a line between a head and a text', () => {
  it.each([
    ['◇ 田七', ['田七||author']],
    ['◇老木匠', ['老木匠||author']],
    ['◇ 白露为舟', ['白露为舟||author']],
    ['記者：甘樂行', ['甘樂行|記者|reporter']],
    ['記者：甘樂行、方可欣', ['甘樂行|記者|reporter', '方可欣|記者|reporter']],
    ['司空图南 唐小糖', ['司空图南||reporter', '唐小糖||reporter']],
    ['季军 小满仓 综合', ['季军||reporter', '小满仓||reporter']],
    ['闻人雪', ['闻人雪||author']],
  ])('%j signs', (line, people) => {
    expect(namesUnderHead(line)?.bylines.map(({ name, title, role }) => `${name}|${title}|${role}`)).toEqual(
      people,
    )
  })

  it.each([
    '◇ 相关链接',
    '◆ 田七',
    '记者：谢谢',
    '记者：燕主任',
    '李星河',
    '石家庄 白露',
    '东方 红日',
    '第五版',
  ])('%j signs nothing', (line) => {
    expect(namesUnderHead(line)).toBeUndefined()
  })

  it('names who wrote down, under who told', () => {
    expect(recordedBy('记录 苦竹', '口述 张小枫')?.bylines[0].name).toBe('苦竹')
    expect(recordedBy('记录 苦竹', '又一次刷新')).toBeUndefined()
  })
})
