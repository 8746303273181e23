import { describe, expect, it } from 'vitest'
import { senseOfTextLayer } from './text-layer-sense.ts'

const shifted = (text: string, by: number): string =>
  text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + by) % 26) + 97))

const ENGLISH =
  'The ferry to Heron Isle will not run after Friday, said the harbour master, who has kept the books for eleven years and knows the ice in the channel better than anybody else along this coast.'

/** None of this was used when the frequencies of letter pairs were counted. */
const LATIN: readonly (readonly [string, string])[] = [
  ['English', ENGLISH],
  [
    'French',
    'Le conseil municipal a voté hier soir, par dix-neuf voix contre quatre, la rénovation du vieux marché couvert, fermé depuis l’incendie du printemps dernier. Les travaux commenceront en janvier.',
  ],
  [
    'German',
    'Der Gemeinderat hat gestern Abend beschlossen, die Brücke über den Mühlbach bis zum Frühjahr zu sperren. Fußgänger müssen einen Umweg von zwölf Minuten in Kauf nehmen.',
  ],
  [
    'German of 1844',
    'Er wohnt im Strafhauſe ſelbſt, und hat keine weitere Beſchäftigung außerhalb deſſelben. In dieſem Berichte ſagt er unter Anderem, daß der Bußhausverein eigenthümlich geweſen ſei.',
  ],
  [
    'Polish',
    'Rada miejska zdecydowała wczoraj wieczorem o zamknięciu mostu na rzece aż do wiosny. Mieszkańcy przedmieścia będą musieli jeździć okrężną drogą przez las, co zajmie im dwanaście minut.',
  ],
  [
    'Czech',
    'Zastupitelstvo včera večer schválilo opravu mostu, který bude uzavřen až do jara. Chodci budou muset chodit oklikou přes les, což jim zabere dvanáct minut každý den.',
  ],
  [
    'Czech without vowels',
    'Strč prst skrz krk. Vlk zmrzl, zhltl hrst zrn. Smrž pln skvrn zvlhl z mlh. Chrt zdrhl.',
  ],
  [
    'Hungarian',
    'A városi tanács tegnap este úgy döntött, hogy a hidat tavaszig lezárják. A gyalogosoknak tizenkét perces kerülőt kell tenniük az erdőn keresztül, ami a boltosoknak nem tetszik.',
  ],
  [
    'Finnish',
    'Kaupunginvaltuusto päätti eilen illalla, että silta suljetaan kevääseen saakka. Jalankulkijoiden on kierrettävä metsän kautta, mikä kestää kaksitoista minuuttia.',
  ],
  [
    'Dutch',
    'De gemeenteraad besloot gisteravond de brug tot het voorjaar te sluiten. Voetgangers moeten twaalf minuten omlopen door het bos, wat de winkeliers helemaal niet bevalt.',
  ],
  [
    'Swedish',
    'Kommunfullmäktige beslutade i går kväll att bron ska vara stängd till våren. Fotgängare måste gå en omväg på tolv minuter genom skogen, vilket handlarna ogillar.',
  ],
  [
    'Italian',
    'Il consiglio comunale ha deciso ieri sera di chiudere il ponte fino alla primavera. I pedoni dovranno fare un giro di dodici minuti attraverso il bosco vicino al fiume.',
  ],
  [
    'Spanish',
    'El ayuntamiento aprobó anoche la reforma de la plaza mayor, que permanecerá cerrada al tráfico hasta el próximo verano mientras duren las obras de saneamiento.',
  ],
  [
    'Turkish',
    'Belediye meclisi dün akşam köprünün bahara kadar kapatılmasına karar verdi. Yayalar ormandan geçerek on iki dakikalık bir yol yürümek zorunda kalacak.',
  ],
  [
    'Welsh',
    'Penderfynodd cyngor y dref neithiwr gau’r bont tan y gwanwyn. Bydd rhaid i gerddwyr fynd drwy’r coed bob dydd, sy’n cymryd deuddeg munud ychwanegol, meddai’r siopwyr.',
  ],
  [
    'Vietnamese',
    'Hội đồng thành phố tối qua đã quyết định đóng cửa cây cầu cho đến mùa xuân. Người đi bộ sẽ phải đi vòng qua rừng mất mười hai phút, điều mà các chủ cửa hàng không thích.',
  ],
  [
    'names of people in China',
    'Zhang Xiaoyong, Xu Qingqing, Zhu Xuejun, Qian Zhizhong, Xie Yuxuan, Qiu Zhengxiang, Zhuang Xinyi, Xiong Qiang, Qi Xueqin, Zhou Xuzhen, Xiao Qiongying',
  ],
  [
    'abbreviations',
    'NYSE AAPL 231.40 MSFT 412.10 GOOG 178.22 AMZN 201.33 TSLA 248.50 NVDA 139.10 BRK JPM XOM WMT PG JNJ UNH CVX MRK ABBV PEP LLY AVGO COST TMO CSCO MCD HTTPS HTML PPI CPI GDP NHK BBC CNN UNHCR PDF DVD LCD GPS',
  ],
]

const CHINESE: readonly (readonly [string, string])[] = [
  ['news', '河湾县今年的收成比去年好，农民忙着把粮食运到县城去卖，价格也比往年高一些。'],
  ['traditional news', '河灣縣今年的收成比去年好，農民忙著把糧食運到縣城去賣，價格也比往年高一些。'],
  [
    'a poem',
    '岱宗夫如何，齐鲁青未了。造化钟神秀，阴阳割昏晓。荡胸生曾云，决眦入归鸟。会当凌绝顶，一览众山小。',
  ],
  [
    'names',
    '王晓燕 欧阳素心 陈晓棠 罗亦舟 沈若溪 聂小川 卫青岚 高闻野 韩述之 贾莹莹 江一苇 方正言 温知夏 向晚',
  ],
  ['drugs', '阿莫西林克拉维酸钾片、盐酸二甲双胍缓释片、苯磺酸氨氯地平片、注射用头孢曲松钠、瑞舒伐他汀钙片'],
]

describe('a text layer', () => {
  it.each<readonly [string, string]>([
    ...[...LATIN, ...CHINESE].map(([what, text]) => [`of ${what}`, text] as const),
    [
      'in Russian',
      'Городской совет вчера вечером решил закрыть мост до весны; пешеходам придётся идти через лес.',
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

  it.each(LATIN.slice(0, 3))('in %s in which every letter is another one is strange', (_, text) => {
    for (let by = 1; by < 26; by++) expect(senseOfTextLayer(shifted(text.toLowerCase(), by)).why).toBe('rare')
  })

  it('in which every vowel is another vowel and every consonant another one is strange', () => {
    const exchanged = [...ENGLISH.toLowerCase()].map((letter) => {
      for (const ring of ['aeiou', 'bcdfghjklmnpqrstvwxyz']) {
        const at = ring.indexOf(letter)
        if (at >= 0) return ring.charAt((at + 3) % ring.length)
      }
      return letter
    })
    expect(senseOfTextLayer(exchanged.join('')).why).toBe('rare')
  })

  it('in Chinese of rare characters is strange', () => {
    expect(senseOfTextLayer('乂乇乑乗乣乨乬乯乲乴乶乹乺乼乽仈仐仛仜仠仡仩仭仮仴').why).toBe('rare')
  })
})
