/**
 * Chinese names of people, and what else looks like one.
 *
 * A pen name can be any two to four characters, so a name needs evidence: a sign, a bracket, a title apart from it
 * by a blank; glued to other words only a family name (百家姓 and the compound ones) will do.
 */

const SINGLE =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊惠甄曲封储靳井段富巫乌焦巴谷车侯全班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴沃利蔚越隆师巩聂晁勾敖融冷訾辛阚那简饶空曾沙养须丰巢关蒯相查后荆红游竺权盖益桓公涂付肖佘楚闫覃卜冼揭岳佟爱原苟仉海归帅亢况郈有琴代晋朴仝鹿麦粟寸垄苑宓牟'
const SINGLE_TRADITIONAL =
  '趙錢孫鄭馮陳衛蔣韓楊許呂張嚴華魏謝鄒竇雲蘇範魯韋馬鳳費賀湯羅畢鄔樂於時齊顧黃蕭貝計談龐紀項藍閔賈婁顏鍾鐘駱淩萬盧經繆應單諸龔邢陸榮儲靳車寧仇欒厲劉葉龍黎懷蔔賴藺陰雙聞黨貢勞鄆酈喬邊溫莊閻連習魚易終廣闕東師鞏聶簡饒養豐關蓋遊權嶽鄧許譚續鄺區歐啟興賓蘭範'
const COMPOUND =
  /^(?:欧阳|歐陽|太史|端木|上官|司马|司馬|东方|東方|独孤|獨孤|南宫|南宮|万俟|闻人|聞人|夏侯|诸葛|諸葛|尉迟|尉遲|公羊|赫连|赫連|澹台|澹臺|皇甫|宗政|濮阳|濮陽|公冶|太叔|申屠|公孙|公孫|慕容|仲孙|仲孫|钟离|鍾離|长孙|長孫|宇文|司徒|鲜于|鮮于|司空|令狐|轩辕|軒轅|百里|呼延|东郭|東郭|南门|羊舌|微生|左丘|东门|西门|西門|第五|拓跋|单于|單于|张简|張簡|范姜|張廖)/
const SURNAMES = new Set(SINGLE + SINGLE_TRADITIONAL)

/** 二 to 四字, 阿依古丽·买买提; ○ stands where a paper hides a character, and newspapers in Taiwan often do. */
const NAME = /^(?:[\u4e00-\u9fff○〇]{2,4}|[\u4e00-\u9fff]{1,6}[·．・][\u4e00-\u9fff]{1,8})$/

/** Words that stand where a name could and are none. */
/** 发自白山 is a place, whatever its length. */
const NO_NAME =
  /^(?:(?:发自|發自).*|今年|去年|明年|今天|今日|昨天|昨日|近日|日前|目前|当天|當天|本周|上周|下周.?|下周一起|文讯|文訊|短讯|短訊|综合|綜合|整理|报道|報道|報導|报导|供稿|供图|供圖|摄影|攝影|采访|採訪|专访|專訪|手记|手記|调查|調查|观察|觀察|追踪|追蹤|文章|获悉|獲悉|了解|看到|谢谢|謝謝|同志|先生|女士|小姐|老师|老師|主任|如下|实拍|探访|走访|图片|圖片|文字|资料|資料|组图|組圖|记者站|记者节|联合|聯合|连线|連線|摘编|摘編|撰文|通讯|通訊|来源|來源|责编|責編|编辑|編輯|校对|校對|队伍|隊伍|专稿|專稿|专电|專電)$/
/** 谢谢燕主任: somebody is spoken to. */
const ADDRESSED = /(?:主任|老师|老師|先生|女士|同志|教授|医生|醫生|局长|局長|校长|校長)$/
/** Characters that follow a family name in a verb: 从市, 向他, 于昨日, 采访. */
const NO_SURNAME_BEFORE_THESE = /^(?:从|從|向|和|于|於|经|經|对|別|别|通|都|能|在|有|应邀|應邀|查|国|國)/

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** True when the dictionary knows the whole text as one word: 方向盘, 白露, 凌晨. */
const isOneWord = (text: string): boolean => [...segmenter.segment(text)].length === 1

/** True when the text has the form of a name. */
export const isName = (text: string): boolean => NAME.test(text) && !NO_NAME.test(text)

/** How many characters of the text are its family name; 0 when it begins with none. */
export function surnameLength(text: string): 0 | 1 | 2 {
  if (COMPOUND.test(text)) return 2
  return SURNAMES.has(text[0]) ? 1 : 0
}

/** True when the text alone, without any sign around it, can be taken for a person: 贾莹莹, 欧阳素心, 林○○. */
export function isPerson(text: string): boolean {
  if (!isName(text) || ADDRESSED.test(text)) return false
  if (/[·．・]/.test(text)) return true
  const surname = surnameLength(text)
  if (surname === 0 || text.length > surname + 2) return false
  if (/[○〇]/.test(text)) return true
  if (surname === 1 && NO_SURNAME_BEFORE_THESE.test(text)) return false
  if (text[1] === text[0]) return false
  return text.length > surname && !beginsWithWord(text, surname)
}

/** Family names with which hardly a word begins that is no name: the dictionary's 张三 is one, its 白露 is none. */
const NAMES_ALONE = new Set(
  '张張赵趙刘劉吴吳郑鄭蒋蔣沈韩韓冯馮邓鄧彭潘袁董吕呂魏薛阎閻蔡姜范廖邹鄒崔邱邵孙孫陈陳',
)

/** 张 三: two characters set apart, as papers make short names as long as the others. */
export const isSpacedPerson = (text: string): boolean =>
  isPerson(text) || (text.length === 2 && NAMES_ALONE.has(text[0]) && isName(text))

/** 凌晨时, 高兴地, 查阅了: the first two characters are a word, no family name and what follows it. */
function beginsWithWord(text: string, surname: number): boolean {
  if (surname === 2) return false
  if (isOneWord(text)) return text.length === 2 || !isOneWord(text.slice(1))
  return text.length === 3 && isOneWord(text.slice(0, 2)) && !COMMON_GIVEN.has(text[2])
}

/** Characters with which so many given names end that 高兴 before them says nothing: 高兴华, 方向东. */
const COMMON_GIVEN = new Set(
  '华明军伟平芳英丽红梅兰玲霞娟敏静燕强勇杰涛斌波辉刚健飞龙鹏峰岩林森海洋江河云雪雨晨阳光东南西北春秋冬生民国文武志远宁安康乐怡瑶婷婧颖雯莹琳琪嘉佳欣悦涵轩宇浩然博瑞祥福贵新成功達華軍偉麗紅蘭強傑濤輝剛飛龍鵬陽東國遠寧樂穎瑩恩廷岳',
)

/** Places at the end of a dateline that tell where the name before them ends. */
const PLACE_WORDS =
  /^(?:台北|臺北|新北|桃園|台中|臺中|台南|臺南|高雄|基隆|新竹|苗栗|彰化|南投|雲林|嘉義|屏東|宜蘭|花蓮|台東|臺東|澎湖|金門|馬祖|香港|九龍|澳門|北京|上海|天津|重慶|廣州|深圳|華盛頓|紐約|洛杉磯|東京|首爾|倫敦|巴黎|柏林|日內瓦|布魯塞爾|莫斯科|新加坡|曼谷|雪梨|北京|广州|华盛顿|纽约|东京|伦敦|日内瓦|综合|綜合|專題|专题|連線|联合|聯合)/

/**
 * Where the name ends in 傅以安瀾江縣 or 林○○台北, the place being at least two characters; 0 when nowhere.
 * A place that everybody knows decides, else most names have two characters after the family name.
 */
export function nameEnd(text: string): number {
  const surname = Math.max(surnameLength(text), 1)
  const ends = [surname + 2, surname + 1].filter((end) => text.length - end >= 2)
  return ends.find((end) => PLACE_WORDS.test(text.slice(end))) ?? ends[0] ?? 0
}
