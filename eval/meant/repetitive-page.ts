import type { Random } from '../typeset/random.ts'

const HAN = '天方好来走山水一二丁林王李高圆张陈红大小年月日人家声说看'

/** A page that draws its lines from few: refrains, rows of prices, scores and lists, cries, questions, names. */
export function repetitivePage(random: Random): string {
  const words = (count: number): string =>
    Array.from({ length: count }, () => HAN[random.whole(0, HAN.length - 1)]).join('')
  const kinds: readonly (() => string)[] = [
    () => twice(words(random.whole(1, 4))) + words(3),
    () => withMark(words(random.whole(2, 6))),
    () => `${words(3)} ${number()}0 ${number()}0`,
    () => `${random.whole(1, 99)}:${random.whole(1, 99)} ${words(2)}`,
    () => cried(words(random.whole(1, 4))),
    () => `问：${words(random.whole(2, 6))}？`,
    () => `${twice(words(2))}、${twice(words(2))}`,
    () => `${words(random.whole(2, 6))} 男 ${random.whole(1, 99)}岁 ${words(3)}村`,
    () => overCry(words(random.whole(1, 4)), '啊'),
  ]
  const number = (): string => `${random.whole(1, 99)}.${random.whole(1, 99)}`
  const pool = Array.from({ length: random.whole(2, 6) }, () => random.pick(kinds)())
  const lines = Array.from({ length: random.whole(5, 30) }, () => {
    const line = random.pick(pool)
    return random.whole(0, 5) === 0 ? `${line}${words(random.whole(1, 12))}。` : line
  })
  const prose = Array.from({ length: random.whole(0, 6) }, () => `${words(18)}，${words(9)}。`)
  return [words(6), ...prose, ...lines].join('\n')
}

const twice = (text: string): string => text + text
const withMark = (text: string): string => `${text}，${text}。`
const cried = (text: string): string => `“${text}，${text}，${text}！”`
const overCry = (text: string, cry: string): string => `${text}${cry}${text}`
