import type { BylineRole } from '../reading.ts'

/** What stands behind English names: titles, papers, places. */

const NOUN =
  '(?:(?:Reporter|Writer|Correspondent|Critic|Columnist|Editor|Photographer|Contributor|Commentator|Analyst|Staff)s?|Bureau Chief)'
const KINDS =
  'Senior|Chief|Special|Staff|Contributing|Foreign|National|International|World|Political|Politics|Business|Sports?|Arts|Music|Theat(?:er|re)|Film|Books?|Food|Travel|City|Metro|Science|Health|Education|Courts?|Crime|Transport|Environment|Technology|Economics|Financial|Finance|Diplomatic|Defen[cs]e|Legal|Home|Affairs|Social|Religion|Religious|Culture|Media|Consumer|Housing|Property|Royal|Investigations|Investigative|General|Assignment|Features?|Deputy|Assistant|Associate|Managing|Executive|Night|News|Opinion|Energy|Lab(?:or|our)|Industrial|Agriculture|Farming|Rural|Northern|Southern|Local|Statehouse|Police|Fashion|Garden|Gardening|Television|TV|Dance|Architecture|Retail|Industry|Banking|Markets?|Cricket|Football|Rugby|Racing|Athletics|Golf|Tennis|Motoring|Cycling|Boxing|Style|Wine|Restaurant|Climate|Nature|Wildlife|Weather|County|Country|Court|Regional|Community|Europe|European|Africa|Asia|China|US|UK|Middle|East|Eastern|West|Western|North|South|Westminster|Washington|Scotland|Scottish|Ireland|Irish|Wales|Welsh|Paris|London|Data|Digital|Graphics|Picture|Photo|Obituaries|Letters|Literary|Poetry|Real|Estate|Enterprise|Public|Policy|Military|Security|Immigration|Justice|Employment|Workplace|Pensions|Telecoms|Aviation|Shipping|Auto|Space|Medical|Lead|Principal|Junior|Trainee|Freelance|Guest|Parliamentary|Congressional|White|House|Classical|Opera|Pop|Rock|Jazz|Showbiz|Entertainment|Lifestyle|Weekend|Sunday|Assembly|Council|School|Schools|Higher|Personal|Money|and|&'
const TITLE_CASE = new RegExp(`^((?:(?:The )?[A-Z][\\w’'.-]*\\s+)*?)((?:(?:${KINDS})\\s+)*${NOUN})$`)
/** STAFF WRITER, RETAIL EDITOR, LEDGER STAFF WRITER */
const CAPITALS = new RegExp(
  `^((?:(?:THE )?[A-Z][A-Z’'.-]*\\s+)*?)((?:(?:${KINDS.toUpperCase()})\\s+)*${NOUN.toUpperCase()})$`,
)
/** economics editor: without a capital it is a title only behind a comma. */
const ALL_LOWER =
  /^(?:[a-z]+(?:[ -](?:[a-z]+|&)){0,3} )?(?:correspondent|reporter|editor|critic|columnist|writer|photographer)s?$/
/** Ledger staff, Ledger staff report */
const LOWER_STAFF =
  /^((?:The )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}) (staff(?: (?:report|reports|writer|reporter|photographer|photo))?)$/
/** , Ledger; , The Harbor Times */
export const PAPER =
  /^(?:The )?(?:[A-Z][\w’'-]* ){0,3}(?:Times|Post|Courier|Examiner|Record|Register|Herald|Ledger|Gazette|Tribune|Chronicle|Journal|News|Mail|Telegraph|Observer|Sentinel|Press|Star|Globe|Sun|Standard|Echo|Argus|Guardian|Independent|Bulletin|Citizen|Dispatch|Enterprise|Advertiser|Leader|Democrat|Republican|Union|Banner|Reporter|Review|Advocate|Plainsman|Bee|World|Nation|Bugle|Mercury|Express|Mirror|Monitor|Inquirer|Sentry)$/
/** Health correspondent, Consumer affairs editor: British papers write the noun small, and all of it is the title. */
export const LOWER_CASE =
  /^(?:[A-Z][a-z]+(?:[ -](?:[A-Z]?[a-z]+|&)){0,4} )(?:correspondent|reporter|editor|critic|columnist|writer|photographer)s?$/
const SPECIAL = /^Special to (?:[Tt]he )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4}$/
const OF_STAFF = /^(?:Of|OF) ((?:The |THE )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}?) (?:Staff|STAFF|staff)$/
const FOR_PAPER = /^[Ff]or ((?:[Tt]he )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})$/
export const AGENCY =
  /^(?:The |THE )?(?:Associated Press|ASSOCIATED PRESS|Press Association|Agence France-Presse|United Press International|Reuters|REUTERS|Bloomberg News|Bloomberg|AP|AFP|PA|UPI|AAP|dpa|Kyodo|Xinhua|CNN|BBC|NPR|ESPN|USA TODAY|USA Today|ProPublica|Canadian Press|Tribune News Service|Wire Service)$/

export interface EnglishTitle {
  readonly organisation: string
  readonly title: string
  /** Undefined when the words do not say it. */
  readonly role: BylineRole | undefined
}

/** A desk's editor who signs has written: the Sports Editor is a reporter of the match. */
const roleOfTitle = (title: string): BylineRole | undefined =>
  /photographer/i.test(title)
    ? 'photographer'
    : /correspondent/i.test(title)
      ? 'correspondent'
      : /critic|columnist|commentator/i.test(title)
        ? 'author'
        : /reporter|writer|editor|chief|analyst/i.test(title)
          ? 'reporter'
          : undefined

/** Harbor Ledger Staff Writer: organisation and title. */
export function englishTitle(line: string): EnglishTitle | undefined {
  const text = line.trim()
  if (text.length > 60) return undefined
  const staff = OF_STAFF.exec(text)
  if (staff) return { organisation: staff[1], title: 'Staff', role: undefined }
  const titled = TITLE_CASE.exec(text) ?? CAPITALS.exec(text)
  if (titled) return { organisation: titled[1].trim(), title: titled[2], role: roleOfTitle(titled[2]) }
  if (LOWER_CASE.test(text)) return { organisation: '', title: text, role: roleOfTitle(text) }
  if (SPECIAL.test(text)) return { organisation: '', title: text, role: undefined }
  const lower = LOWER_STAFF.exec(text)
  if (lower) return { organisation: lower[1], title: lower[2], role: roleOfTitle(lower[2]) }
  const paper = FOR_PAPER.exec(text)?.[1] ?? (AGENCY.test(text) ? text : undefined)
  return paper === undefined ? undefined : { organisation: paper, title: '', role: undefined }
}

/** What stands behind a comma or a dash can be a title that would be any words elsewhere. */
export function partedTitle(text: string): EnglishTitle | undefined {
  if (/^For [A-Z]|^For the /.test(text) && FOR_PAPER.test(text))
    return { organisation: '', title: text, role: undefined }
  if (ALL_LOWER.test(text)) return { organisation: '', title: text, role: roleOfTitle(text) }
  return PAPER.test(text) || /^The (?:[A-Z][\w’'-]+ ?){1,3}$/.test(text)
    ? { organisation: text, title: '', role: undefined }
    : undefined
}

const PLACE =
  /^(?:in|IN|at|AT) (\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|on|upon|and|under|de|la|le)){0,3})$/u

/** in Leeds: where the writer was. */
export function englishPlace(line: string): string | undefined {
  const place = PLACE.exec(line.trim())?.[1]
  return place === undefined || /^(?:The|This|That|His|Her|A|An)\b|\b(?:on|upon|and|under)$/.test(place)
    ? undefined
    : place
}
