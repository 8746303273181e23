/** Names of a page's section; a column's title may be the same word. */

const CHINESE =
  '(?:要闻|要聞|头版|頭版|封面|综合|綜合|社会|社會|体育|體育|体坛|經濟|经济|财经|財經|金融|产经|公司|市场|市場|国际|國際|环球|環球|国内|國內|全国|時評|时评|评论|評論|言论|言論|观点|觀點|論壇|论坛|社論|文化|文娱|副刊|教育|基础教育|高等教育|职业教育|校园|健康|医疗|問醫|成长|科技|科教|民生|地方|县区|县域|区县|基层|乡土|乡村|人物|人文|家庭|生活|消费|法治|法制|深度|特写|特稿|特刊|专题|專題|专版|理论|理論|党建|读书|讀書|阅读|旅游|旅遊|文旅|行走|汽车|地產|房产|楼市|娱乐|娛樂|影視|对话|訪談|访谈|时政|時政|政治|焦点|焦點|热点|视点|都市|城事|本地|港聞|港闻|本港|台聞|中國|兩岸|两岸|港澳|天下|世界|广告|廣告|公告|亲子|親子|婚姻|女性|职场|农业|农村|三农|文艺|文藝|新聞|新闻|简讯|简报|视界|視界|影像|图片|圖片|收藏|投資|投资|理财|理財|證券|证券|军事|軍事|气象|時尚|时尚|美食|家居|星期天|周末|週末|街坊|社区|社區|企業|企业|产业|能源|环境|生态)'
const SECTION = new RegExp(
  `^(?:${CHINESE}|[A-Z]疊)(?:\\s?[·・•/|]?\\s?${CHINESE}){0,2}(?:版|周刊|週刊|专刊|專刊)?$`,
)
const WORD =
  '(?:metro|national|nation|international|world|local|home|state|region|regional|city|business|money|markets?|trade|companies|finance|economy|economics|sports?|football|racing|arts?|opinion|comment|debate|letters|editorials?|register|obituaries|news|life|style|living|culture|travel|weekend|saturday|sunday|food|science|health|technology|tech|politics|property|classifieds?|features?|review|books|entertainment|education|weather|community|front page|the arts|main section|law|media|today)'
const ENGLISH_SECTION = new RegExp(`^${WORD}(?:(?: ?[&/·|+] ?| and | )${WORD}){0,2}$`, 'i')
/** SportsWeekend, HomeNews: two words set as one. */
const CAMEL_SECTION = new RegExp(`^${WORD}${WORD}$`, 'i')

export const isSection = (text: string): boolean =>
  SECTION.test(text) ||
  ENGLISH_SECTION.test(text) ||
  (/^[A-Z][a-z]+[A-Z][a-z]+$/.test(text) && CAMEL_SECTION.test(text))
