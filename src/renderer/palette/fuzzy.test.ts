import { describe, expect, it } from 'vitest'
import { COMMANDS, DESK_COMMANDS } from '#shared/commands'
import { createSpeaker } from '#shared/language/index'
import { bestScore } from './fuzzy.ts'

const [zh, en] = [createSpeaker('zh'), createSpeaker('en')]
const found = (query: string) =>
  COMMANDS.map(({ id }) => ({ id, score: bestScore([zh(`menu:${id}`), en(`menu:${id}`)], query) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ id }) => id)

describe('the palette finds', () => {
  it.each([
    ['清理', 'clean-page'],
    ['clean', 'clean-page'],
    ['CLEAN', 'clean-page'],
    ['ｃｌｅａｎ', 'clean-page'],
    ['qlbm', 'clean-page'],
    ['page clean', 'clean-page'],
    ['clnpg', 'clean-page'],
    ['dkyb', 'open-sample'],
    ['jhdh', 'join-line-breaks'],
    ['qccf', 'remove-duplicates'],
    ['gdbd', 'contrast-high'],
    ['dark', 'theme-dark'],
    ['杂项', 'set-aside'],
  ])('by “%s” before all others %s', (query, command) => {
    expect(found(query)[0]).toBe(command)
  })

  it('a character that is read in two ways by both', () => {
    expect(found('cz')).toContain('redo')
    expect(found('zz')).toContain('redo')
  })

  it('everything by nothing, and nothing by nonsense', () => {
    expect(found('')).toHaveLength(DESK_COMMANDS.length)
    expect(found('qqqq')).toEqual([])
  })

  it('by the initials of consecutive characters only', () => {
    expect(bestScore(['放大文字'], 'fdwz')).toBe(50)
    expect(bestScore(['转到原文行'], 'zdywh')).toBe(50)
    expect(bestScore(['转到原文行'], 'zyh')).toBe(0)
    expect(bestScore(['稿件'], 'gz')).toBe(0)
  })
})
