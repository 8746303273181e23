/** 问：…  答：…  记者：… */
export const SPEAKER = /^(?:问|答|問|Q|A|[\u4e00-\u9fff]{2,4})(?:[：:]|\.\s)(?!$)/
/** 一是…；二是…  （三）…  第四，… */
export const LIST_ITEM =
  /^(?:[一二三四五六七八九十]是|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．](?!\d)|第[一二三四五六七八九十][，、条條章步招]|其[一二三四五]|●|◆|■|·)/
/** A letter's first line, which ends a paragraph. */
export const SALUTATION =
  /^(?:.{0,8}(?:同志|老师|老師|先生|女士|编辑|編輯|朋友|读者|讀者|您好)|(?:To the|Dear|Sir|Madam)\b[\w .’']{0,30})[：:,]$|^Sir(?:,| —|:)/
/** A labelled figure (咨询电话：96222) is a paragraph of its own. */
export const LABELLED = /^[\u4e00-\u9fff]{2,6}[：:].*\d.{0,8}$/

const DATE =
  '(?:[\\d〇一二三四五六七八九]{4}年)?[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日|(?:中華民國)?[\\d〇一二三四五六七八九十]+年.{2,6}日|(?:\\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)[a-z.]*(?: \\d{1,2})?(?:,? \\d{4})?'
/** What a signature's line looks like: a date alone, an office, a reader, NAME IN CAPITALS, a dash before a name. */
export const SIGNATURE = new RegExp(
  `^(?:${DATE})$|^(?:读者|讀者|市民|学生|家长|作者|您的|你的|一位).{1,10}$|^.{0,16}(?:先生|女士|小姐|敬上|敬启|敬啟|谨上|谨启|此致|委员会|办公室|公司|编辑部|居委会|管理处|服务中心|出版社|管理局|工会|学校|法院)$|^(?:编者|編者|編輯部|編輯室)|^(?:[\\p{Lu}][\\p{Lu}.'’-]+ ?){2,4}$|^(?:—|–|--)\\s?[\\p{Lu}\\u4e00-\\u9fff]`,
  'u',
)
