const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '【': '】',
  '[': ']',
  '〔': '〕',
}
const OPENING = Object.keys(PAIRS).join('')
const CLOSING = Object.values(PAIRS).join('')

/** 新华社北京11月5日电（记者 …）: what stands in Chinese brackets at the end is the byline. (Wire) is not. */
const BYLINE_IN_BRACKETS = /（[^（）]*）$/u
const DASH_AT_END = /[\s—–―－:：-]+$/u

/**
 * A dateline as a value of its own: without the dash to the text and without the brackets of its byline.
 *
 *     LONDON, Nov. 5 (Wire) —        →  LONDON, Nov. 5 (Wire)
 *     新华社北京11月5日电（记者 …）   →  新华社北京11月5日电
 *     【本报讯】                      →  本报讯
 */
export function bareDateline(printed: string): string {
  let text = printed.trim()
  for (let before = ''; before !== text;) {
    before = text
    text = withoutLooseBrackets(
      withoutOuterBrackets(text.replace(DASH_AT_END, '').replace(BYLINE_IN_BRACKETS, '')),
    )
  }
  return text
}

/** 【本报讯】 → 本报讯; not (London) and (Paris), whose outer brackets are no pair. */
function withoutOuterBrackets(text: string): string {
  const close = PAIRS[text.charAt(0)]
  if (close === undefined || !text.endsWith(close) || text.indexOf(close) !== text.length - 1) return text
  return text.slice(1, -1).trim()
}

/** A bracket whose other half went to the byline: `本报讯（` or `】本报讯`. */
function withoutLooseBrackets(text: string): string {
  const last = text.charAt(text.length - 1)
  if (last !== '' && OPENING.includes(last)) return text.slice(0, -1).trim()
  if (last !== '' && CLOSING.includes(last) && !opensFor(text, last)) return text.slice(0, -1).trim()
  const first = text.charAt(0)
  return first !== '' && CLOSING.includes(first) ? text.slice(1).trim() : text
}

const opensFor = (text: string, close: string): boolean =>
  [...text].some((character) => PAIRS[character] === close)
