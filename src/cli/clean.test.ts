import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
    { files: [], format: 'json', out: null, language: 'zh', ...request },
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
