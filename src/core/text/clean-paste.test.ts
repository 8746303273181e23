import { describe, expect, it } from 'vitest'
import { pastedParagraphs } from './clean-paste.ts'

describe('pasted text', () => {
  it.each([
    [
      'each line is a paragraph, however lines end',
      'a\r\nb\rc\u000bd\u2028e\n\n\nf',
      ['a', 'b', 'c', 'd', 'e', 'f'],
    ],
    ['indents and blank lines are layout', '　　入秋以来\n \u00a0\n　　抢收', ['入秋以来', '抢收']],
    ['cells of a table’s row are parted by a blank', '乡镇\t 产量\t\t户数', ['乡镇 产量 户数']],
    ['a picture’s place is no text', '图\ufffc说', ['图说']],
    ['what has no width is no text', '\ufeff石\u200b桥\u00ad村\u2060', ['石桥村']],
    ['a sign of several characters stays whole', '👩\u200d🌾', ['👩\u200d🌾']],
    ['blanks between words stay as they are', 'The  harvest　忙', ['The  harvest　忙']],
    ['nothing is nothing', ' \n\t\ufffc', []],
  ])('%s', (_, text, paragraphs) => {
    expect(pastedParagraphs(text)).toEqual(paragraphs)
  })
})
