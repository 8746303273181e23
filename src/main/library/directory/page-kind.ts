/** Where a file's name says which page of a paper it is: 03版, 版03, 第3版, A4. */
const PAGE_NUMBER = /第?\s*\d{1,3}\s*版|版面?\s*\d{1,3}|(?<![A-Za-z])[A-D]0?\d{1,2}(?!\d)/u

/**
 * What pages of the same place in the same paper have in common, read from the file's name: its words and its page
 * number, without dates. `null` where the name has no page number.
 *
 *     中国妇女报-20211112-03版.txt   中国妇女报 03版
 */
export function pageKind(fileName: string): string | null {
  const name = fileName.replace(/\.\w{1,5}$/, '').normalize('NFKC')
  const number = PAGE_NUMBER.exec(name)
  if (!number) return null
  const rest = name.slice(0, number.index) + ' ' + name.slice(number.index + number[0].length)
  const words = rest.match(/[\p{L}]+/gu)?.filter((word) => !/^[年月日]$/u.test(word)) ?? []
  return [...words, number[0].replace(/\s/g, '')].join(' ')
}
