/** Texts that no newspaper column wrapped: one paragraph, verse or statement a line. All invented. */

export const PROSE = {
  simplified: [
    '入冬以来，渡口镇把修路摆在前头。镇里的干部挨户走访，记下一百多条意见，又请来工匠细细商议，先修哪一段，后修哪一段，都由村民代表举手定下。',
    '老船工陶有根在江边住了大半辈子。他说，从前去县城要等半天渡船，如今桥通了，菜上午摘下来，中午就摆到城里的摊子上。“人人都说好，快！快！快！”他笑着说。',
    '2020年的雨水特别多。11月11日上午，分拣中心灯火通明，里面存着1111个号码，22时22分雨才停，值班的人一遍一遍地数，一件一件地登记。',
    '镇里还打算在渡口旧址立一块石碑，把一百年来的水位刻在上面，让后来的人知道江水曾经涨到哪里，也知道人们怎样在水边过日子。',
    '“慢慢来，慢慢来，比较快。”祖母总是这样说。高高兴兴上班，平平安安回家，家家户户门口挂起了灯笼，年年岁岁都是如此。',
    '县里的统计是另一种说法：全年修路43.5公里，架桥3座，投工2.2万个，人均不到一个工。数字不会说话，走在路上的人会说话。',
  ],
  traditional: [
    '入冬以來，渡口鎮把修路擺在前頭。鎮公所的職員挨戶走訪，記下一百多條意見，又請來工匠細細商議，先修哪一段，後修哪一段，都由里民代表舉手定下。',
    '「謝謝，謝謝，真的謝謝。」老船工陶有根在江邊住了大半輩子。他說，從前去縣城要等半天渡船，如今橋通了，菜上午摘下來，中午就擺到城裡的攤子上。',
    '2020年的雨水特別多，11月11日起調整班次，家家戶戶門口擺出香案，一盞一盞亮起來的，是漁火，也是等門的燈。',
    '鎮上的人記得那座木橋，記得橋頭的榕樹和樹下賣豆花的攤子。橋拆了以後，樹還在，攤子也還在，只是換了招牌。',
    '「不要講，不要講，講了會害他。」她一再叮囑，來來回回走了三趟，才把那只漂漂亮亮的盒子放回櫃子裡。',
    '鎮公所說，明年春天要把兩岸的步道接起來，長長短短的路加在一起，剛好是二十二公里又兩百二十公尺。',
  ],
  english: [
    'The town of Ferry Landing has put its roads first this winter. Clerks went from door to door, took down more than a hundred complaints and asked three builders which stretch should be mended before the frost.',
    'Amos Tillery, who ran the ferry for thirty years, said that beans picked at dawn now reach the county market before lunch, and that he does not miss the old timetable in the least. “He said no, no, no,” his wife recalled, “and then again no.”',
    'He had had, he added, no warning at all; the well-known inn at the mill-race closed in 2020, and a twenty-two-year-old clerk keeps its 11 keys.',
    'The council will meet again on Tuesday, when the question of the swing bridge, which has been closed to carts and cars alike since the flood, is to be settled one way or the other.',
    'What it is is a very old bridge, the engineer told the meeting, and that that was all anyone needed to know about it. There were cries of “Hear, hear!” and “Order, order!” from the gallery.',
    'A stone with the water marks of a hundred years on it is to be put up where the ferry used to land, so that those who come after may know how far the river rose, and how people lived beside it.',
  ],
} as const

export const POEMS = [
  '过河吧，过河吧\n对岸的灯还亮着\n\n过河吧，过河吧\n水替他说\n\n月亮走我也走\n月亮走我也走\n我给月亮提竹篓',
  '天黑黑，欲落雨\n阿公舉鋤頭\n天黑黑，欲落雨\n阿媽收衫褲\n\n我們回家吧\n我們回家吧\n稻子都黃了',
  'Carry me over the water,\nCarry me over the water,\nCarry me home.\n\nDown by the mill\nwhere the water is still\n\nDown by the mill\nwhere the wheel goes round',
]

export const PROGRAMS = [
  `import { readFileSync } from 'node:fs'

/** Adds up the numbers of a file. */
export function sum(path) {
  const lines = readFileSync(path, 'utf8').split('\\n')
  let total = 0
  for (const line of lines) {
    if (line === '') continue
    total += Number(line)
  }
  return total
}

for (let i = 0; i < 10; i++) {
  for (let j = 0; j < 10; j++) {
    console.log(i, j, i * j)
    console.log(i, j, i * j)
  }
}
`,
  `def mean(values):
    total = 0
    for value in values:
        total += value
    return total / len(values)


if __name__ == "__main__":
    print(mean([1, 1, 1]))
    print(mean([1, 1, 1]))
`,
  `#include <stdio.h>

int main(void) {
    int sum = 0;
    for (int i = 0; i < 11; i++) {
        sum += i;   /* 加上每一个数, 一个一个地加 */
    }
    printf("%d %d\\n", sum, sum);
    printf("%d %d\\n", sum, sum);
    return 0;
}
`,
]
