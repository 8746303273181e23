const ROWS = [
  ['入秋以来，河湾县各乡镇抢抓晴好天', '县里的夜校本周开了第三期，教的是'],
  ['气，组织农机手日夜抢收。记者在石', '修手表。报名那天，四十个名额一个'],
  ['桥村看到，十多台收割机正在田间来', '上午就满了，最年长的学员七十一岁，'],
  ['回穿梭，金黄的稻谷被源源不断地装', '他说自己年轻时就想学，一直没有工'],
  ['进口袋。村民王大山说，今年雨水调', '夫。授课的老师傅在街角开了三十年'],
  ['匀，每亩比去年多收了三成。', '的铺子，从不出错。'],
] as const

/** Two columns that some program wrote out line by line. */
export const RAN_TOGETHER = `${ROWS.map(
  ([left, right]) => left + ' '.repeat(40 - [...left].length * 2) + right,
).join('\n')}\n`
