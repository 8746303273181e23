/**
 * How usual a character is in Chinese text, for telling one old encoding from another.
 *
 * The two standards sorted their characters by use themselves: GB 2312 has 3,755 everyday characters in its first
 * level (B0A1–D7F9), Big5 has 5,401 (A440–C67E). Their tables are in every TextDecoder, so no list is needed for
 * them; the few hundred that make up most of any text are listed, in both scripts.
 */

const MOST_USED_SIMPLIFIED =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家' +
  '种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日者意无力它与长把机' +
  '十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应向头文体政美相见被利什二等产或新己制身果加' +
  '西月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活更别' +
  '打女变四总何电数安少报才结反受目太量再感建务做接必场件计管期市直资命山金指许统区保至形社便空决治展科五基书非' +
  '则听白却界达光放强即难且权思完设式色路记南品住告类求据程北边该交规万取望觉术领共确传师观清今切院让识带导争运' +
  '省县镇村乡街妇联村委书席会议活动服务群众组织工作社区家庭孩子学校老师医院疫情防控'
const MOST_USED_TRADITIONAL =
  '這個們來為國說時會對過發後裡種經麼學現當沒動還進樣開從實無與長機業將兩間問關點應頭體見產話給門兒東聲員論處' +
  '義幾認條氣題別變總電數報結務場計書則聽達強難權設記類據該規萬覺術領確傳師觀讓識帶導爭運縣鎮鄉婦聯議動眾組織' +
  '區醫臺灣台北縣記者導陳張劉黃楊趙吳聞報紙縣警察辦理灣縣'

const everyPair = function* (
  leads: readonly [number, number],
  trails: readonly (readonly [number, number])[],
): Generator<number> {
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (const [from, to] of trails)
      for (let trail = from; trail <= to; trail++) {
        yield lead
        yield trail
      }
}

let everyday: { readonly most: ReadonlySet<string>; readonly usual: ReadonlySet<string> } | undefined

/** Made when it is first needed: a page in UTF-8 never does. */
const everydayCharacters = () => {
  everyday ??= {
    most: new Set(MOST_USED_SIMPLIFIED + MOST_USED_TRADITIONAL),
    usual: new Set(
      new TextDecoder('gb18030').decode(Uint8Array.from(everyPair([0xb0, 0xd7], [[0xa1, 0xfe]]))) +
        new TextDecoder('big5').decode(
          Uint8Array.from(
            everyPair(
              [0xa4, 0xc6],
              [
                [0x40, 0x7e],
                [0xa1, 0xfe],
              ],
            ),
          ),
        ),
    ),
  }
  return everyday
}

const HAN = /\p{Script=Han}/u
/** Marks that stand in Chinese print: ，。、“”《》（）…—·　□ and full-width figures. */
const PRINTED_MARK = /[\u3000-\u3017\u2014\u2018-\u201d\u2026\u00b7\u25a0-\u25cf\uff01-\uff5e]/
/** Private use, unassigned, replaced, C1 controls: what a wrong table gives for codes that it does not have. */
const HOLE = /[\p{Co}\p{Cn}\ufffd\u0080-\u009f]/u

/**
 * How much a decoded text looks like print: the mean over its characters beyond ASCII, between −6 (holes) and
 * 3 (only the most used characters). Text in ASCII alone has 0.
 */
export function plausibilityOf(text: string): number {
  const { most, usual } = everydayCharacters()
  let sum = 0
  let count = 0
  for (const character of text) {
    if (character <= '\u007f') continue
    count++
    if (most.has(character)) sum += 3
    else if (HOLE.test(character)) sum -= 6
    else if (HAN.test(character)) sum += usual.has(character) ? 1 : -2
    else if (PRINTED_MARK.test(character)) sum += 1
    else sum -= 1
  }
  return count === 0 ? 0 : sum / count
}
