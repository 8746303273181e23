/** Pages that several stories begin with. */

const HARVEST_BEGINS = `大河两岸秋收忙

□ 河湾日报记者 林小满

入秋以来，河湾县各乡镇抢抓晴好天气，
组织农机手日夜抢收。记者在石桥村看到，
`

export const HARVEST = `${HARVEST_BEGINS}收割机来回穿梭，金黄的稻谷颗粒归仓。

“今年人人都有好收成。”村民赵大山说，
看看这沉甸甸的稻穗，心里就踏实。
`

/** The same with a name whose blanks are in doubt. */
export const HARVEST_WITH_SPACED_NAME = `${HARVEST_BEGINS}王 小 明 说，他家的稻谷已经晒干入库，
村口的喇叭里一遍遍地播着天气预报。
`
