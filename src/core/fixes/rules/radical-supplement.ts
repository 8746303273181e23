import type { Rule } from '../rule.ts'
import { eachMatch } from '../each-match.ts'

/** U+2E81 … U+2EF3 in order, and their characters as EquivalentUnifiedIdeograph.txt of Unicode has them. */
const RADICALS =
  '⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧' +
  '⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍' +
  '⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳'
const CHARACTERS =
  '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛' +
  '犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶' +
  '辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'

const MEANT: ReadonlyMap<string, string> = new Map(
  [...CHARACTERS].map((character, index) => [[...RADICALS][index], character]),
)

/** Shapes that are drawn otherwise than the character that Unicode names for them: perhaps only the part is meant. */
const OTHERWISE_DRAWN = '⺈⺋⺌⺍⺎⺏⺗⺜⺝⺧⺫⺴⺶⺼⻃⻏⻗'

/** NFKC knows only two of these; the simplified forms (⻅⻋⻓⻔) are those that Chinese PDF files are full of. */
export const radicalSupplement: Rule = {
  id: 'radical-supplement',
  kind: 'character',
  stage: 'characters',
  about: 'The radicals supplement (⻋, U+2ECB) where the character (车, U+8F66) is meant.',
  examples: [
    { before: '⻓⻋⻅⻔', after: '长车见门' },
    { before: '⺠⻛⻩⻢', after: '民风黄马' },
    { before: '⻨⽥', after: '麦⽥' },
    { before: '部首⺌和⻏', after: '部首⺌和⻏', suggested: '部首小和邑' },
    { before: '长车见门', after: '长车见门' },
  ],
  find: (scene) =>
    eachMatch(scene.text, /[\u2e81-\u2ef3]/g, (found) => {
      const replacement = MEANT.get(found)
      if (replacement === undefined) return undefined
      return {
        replacement,
        reasons: ['kangxi-radical'],
        confidence: OTHERWISE_DRAWN.includes(found) ? 0.6 : 0.95,
      }
    }),
}
