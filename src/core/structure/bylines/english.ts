import type { Byline, BylineRole } from '../reading.ts'
import type { BylineLine } from '../lines/tags.ts'
import { englishNames, isGivenName } from './english-names.ts'
import { AGENCY, englishPlace, englishTitle, LOWER_CASE, PAPER, partedTitle } from './english-titles.ts'

/** Leads as they are printed, and the same in capitals. */
const andInCapitals = (leads: string): string =>
  `${leads}|${leads.replace(/[a-rt-z]|s(?!\?)/g, (letter) => letter.toUpperCase()).replace(/s\?/g, 'S?')}`

const WRITTEN = andInCapitals(
  'By|From|Words by|Words:|Words and pictures by|Words and pictures:|Words & pictures:|Text by|Text:|Text and photos? by|Text and photographs by|Story by|Story and photos by|Story:|Stories by|Report by|Report:|Reporting by|Reported by|Written by|Additional reporting by',
)
const JUDGED = andInCapitals(
  'Reviewed by|Review by|Essay by|Commentary by|Opinion by|Analysis by|Interviews? by|Interview:|As told to|Verdict by',
)
const PICTURED = andInCapitals(
  'Photographs? by|Photos? by|Pictures? by|Portraits? by|Photographed by|Photography by|Photographs?:|Photos?:|Pictures?:|Portraits?:|Photography:|Photographer:|Video by',
)
const OTHERS = andInCapitals(
  'Edited by|Compiled by|Illustrations? by|Illustrations?:|Graphics? by|Graphics?:|Translated by',
)
const LEAD = new RegExp(`^(${WRITTEN}|${JUDGED}|${PICTURED}|${OTHERS})\\s+(?=\\p{Lu})`, 'u')
/** Words by Jane Doe  Photographs by John Roe */
const SECOND_LEAD = new RegExp(
  `[,;.|/]?\\s+(?:and\\s+|with\\s+|[|/•]\\s+)?(?=(?:${PICTURED}|${OTHERS}|additional reporting by)\\s)`,
  'i',
)
const IS_PICTURED = new RegExp(`^(?:${PICTURED})$`)

function roleOfLead(lead: string): BylineRole {
  if (IS_PICTURED.test(lead)) return 'photographer'
  if (new RegExp(`^(?:${JUDGED})$`).test(lead)) return 'author'
  if (/^(?:Edited|Compiled)/i.test(lead)) return 'editor'
  if (/^Translated/i.test(lead)) return 'translator'
  return /^(?:Illustr|Graphic)/i.test(lead) ? 'other' : 'reporter'
}

/** Photograph: Jane Doe, Photos by … */
export const isPhotoLead = (line: string): boolean => IS_PICTURED.test(LEAD.exec(line.trim())?.[1] ?? '')

interface People {
  readonly bylines: readonly Byline[]
  readonly dateline: string
  /** What stands behind the names: nothing, a title or a place. */
  readonly tail: 'none' | 'title' | 'place'
  /** The title is written small or behind a comma, as no headline's is. */
  readonly clear: boolean
}

/** By Staff Reporter, From our own correspondent, Staff and wire reports: nobody's name. */
const UNNAMED =
  /^(?:(?:By|BY|From) (?:a |A |our |Our |OUR )?(?:(?:Own|own|OWN|[Ff]oreign|FOREIGN|[Ss]taff|STAFF|[Ss]pecial) )*(?:[Rr]eporters?|[Cc]orrespondents?|REPORTERS?|CORRESPONDENTS?|[Ss]taff|STAFF)|(?:From )?(?:[Ss]taff|[Ww]ire|[Nn]ews [Ss]ervice)(?: and (?:wire|agency|news service))? [Rr]eports)$/

/** By JANE DOE and JOHN ROE; Priya Nair Health correspondent; Jane Doe reports */
export function englishByline(line: string): BylineLine | undefined {
  const text = line
    .trim()
    .replace(/^(?:EXCLUSIVE|Exclusive|ANALYSIS|Analysis|OPINION|COMMENT)[:|]?\s+[Bb](?=(?:y|Y) \p{Lu})/u, 'B')
    .replace(/\s+(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{3,20})$/, '')
  if (UNNAMED.test(text)) return { bylines: [], dateline: '', ofPicture: false, continues: false }
  const lead = LEAD.exec(text)
  if (!lead) return unledByline(text)
  const rest = text.slice(lead[0].length)
  const second = SECOND_LEAD.exec(rest)
  const first = peopleOf(second ? rest.slice(0, second.index) : rest, roleOfLead(lead[1]), true)
  // From Jane Doe in Paris; From Jane Doe alone may be a dedication.
  if (/^from$/i.test(lead[1]) && first?.tail !== 'place') return undefined
  if (!first && AGENCY.test(rest)) return { bylines: [], dateline: '', ofPicture: false, continues: false }
  if (!first) return undefined
  const others = second
    ? englishByline(rest.slice(second.index + second[0].length).replace(/^a(?=dditional)/, 'A'))
    : undefined
  if (second && !others) return undefined
  return {
    bylines: [...first.bylines, ...(others?.bylines ?? [])],
    dateline: first.dateline,
    ofPicture: IS_PICTURED.test(lead[1]),
    continues: false,
  }
}

const REPORTS = /^(.{5,60}?) (?:reports?|REPORTS?)(?: from (\p{Lu}[\p{L} .’'-]{2,30}?))?[.:]?$/u

/** Without By the words are a byline only when a title written small, or a given name, says so. */
function unledByline(text: string): BylineLine | undefined {
  const reports = REPORTS.exec(text)
  const given = isGivenName(text.split(/\s/)[0])
  if (reports && given) {
    const people = peopleOf(reports[1], 'reporter', false)
    if (people?.tail === 'none')
      return { bylines: people.bylines, dateline: reports[2] ?? '', ofPicture: false, continues: false }
  }
  const people = peopleOf(text, 'reporter', false)
  if (!people || people.tail === 'none') return undefined
  if (!given && !(people.tail === 'title' && people.clear)) return undefined
  return { bylines: people.bylines, dateline: people.dateline, ofPicture: false, continues: false }
}

/** by Jane Doe, by Jane Doe, economics editor: with a small letter it goes on a sentence just as well. */
export const smallByline = (text: string): BylineLine | undefined =>
  /^by \p{Lu}/u.test(text) ? englishByline(`B${text.slice(1)}`) : undefined

const RANK = /^(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Rabbi|Major|Colonel|Captain)\.? /
/** Jane Doe, Murrayfield */
const NAME_AND_PLACE = /^([^,]+), (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})$/u

/**
 * Jane Doe; Jane Doe and John Roe; Jane Doe, Murrayfield: nothing in the words says that it is a byline, so the caller
 * must know that it stands between a head and a text.
 */
export function bareEnglishName(text: string): BylineLine | undefined {
  const placed = NAME_AND_PLACE.exec(text)
  const people = placed ? placed[1] : text
  if (!isGivenName(people.split(' ')[0]) && !RANK.test(people)) return undefined
  const found = englishNameLine(people.replace(/^(?:Major|Colonel|Captain) (?=\S+ \S)/, ''))
  if (!found) return undefined
  const rank = /^(?:Major|Colonel|Captain) /.exec(people)?.[0] ?? ''
  // Who is named without a place or a desk writes a column or a poem as often as a report.
  const role: BylineRole = placed || found.bylines.length > 1 ? 'reporter' : 'author'
  const bylines = found.bylines.map((person, index) => ({
    ...person,
    role,
    name: index === 0 ? rank + person.name : person.name,
  }))
  return { ...found, bylines, dateline: placed ? placed[2] : '' }
}

/** Jane Doe alone on a line: it is a byline when a title stands below it. */
export function englishNameLine(text: string): BylineLine | undefined {
  const people = peopleOf(text, 'reporter', false)
  return people?.tail === 'none'
    ? { bylines: people.bylines, dateline: '', ofPicture: false, continues: false }
    : undefined
}

const of = (names: readonly string[], role: BylineRole): readonly Byline[] =>
  names.map((name) => ({ name, organisation: '', title: '', role }))

/** `led`: By or the like stands before the names, so that a paper's masthead (Jane Doe, editor) is not meant. */
function peopleOf(text: string, role: BylineRole, led: boolean): People | undefined {
  const names = englishNames(text)
  if (names) return { bylines: of(names, role), dateline: '', tail: 'none', clear: false }
  return peopleWithTail(text, role, led) ?? eachWithTitle(text, role, led)
}

/** A sign between name and title. */
const PARTING = /^(?:[|/•·]|--|—|–|-)$/

/** Names, then a title or a place; a name of three words has an initial or a second given name in the middle. */
function peopleWithTail(text: string, role: BylineRole, led: boolean): People | undefined {
  const words = text.split(/\s+/)
  for (let cut = 2; cut < Math.min(words.length, 16); cut++) {
    const parted = /[,|/]$/.test(words[cut - 1]) || PARTING.test(words[cut])
    const left = words
      .slice(0, cut)
      .join(' ')
      .replace(/[,|/]$/, '')
    const right = words.slice(PARTING.test(words[cut]) ? cut + 1 : cut).join(' ')
    const names = englishNames(left)
    if (!names) continue
    const both = /^(.{4,40}?) ((?:in|at) \p{Lu}.*)$/u.exec(right)
    const desk = both ? englishTitle(both[1]) : undefined
    const where = both ? englishPlace(both[2]) : undefined
    // Chief Football Writer at Old Trafford
    if (desk && where !== undefined && desk.title !== '') {
      const described = { organisation: desk.organisation, title: desk.title, role: desk.role ?? role }
      const bylines = of(names, role).map((person) => ({ ...person, ...described }))
      return { bylines, dateline: where, tail: 'title', clear: true }
    }
    const place = englishPlace(right)
    if (place !== undefined) return { bylines: of(names, role), dateline: place, tail: 'place', clear: false }
    const title =
      (parted && led ? partedTitle(right) : undefined) ??
      (led && /\s/.test(right) && PAPER.test(right)
        ? { organisation: right, title: '', role: undefined }
        : undefined) ??
      englishTitle(right)
    const middle = words[cut - 1]
    const goesOn =
      !parted && title?.organisation !== '' && (isGivenName(middle) || /^\p{Lu}\.$/u.test(middle))
    if (!title || goesOn) continue
    const all = parted || /s$/.test(title.title) || title.title === ''
    const titled = { organisation: title.organisation, title: title.title, role: title.role ?? role }
    const bylines = of(names, role).map((person, index) =>
      all || index === names.length - 1 ? { ...person, ...titled } : person,
    )
    return { bylines, dateline: '', tail: 'title', clear: parted || LOWER_CASE.test(right) }
  }
  return undefined
}

/** JANE DOE, Staff Writer, and JOHN ROE, Health Editor */
function eachWithTitle(text: string, role: BylineRole, led: boolean): People | undefined {
  const parts = text.split(/,?\s+(?:and|AND)\s+|;\s*/)
  if (parts.length < 2) return undefined
  const people = parts.map((part) => {
    const names = englishNames(part)
    return names ? of(names, role) : peopleWithTail(part, role, led)?.bylines
  })
  const found = people.flatMap((each) => each ?? [])
  return people.every((each) => each !== undefined)
    ? { bylines: found, dateline: '', tail: 'title', clear: true }
    : undefined
}
