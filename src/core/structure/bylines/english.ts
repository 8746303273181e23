import type { Byline, BylineRole } from '../reading.ts'
import type { BylineLine } from '../lines/tags.ts'

const BY =
  /^(By|BY|Photographs? by|Photos? by|Text by|Reviewed by|Review by|Story by|Compiled by)\s+(\p{Lu}[\p{L}.’'-]*(?:\s+(?:\p{Lu}[\p{L}.’'-]*|de|van|von|al|la|del|der|O’\p{L}+))*(?:(?:,\s+|\s+and\s+|\s+AND\s+)\p{Lu}[\p{L}.’' -]+)*)$/u

/** By JANE DOE and JOHN ROE */
export function englishByline(line: string): BylineLine | undefined {
  const match = BY.exec(line.trim())
  if (!match) return undefined
  const ofPicture = /^Photo/.test(match[1])
  const role: BylineRole = ofPicture ? 'photographer' : 'reporter'
  const bylines = match[2]
    .split(/,\s*(?:and\s+)?|\s+and\s+|\s+AND\s+/)
    .map((name): Byline => ({ name: name.trim(), organisation: '', title: '', role }))
  return { bylines, dateline: '', ofPicture, continues: false }
}

const KINDS =
  'Senior|Chief|Special|Staff|Contributing|Foreign|National|Political|Business|Sports|Arts|Music|Theat(?:er|re)|Film|Food|Travel|City|Metro|Science|Health|Education|Courts?'
const TITLE = new RegExp(
  `^((?:[A-Z][\\w’'.]*\\s+)*?)((?:(?:${KINDS})\\s+)*(?:Reporter|Writer|Correspondent|Critic|Columnist|Editor|Photographer))s?$`,
)

/** Harbor Ledger Staff Writer: organisation and title. */
export function englishTitle(line: string): { organisation: string; title: string } | undefined {
  const match = TITLE.exec(line.trim())
  return match && line.length <= 60 ? { organisation: match[1].trim(), title: match[2] } : undefined
}
