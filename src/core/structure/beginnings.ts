/**
 * How a Chinese paragraph begins, as far as that tells whether something came before it: 他, 但 and 据了解 go
 * on; 昨天 and 本报 begin. The first class that fits counts.
 */
const BEGINNINGS: readonly (readonly [string, RegExp])[] = [
  ['quote', /^[“「『"]/],
  ['pronoun', /^(?:[他她它]|[这這那其该該此]|两人|兩人|双方|雙方|大家|我|你|您)/],
  [
    'goes-on',
    /^(?:但|而|同时|同時|此外|另外|另一|因此|于是|於是|不过|不過|然而|其实|其實|后来|後來|随后|隨後|接着|接著|最后|最後|最终|最終|如今|目前|现在|現在|为此|為此|对此|對此|据了解|據了解|据介绍|據介紹|据悉|據悉|除了|不仅|不僅|不只|也|还|還|再|又|就|可|所以|至于|至於|首先|其次|当然|當然|事实上|事實上|结果|結果|只有|正是|比如|例如|谈及|談及|说起|說起|问及)/,
  ],
  [
    'ordinal',
    /^(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十\d]|[（(]?[一二三四五六七八九十\d]+[）)、．.])/,
  ],
  [
    'time',
    /^(?:近日|日前|昨|今[日天晨晚年]|连日|連日|[上本下]周|[上本下]週|前[天日]|\d{1,2}月|\d{4}年|去年|[春夏秋冬]|清晨|傍晚|早[上晨]|凌晨|每[天到年逢周]|[上下]午|中午|深夜|入[春夏秋冬]|最近|当天|當天)/,
  ],
  ['reporter', /^(?:记者|記者|本报|本報|新华|中新|据|據)/],
  ['place', /^(?:在|走进|走進|从|從|来到|來到)/],
  ['figure', /^[\d０-９]/],
]

/** Their names, and `other` for what fits none. */
export const BEGINNING_CLASSES: readonly string[] = [...BEGINNINGS.map(([name]) => name), 'other']

export const beginningOf = (text: string): string =>
  BEGINNINGS.find(([, form]) => form.test(text))?.[0] ?? 'other'

/** How a paragraph ends. */
export function endingOf(text: string): string {
  const last = text.at(-1) ?? ''
  if (/[”"」』’]/.test(last)) return 'quote'
  if (/[）)】]/.test(last)) return 'bracket'
  if (/[。.]/.test(last)) return 'stop'
  if (/[！!？?]/.test(last)) return 'call'
  if (/[：:…—]/.test(last)) return 'open'
  return /[，,；;、]/.test(last) ? 'comma' : 'none'
}
