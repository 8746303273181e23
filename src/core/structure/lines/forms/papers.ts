/** Names of papers, by their last words; a headline may end so, too. */

const CHINESE = /^[\u4e00-\u9fff]{2,10}(?:[报報刊]|周末|週末|时讯|時訊|快讯|快訊|文艺|文藝|新聞|新闻|特刊)$/
const DAILY =
  /(?:日报|日報|晚报|晚報|晨报|晨報|早报|早報|午报|时报|時報|商报|商報|导报|導報|周报|週報|周刊|週刊|导刊|導刊|公报|公報|都市报|都市報|时讯|時訊|女报|女報|农报|青年报|法治报|法制报|科技报|教育报|健康报|文化报|体育报|經濟日報)$/
const EN_LAST =
  'Times|Post|Courier|Examiner|Record|Herald|Ledger|Gazette|Tribune|Chronicle|Journal|News|Mail|Telegraph|Observer|Sentinel|Advertiser|Mirror|Echo|Argus|Express|Independent|Standard|Press|Dispatch|Inquirer|Enquirer|Intelligencer|Globe|Register|Bee|Star|Sun|Guardian|Messenger|Reporter|Recorder|Bulletin|Citizen|Democrat|Republican|Mercury|Mercator|Courant|Plainsman|Union|Eagle|Pioneer|Leader|Review|Sunday|Weekly|Daily|Budget|Banner|Beacon|Call|Clarion|Capital|Constitution|Patriot|Planet|Progress|Statesman|Transcript|Voice|World|Scotsman|Visitor|Spectator|Monitor'
const ENGLISH = new RegExp(
  `^(?:The |THE )?(?:[A-Z][\\w’'&-]*[ -]){0,5}(?:${EN_LAST}|DAILY|WEEKLY|${EN_LAST.toUpperCase()})(?:-(?:${EN_LAST}|${EN_LAST.toUpperCase()}))?$`,
)
/** The name of a Chinese paper in letters: JIYUAN NONGMIN BAO, EAST BAY METRO. */
const PINYIN = /^[A-Z]{2,}(?: [A-Z]{2,}){0,4}$/

export const isChinesePaper = (text: string): boolean => CHINESE.test(text)

export const isNameOfPaper = (text: string): boolean => DAILY.test(text) && CHINESE.test(text)

/** THE HARBOR LEDGER, The Meridian Times: set so that it is the paper's name and not the end of a headline. */
export const isEnglishPaper = (text: string): boolean =>
  ENGLISH.test(text) && (/^The /.test(text) || text === text.toUpperCase())

/** 报, Courier: it ends as names of papers do. */
export const isMasthead = (text: string): boolean => isChinesePaper(text) || isEnglishPaper(text)

/** NONGMIN BAO, RIBAO: the words for papers. */
export const isPinyinOfPaper = (text: string): boolean => isPinyinName(text) && /BAO$|KAN$/.test(text)

export const isPinyinName = (text: string): boolean => PINYIN.test(text) && text.length >= 8

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The page itself speaks of the paper of this name: its 记者, its 客户端, @ it. */
export function isNamedOnPage(name: string, page: string): boolean {
  if (!/^[\u4e00-\u9fff]{3,10}$/.test(name)) return false
  return new RegExp(
    `${escaped(name)}(?:全媒体|全媒體|融媒体|首席|见习|見習|资深|資深|特派|特约)*(?:记者|記者|通讯员|评论员|編輯部|编辑部|客户端|客戶端|新闻网|印务|社址)|(?:@|公众号[：:]\\s?|微博[：:]?\\s?)${escaped(name)}`,
  ).test(page)
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '')
const labelsOf = (host: string): readonly string[] => host.replace(/\/.*$/, '').split('.').map(letters)
const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[\s|•·-]+/)
    .map(letters)
    .filter(Boolean)
const SHORTEST_NAME = 5
const DESK = /^(?:|sports?|news|online|daily|paper)$/

/** The line is the name that stands in the address: THE SUNDAY MERCATOR, mercatorsport.example.co.uk. */
export function isHostsName(host: string, name: string): boolean {
  if (!/^[A-Z]/.test(name) || /\d/.test(name) || /(?:^| )(?!of |and |for )[a-z]/.test(name)) return false
  const words = wordsOf(name)
  return labelsOf(host).some((label) =>
    words.some((_, from) => {
      const end = words.slice(from).join('')
      return end.length >= SHORTEST_NAME && label.startsWith(end) && DESK.test(label.slice(end.length))
    }),
  )
}

/** A line that names the paper among other things: brandtregister.example, The Brandt County Register | Sunday … */
export const speaksOfHost = (host: string, line: string): boolean =>
  labelsOf(host).some((label) => isMadeOf(label, wordsOf(line), 0))

/** The label is words of the line in their order; others may be left out, and a desk's word may end it. */
function isMadeOf(label: string, words: readonly string[], taken: number): boolean {
  if (taken >= SHORTEST_NAME && DESK.test(label)) return true
  return words.some(
    (word, at) =>
      label.startsWith(word) && isMadeOf(label.slice(word.length), words.slice(at + 1), taken + word.length),
  )
}
