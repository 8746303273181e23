import type { Script } from './characters.ts'

const CHINESE_END = /(?:[。！？!?…])[”’」』）)]*$/
/** 。（记者 张三） and 。 张三/摄: a credit after the last sentence. */
const CHINESE_END_BEFORE_CREDIT =
  /[。！？”][（(][^（）()]{1,24}[）)]$|[。！？]\s*[^。！？，]{2,24}[/／ ](?:摄|摄影|攝|攝影|供图|供圖)$/

const LATIN_END = /[.?!][”"’')]*$/
/** A full stop after these does not end a sentence. */
const ABBREVIATED =
  /(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Jr|Sr|No|Gen|Col|Lt|Capt|Sgt|Prof|Rev|Mt|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Ave|Co|Inc|Ltd))\.$/

/** A picture's credit behind the caption: `… turned out. Jane Doe/The Harbor Ledger`. */
export const LATIN_CREDIT =
  /[.?!”]\s+((?:(?:Photographs?|Photos?) by )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3})(?:\/|, |, for )((?:The )?[A-Z][\w’']*(?: [A-Z][\w’']*)*)$/

/** True when the text's last mark ends a sentence. */
export function endsSentence(text: string, script: Script): boolean {
  const tail = text.trimEnd().slice(-80)
  if (script === 'latin') return (LATIN_END.test(tail) && !ABBREVIATED.test(tail)) || LATIN_CREDIT.test(tail)
  return CHINESE_END.test(tail) || CHINESE_END_BEFORE_CREDIT.test(tail)
}

/** A colon or semicolon: half an end, after which a list's next item may start a paragraph. */
export const endsHalfSentence = (text: string): boolean => /[：:；;]$/.test(text)
