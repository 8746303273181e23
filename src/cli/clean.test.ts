import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { USUAL_OPTIONS } from '#core/read-page'
import { ALL_OF_PDF } from '#files/pdf/read-pdf-page'
import { wholeCommand } from './whole-command.test-data.ts'
import { clean, type CleanRequest } from './clean.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-clean-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const PAGE =
  '河湾县秋收忙\n\n□ 河湾日报记者 林小满\n\n入秋以来，河湾县各乡镇抢抓晴好天气，组织\n农机手日夜抢收，稻谷颗粒归仓。\n'

const run = async (request: Partial<CleanRequest>) => {
  let printed = ''
  let complained = ''
  const code = await clean(
    {
      files: [],
      format: 'json',
      out: null,
      language: 'zh',
      options: USUAL_OPTIONS,
      pdf: ALL_OF_PDF,
      ...request,
    },
    {
      print: (text) => {
        printed += text
        return Promise.resolve()
      },
      complain: (text) => {
        complained += text
      },
    },
  )
  return { code, printed, complained }
}

const command = (...words: readonly string[]) => wholeCommand('zh', ...words)

describe('the rules and the house style of galley clean', () => {
  const page = PAGE.replace('气，组', '气,组').replace('农机手', '“农机手”')
  const put = (name: string, text: string): string => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }

  it('leave out a rule that is switched off, and only that', async () => {
    const file = put('页.txt', page)
    expect((await command('clean', file, '--format', 'txt')).printed).toContain('气，组织“农机手”')
    const without = await command('clean', file, '--format', 'txt', '--without', 'half-width-mark')
    expect(without.printed).toContain('气,组织“农机手”')
    const two = ['--without', 'half-width-mark', '--without', 'wrapped-line']
    expect((await command('clean', file, '--format', 'txt', ...two)).code).toBe(0)
  })

  it('come from a file that names only what differs', async () => {
    const style = put('体例.json', '\ufeff{ "quotes": "corner" }')
    const { code, printed } = await command(
      'clean',
      put('页.txt', page),
      '--format',
      'txt',
      '--house-style',
      style,
    )
    expect([code, printed]).toEqual([0, expect.stringContaining('气，组织「农机手」')])
  })

  it.each([
    ['a rule that there is not', ['--without', 'no-such-rule'], /没有“no-such-rule”这条.*stray-blank/],
    ['a style that is not there', ['--house-style', '不在.json'], /不在\.json/],
    ['a style that is no JSON', '{', /坏\.json.*JSON/],
    ['a style that is a list', '[]', /坏\.json/],
    ['a field that nobody knows', '{ "quote": "curly" }', /坏\.json.*quote/],
    ['a value that is not possible', '{ "quotes": "guillemets" }', /坏\.json.*quotes/],
  ] as const)('are refused with a sentence for %s, and no page is cleaned', async (_, wrong, says) => {
    const words = typeof wrong === 'string' ? ['--house-style', put('坏.json', wrong)] : wrong
    const { code, printed, complained } = await command('clean', put('页.txt', page), ...words)
    expect([code, printed]).toEqual([2, ''])
    expect(complained).toMatch(says)
  })
})

describe('galley clean', () => {
  it('prints one page as JSON', async () => {
    const file = join(folder, '页.txt')
    writeFileSync(file, PAGE)
    const { code, printed, complained } = await run({ files: [file] })
    const page = JSON.parse(printed) as {
      articles: { headline: string; bylines: { name: string }[]; blocks: { text: string }[] }[]
    }
    expect([code, complained]).toEqual([0, ''])
    expect(page.articles).toHaveLength(1)
    expect(page.articles[0]?.headline).toBe('河湾县秋收忙')
    expect(page.articles[0]?.bylines[0]?.name).toBe('林小满')
    expect(page.articles[0]?.blocks[0]?.text).toBe(
      '入秋以来，河湾县各乡镇抢抓晴好天气，组织农机手日夜抢收，稻谷颗粒归仓。',
    )
  })

  it('says what cannot be read, does the others, and ends with 1', async () => {
    const file = join(folder, '页.txt')
    writeFileSync(file, PAGE)
    const out = join(folder, 'out')
    const { code, complained } = await run({ files: [join(folder, '没有.txt'), file], format: 'md', out })
    expect(code).toBe(1)
    expect(complained).toContain('没有.txt')
    const written = readdirSync(out)
    expect(written).toHaveLength(1)
    expect(readFileSync(join(out, written[0] ?? ''), 'utf8')).toContain('河湾县秋收忙')
  })
})
