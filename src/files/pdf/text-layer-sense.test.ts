import { describe, expect, it } from 'vitest'
import { senseOfTextLayer } from './text-layer-sense.ts'

const shifted = (text: string, by: number): string =>
  text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + by) % 26) + 97))

const ENGLISH =
  'The ferry to Heron Isle will not run after Friday, said the harbour master, who has kept the books for eleven years and knows the ice in the channel better than anybody else along this coast.'

describe('a text layer', () => {
  it.each([
    ['in Chinese', '河湾县今年的收成比去年好，农民忙着把粮食运到县城去卖，价格也比往年高一些。'],
    ['in English', ENGLISH],
    [
      'in Czech, whose words may have few vowels',
      'Včera ráno přijela do města nová tramvaj, kterou všichni čekali.',
    ],
    ['of figures alone', '12 345 67 890 12 34 56 78 90 12 34 56 78 90'],
    ['in Japanese', 'きのうの朝、町に新しい電車が来ました。みんなが待っていた電車です。'],
    ['of one word', 'Xyzzrk'],
  ])('%s is believed', (_, text) => {
    expect(senseOfTextLayer(text)).toMatchObject({ unreadable: 0, why: 'usual' })
  })

  it('whose letters have no characters is broken, and they are counted', () => {
    expect(senseOfTextLayer('\ue001\ue002\ue003 \ufffd\ufffd ab')).toEqual({ unreadable: 5, why: 'broken' })
  })

  it('some letters of which have none is believed', () => {
    expect(senseOfTextLayer(`${ENGLISH}\ue001`)).toEqual({ unreadable: 1, why: 'usual' })
  })

  it('in which every letter is another one is strange', () => {
    expect(senseOfTextLayer(shifted(ENGLISH, 3)).why).toBe('rare')
    expect(senseOfTextLayer('乂乇乑乗乣乨乬乯乲乴乶乹乺乼乽仈仐仛仜仠仡仩仭仮仴').why).toBe('rare')
  })
})
