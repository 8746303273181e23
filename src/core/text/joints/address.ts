import { isCommon, isFormOf, isMadeOf } from './english/is-word.ts'
import type { Joint, JointPlace, JointRule } from './joint.ts'
import { solid } from './joint.ts'

/** A web or e-mail address over two lines: nothing between, and a hyphen is its own. */
export const address: JointRule = {
  id: 'address',
  about: 'A web or e-mail address that goes on in the next line: every character counts, no blank is one.',
  examples: [
    {
      left: '网址为https://www.jihui-',
      right: 'robot.example.com/lease',
      joined: '网址为https://www.jihui-robot.example.com/lease',
      script: 'han',
    },
    {
      left: 'see http://www.example.com/news/',
      right: 'harbor.html for more',
      joined: 'see http://www.example.com/news/harbor.html for more',
      script: 'latin',
    },
    {
      left: 'write to correc-',
      right: 'tions@example.com',
      joined: 'write to corrections@example.com',
      script: 'latin',
    },
    {
      left: 'write to lost-',
      right: 'and-found@example.com',
      joined: 'write to lost-and-found@example.com',
      script: 'latin',
    },
    {
      left: 'write to askhol-',
      right: 'lis@example.com',
      joined: 'write to askhol-lis@example.com',
      script: 'latin',
      doubtful: true,
    },
    { left: 'write to news@', right: 'example.com', joined: 'write to news@example.com', script: 'latin' },
    { left: '邮箱jane.', right: 'doe@example.com', joined: '邮箱jane.doe@example.com', script: 'han' },
    {
      left: 'at www.example.',
      right: 'com by Friday',
      joined: 'at www.example.com by Friday',
      script: 'latin',
    },
    {
      left: 'at www.example.com.',
      right: 'The city',
      joined: 'at www.example.com. The city',
      script: 'latin',
    },
    { left: 'at www.example.com', right: 'for more', joined: 'at www.example.com for more', script: 'latin' },
    { left: 'call them.', right: 'news@example.com', joined: 'call them. news@example.com', script: 'latin' },
    { left: '登录www.example.com', right: '查询', joined: '登录www.example.com查询', script: 'han' },
  ],
  judge: (place) => (goesOn(place) ? jointOfAddress(place) : undefined),
}

/**
 * The hyphen is the address's own, unless it parts a common word (correc-tions@…) in English, where careless print
 * hyphenates even addresses. Where OCR wrote a sign of line ends for a hyphen, a hyphen is printed.
 */
function jointOfAddress({ left, right, script }: JointPlace): Joint {
  const sign = left.at(-1) ?? ''
  const [first, second] = [
    /[A-Za-z]+(?=[-¬⸗‐\u00ad]$)/.exec(left.slice(-40))?.[0],
    /^[A-Za-z]+/.exec(right)?.[0],
  ]
  if (script === 'latin' && first !== undefined && second !== undefined) {
    const [half, other] = [first.toLowerCase(), second.toLowerCase()]
    const bothWords = isFormOf(half, isCommon) && isFormOf(other, isCommon)
    const soft = !bothWords && isMadeOf(half + other, isCommon)
    if (soft) return { ...solid(['known-word', 'address-goes-on'], 0.88), dropped: sign === '\u00ad' ? 0 : 1 }
    if (!bothWords && sign === '-') return { ...solid(['address-goes-on'], 0.5), doubtful: true }
  }
  if ('¬⸗‐'.includes(sign)) return { ...solid(['address-goes-on'], 0.85), dropped: 1, inserted: '-' }
  return solid(['address-goes-on'], 0.95)
}

const INK = /[!-~¬⸗‐\u00ad]+$/
const INK_AHEAD = /^[!-~]+/
const WEB =
  /(?:https?:\/{0,2}|ftp:\/\/|www\.)[!-~¬⸗‐\u00ad]*$|(?:[a-z0-9-]+\.)+(?:com|cn|net|org|gov|edu|tw|hk|uk)\/[!-~¬⸗‐\u00ad]*$/i
const MAIL = /[\w.+-]+@[\w.¬⸗‐\u00ad-]*$/
const TOP_LEVEL =
  /\.(?:com|net|org|gov|edu|info|io|int|mil|example|museum|news|tv|eu|cn|tw|hk|uk|us|jp|kr|de|fr|es|it|nl|au|ca|nz|ie|in|sg|ru|ch)$/i

function goesOn(place: JointPlace): boolean {
  const left = INK.exec(place.left.slice(-80))?.[0] ?? ''
  const right = INK_AHEAD.exec(place.right.slice(0, 80))?.[0] ?? ''
  if (left === '' || right === '') return false
  const web = WEB.exec(left)?.[0]
  if (web !== undefined) return webGoesOn(web, right, place)
  const mail = MAIL.exec(left)?.[0]
  if (mail !== undefined) return mailGoesOn(mail, right, place)
  return /^[\w.+-]*@[\w-]+(?:[.-]|$)/.test(right) && mailBegins(left, right, place)
}

/** Whether what follows is a word of the sentence, and not a part of the address. */
const isWordOfSentence = (right: string): boolean => {
  const word = /^[A-Za-z’']+(?=[,.;:!?)]*$)/.exec(right)?.[0]
  return word !== undefined && (/^[A-Z]/.test(word) || isCommon(word.toLowerCase()))
}

const hasParts = (right: string): boolean => /[/=&?#@_]|\w\.\w/.test(right)

function webGoesOn(web: string, right: string, { script }: JointPlace): boolean {
  if (/^[/?=&#%~_]|^[.-]\w/.test(right)) return true
  if (!/^\w/.test(right)) return false
  if (/(?:https?:?\/{0,2}|www\.)$/i.test(web) || /[=&?#%~_¬⸗‐\u00ad-]$/.test(web)) return true
  const sentence = script === 'latin' && isWordOfSentence(right)
  if (/[/]$/.test(web)) return !sentence
  if (web.endsWith('.')) return /^[a-z0-9]/.test(right) && (hasParts(right) || !isEnded(web.slice(0, -1)))
  if (!isEnded(hostOf(web))) return !sentence || hasParts(right)
  return hasParts(right) || (script === 'han' && hasPath(web) && /^[a-z0-9]/.test(right))
}

const hostOf = (web: string): string => web.replace(/^(?:https?|ftp):\/\//i, '').split(/[/?#]/)[0]
const hasPath = (web: string): boolean => /[/?#]/.test(web.replace(/^(?:https?|ftp):\/\//i, ''))
/** www.example.com, and not yet www.exam. */
const isEnded = (host: string): boolean => TOP_LEVEL.test(hostOf(host)) && !/^www\.[^.]*$/i.test(host)

function mailGoesOn(mail: string, right: string, { script }: JointPlace): boolean {
  if (/^\.\w/.test(right)) return true
  if (!/^[A-Za-z0-9]/.test(right)) return false
  if (/[@¬⸗‐\u00ad-]$/.test(mail)) return true
  if (mail.endsWith('.')) return /^[a-z0-9]/.test(right) && !isEnded(mail.slice(0, -1))
  if (TOP_LEVEL.test(mail)) return false
  return /^[\w-]*\.\w/.test(right) || (script === 'han' && /^[a-z0-9]/.test(right))
}

/** The next line has the sign; the address begins in this one if its last piece can be a part of it. */
function mailBegins(left: string, right: string, { script }: JointPlace): boolean {
  if (/^[.@]/.test(right)) return /\w$/.test(left)
  if (/[_+¬⸗‐\u00ad-]$/.test(left)) return true
  const piece = /[\w.+-]+$/.exec(left)?.[0] ?? ''
  if (piece.endsWith('.')) return !isCommon(piece.slice(0, -1).toLowerCase()) && /^[a-z0-9]/.test(piece)
  return script === 'han' && piece !== '' && !/e?-?mail$|^(?:qq|msn|add|tel)$/i.test(piece)
}
