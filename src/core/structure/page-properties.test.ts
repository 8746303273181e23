import { describe, expect, it } from 'vitest'
import { propertiesOfName, propertiesOfPage } from './page-properties.ts'

describe("a page's file name", () => {
  it.each([
    ['中国妇女报-2022-11-10-03.txt', ['中国妇女报', '2022-11-10', '3']],
    ['中国妇女报 2022年11月10日 第3版.txt', ['中国妇女报', '2022-11-10', '3']],
    ['Times 20221110 A4.pdf', ['Times', '2022-11-10', 'A4']],
    ['2022.1.5_b02.txt', ['', '2022-01-05', 'B02']],
    ['晨江日报_20221399.txt', ['', '', '']],
    ['13812345678.txt', ['', '', '']],
    ['page.txt', ['', '', '']],
  ])('%s says %j', (name, [publication, issued, folio]) => {
    expect(propertiesOfName(name)).toEqual({ publication, issued, folio })
  })
})

describe('a page', () => {
  it('says in its head what its name does not', () => {
    const text = '晨江日报\n2022年11月10日 星期四\n正文从这里开始'
    expect(propertiesOfPage('page.txt', text)).toEqual({
      publication: '晨江日报',
      issued: '2022-11-10',
      folio: '',
    })
  })
  it('is not dated by a day that its text speaks of', () => {
    const text = '2021年3月5日，记者从晨江日报获悉'
    expect(propertiesOfPage('page.txt', text)).toEqual({ publication: '', issued: '', folio: '' })
  })
  it('is believed less than its name', () => {
    const text = '江畔晚报\n2022年11月10日 星期四'
    expect(propertiesOfPage('晨江日报-2022-11-11-2.txt', text).issued).toBe('2022-11-11')
  })
})
