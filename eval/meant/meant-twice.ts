/** Invented pages of which every character is meant, however often it comes: nothing may be taken out of them. */
export const MEANT_TWICE: Readonly<Record<string, string>> = {
  'a song with a refrain': `渔光谣
摇啊摇，摇过三道桥
摇啊摇，摇到外婆家的灶
灶上一碗糕
灶下一只猫

摇啊摇，摇过三道桥
摇啊摇，摇到外婆家的灶
外婆不在了
猫也不叫

摇啊摇，摇过三道桥
摇啊摇，摇到外婆家的灶`,
  'doubled names': `双胞胎兄弟方方、圆圆和表妹丁丁丁一起参加了比赛。方方方才跑完，圆圆圆满完成。
丁丁丁冬冬、陈晨晨、林琳琳、李莉莉、杨洋洋、肖萧萧、高高、高高兴、王王、方方方正正地站着。
林琳琳林琳琳三个字写了两遍，老师说写两遍才记得住。
获奖名单：
张静静 李娜娜 王婷婷 张静静（二班） 李娜娜（三班）`,
  'a price table': `今日菜价（元/公斤）
白菜 2.20 2.20 2.20
萝卜 1.10 1.10 1.10
土豆 3.30 3.30 3.30
白菜 2.20 2.20 2.20
茄子 5.50 5.50 5.50
大葱 4.40 4.40 4.40
红薯 3.30 3.30 3.30
东市 白菜 2.20 西市 白菜 2.20
平价 平价 平价
持平 持平 持平`,
  scores: `昨日赛果
红星 2:2 红旗
红旗 2:2 红星
前进 1:1 前锋
11:11 21:21 11:11 21:21
第一局 11:9 11:9 11:9
第二局 11:9 11:9 11:9
第三局 11:9 11:9 11:9
第四局 9:11 9:11 9:11`,
  'reduplicated words': `天天方方正正过日子
天天天不亮就起床，方方方才睡下。天天、方方都是邻居家的孩子。
奶奶说，天天天天迟到，方方方方正正。妈妈妈妈地叫个不停。
“好，好，好！”“对，对，对！”“来，来，来，喝酒喝酒！”
研究研究再说，商量商量再定，打扫打扫卫生，休息休息一下。
人人人人平等。年年年年有余，岁岁岁岁平安。`,
  'a list of the dead': `遇难者名单
王建国 男 45岁 柳河镇
王建国 男 45岁 柳河镇东村
李秀英 女 62岁 柳河镇
李秀英 女 26岁 柳河镇
张伟 男 33岁 柳河镇
张伟 男 33岁 柳河镇
刘洋 女 19岁 石桥乡
刘洋 男 19岁 石桥乡
陈静 女 8岁 石桥乡`,
  'lottery numbers': `福彩开奖
双色球第2024111期
01 01 11 11 22 22 蓝球 11
排列三 111
排列五 11111
七星彩 1 1 2 2 3 3 4
第2024112期
01 01 11 11 22 22 蓝球 11
3D 222 试机号 222
一等奖 0注 0元
二等奖 0注 0元
三等奖 0注 0元`,
  'adverts that are nearly alike': `遗失声明
柳河镇张三不慎遗失身份证，号码110101199001011111，声明作废。
遗失声明
柳河镇张四不慎遗失身份证，号码110101199001011112，声明作废。
遗失声明
柳河镇张三不慎遗失驾驶证，号码110101199001011111，声明作废。
招租
临街旺铺出租，面积60平方米，电话6661111。
招租
临街旺铺出租，面积80平方米，电话6661111。
招租
临街旺铺出租，面积60平方米，电话6661112。`,
  'a dialogue': `访谈
问：您后悔吗？
答：不后悔。
问：真的不后悔吗？
答：不后悔，真的不后悔。
问：您后悔吗？
答：不后悔。
问：如果重来一次呢？
答：还是不后悔。
问：为什么？
答：因为不后悔。
问：为什么？
答：没有为什么。没有为什么。`,
  'a bilingual page': `中英对照 Bilingual
早晨好 Good morning
早晨好，早晨好 Good morning, good morning
大家早晨好 Good morning to all
一闪一闪亮晶晶 Twinkle, twinkle, little star
满天都是小星星 How I wonder what you are
一闪一闪亮晶晶 Twinkle, twinkle, little star
满天都是小星星 How I wonder what you are`,
  'a table of statistics': `主要指标统计表
地区 上年 本年 增减
东区 100 100 0
西区 100 100 0
南区 200 200 0
北区 200 200 0
东区 100 100 0
合计 600 600 0
其中：城镇 300 300 0
其中：农村 300 300 0
其中：城镇 300 300 0`,
  'English doublets': `ROW, ROW
Row, row, row your boat
Gently down the stream
Merrily, merrily, merrily, merrily
Life is but a dream
Row, row, row your boat
Gently down the stream
Bora Bora and Pago Pago drew 22-22. Duran Duran played New York, New York.
He had had enough. She said that that was that. Boutros Boutros-Ghali spoke.
Walla Walla 77, Walla Walla Tech 77
Sold Sold Sold
No. No. No. A thousand times no.
Mr. Humbert Humbert of Baden-Baden won 11 11 11.`,
  'English notices and results': `DEATHS
SMITH John, aged 80, of Elm Street, peacefully at home.
SMITH John, aged 80, of Oak Street, peacefully at home.
SMITH Joan, aged 80, of Elm Street, peacefully at home.
IN MEMORIAM
Sadly missed by all the family.
BROWN Ann. Sadly missed by all the family.
Sadly missed by all the family.
RESULTS
City 1 United 1
United 1 City 1
City 1 United 1
TV
8.00 News 8.30 News 9.00 News
9.30 News 10.00 News`,
  'a schedule': `节目预告
07:00 朝闻天下
08:00 朝闻天下
09:00 今日说法
10:00 电视剧：山乡巨变（1）（2）
11:00 电视剧：山乡巨变（1）（2）
12:00 新闻30分
13:00 今日说法
14:00 电视剧：山乡巨变（1）（2）
15:00 电视剧：山乡巨变（1）（2）
16:00 动画片：哒哒哒、滴滴滴
19:00 新闻联播
21:00 新闻联播`,
  'verse with lines in succession': `回声
山说：你好，你好
水说：你好，你好

山说：你好，你好
水说：你好，你好

是谁在说你好，你好
是谁在说你好，你好
是谁，是谁，是谁
是谁，是谁，是谁`,
  'a slogan on two lines': `标语
安全第一，预防为主，综合治理，警钟长鸣！
安全第一，预防为主，综合治理，警钟长鸣！
墙上刷着两遍同样的标语：“安全第一，预防为主，综合治理，警钟长鸣！”“安全第一，预防为主，综合治理，警钟长鸣！”
厂长念了一遍：安全第一，预防为主，综合治理，警钟长鸣！又念了一遍：安全第一，预防为主，综合治理，警钟长鸣！`,
  'Traditional Chinese doublets': `徵文
媽媽媽媽地喊，爸爸爸爸地應。
「等等等等，等等我！」弟弟弟弟地叫。
陳陳、方方、張張三人合唱〈茉莉花〉：好一朵茉莉花，好一朵茉莉花，滿園花開香也香不過它；好一朵茉莉花，好一朵茉莉花。
公車站名：四四、五五、六六、七七、八八、九九。
電話：2222-2222、3333-3333、2222-2222
民國一一一年一一月一一日上午一一時一一分`,
  'names of a choir': `合唱团名单
女高音 林莉 林莉莉 林丽 林丽丽
女中音 王敏 王敏敏 王敏 王敏敏
男高音 李刚 李刚刚 李刚 李刚刚
男低音 赵强 赵强强 赵强 赵强强
领唱 林莉 领唱 林莉
伴奏 方圆 方圆 伴奏`,
  'a weather table': `天气预报
北城 多云转晴 11℃～22℃ 多云转晴 11℃～22℃
南城 多云转晴 11℃～22℃ 多云转晴 11℃～22℃
东城 多云转晴 11℃～22℃ 多云转晴 11℃～22℃
西城 多云转晴 11℃～22℃
西城 多云转晴 11℃～22℃
今夜明天多云转晴，今夜明天多云转晴，播音员念了两遍。`,
  'exam questions': `试题
1.下列正确的是（ ） A.一 B.二 C.三 D.四
2.下列正确的是（ ） A.一 B.二 C.三 D.四
3.下列正确的是（ ） A.一 B.二 C.三 D.四
4.下列错误的是（ ） A.一 B.二 C.三 D.四
答案：AABB AABB CCDD CCDD
口算：11+11=22 22+22=44 11+11=22`,
}
