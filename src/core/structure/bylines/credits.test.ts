import { describe, expect, it } from 'vitest'
import { parseCredits } from './credits.ts'

describe('a run of titles and names', () => {
  it('gives a name the last title and organisation before it', () => {
    expect(parseCredits('中国妇女报全媒体记者王永钦/贾永来')?.bylines).toEqual([
      { name: '王永钦', organisation: '中国妇女报', title: '全媒体记者', role: 'reporter' },
      { name: '贾永来', organisation: '中国妇女报', title: '全媒体记者', role: 'reporter' },
    ])
  })

  it('says when only a sign or a bracket could make a name of a word', () => {
    expect(parseCredits('记者张小枫')?.doubtful).toBe(false)
    expect(parseCredits('记者半夏')?.doubtful).toBe(true)
  })

  it('says what stands behind the names', () => {
    expect(parseCredits('本报记者 张小枫 摄影报道')?.behind).toBe('摄影报道')
    expect(parseCredits('本报记者 张小枫')?.behind).toBe('')
  })

  it.each(['五寨县信访局局长沈明告诉记者我们一定会', '', '记者', '发自', '记者 采访', '他对本报记者 张小枫'])(
    '%j names nobody',
    (text) => {
      expect(parseCredits(text)).toBeUndefined()
    },
  )
})
