import { expect, it } from 'vitest'
import type { PagesQuery } from '#shared/pages-list'
import { at, inLibrary, newPage, valueOf } from './testing/samples.ts'

const ALL: PagesQuery = { text: '', stand: 'all', sort: { by: 'name', down: false }, limit: 10 }

it('pages are found by their names and papers in simplified and traditional characters, any width and case', () =>
  inLibrary((library) => {
    for (const name of ['臺灣日報-20211112-A03.txt', '晨江日报-20211112-03版.txt'])
      valueOf(library.keepPage(newPage(`${name}的字`, name), at(0)))
    const names = (text: string) => valueOf(library.listPages({ ...ALL, text })).rows.map(({ name }) => name)
    expect(names('台湾')).toEqual(['臺灣日報-20211112-A03.txt'])
    expect(names('日報')).toHaveLength(2)
    expect(names('ａ０３')).toEqual(['臺灣日報-20211112-A03.txt'])
    expect(names('　')).toHaveLength(2)
    expect(names('晚报')).toEqual([])
  }))
