/** Tags that stand within a line of text; any other ends a line. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn del em font i ins kbd mark q rb s samp small span strike strong sub sup time tt u var wbr ruby'.split(
    ' ',
  ),
)
/** What they hold is not for reading. */
const UNREAD = new Set(['script', 'style', 'head', 'template', 'noscript', 'rp', 'rt', 'svg', 'title'])
/** They end a line, but no paragraph. */
const BREAKS = new Set(['br', 'tr', 'li', 'dt', 'dd', 'option'])

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  shy: '\u00ad',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  deg: '°',
  copy: '©',
  reg: '®',
  trade: '™',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  szlig: 'ß',
  ntilde: 'ñ',
}

/**
 * The words of a web page or of XML, a paragraph a line with a blank line after it, without tags, scripts and
 * comments. It takes any markup, well-formed or not, in one pass; entities of a file's own are left as they stand.
 */
export function textOfMarkup(markup: string): string {
  const lines: string[] = []
  /** From here on; looked for once, or a page of unclosed tags would take a time that grows with its square. */
  const neverClosed = new Set<string>()
  let line = ''
  const endLine = (blankAfter: boolean): void => {
    const words = line.replace(/[ \t\r\n\f]+/g, ' ').trim()
    line = ''
    if (words !== '') lines.push(words)
    if (blankAfter && lines.length > 0 && lines.at(-1) !== '') lines.push('')
  }
  let at = 0
  while (at < markup.length) {
    const open = markup.indexOf('<', at)
    if (open < 0) break
    line += said(markup.slice(at, open))
    at = afterTag(open)
  }
  line += said(markup.slice(at))
  endLine(true)
  return lines.join('\n')

  /** Takes what begins at a “<” and gives where the text goes on. */
  function afterTag(open: number): number {
    if (markup.startsWith('<!--', open)) return after('-->', open + 4)
    if (markup.startsWith('<![CDATA[', open)) {
      const end = markup.indexOf(']]>', open)
      line += markup.slice(open + 9, end < 0 ? undefined : end)
      return end < 0 ? markup.length : end + 3
    }
    const name = /^[/!?]?([a-z][\w:.-]*)/i.exec(markup.slice(open + 1, open + 80))
    // A “<” that is no tag is a character like any other.
    if (!name) {
      line += '<'
      return open + 1
    }
    const tag = (name[1] ?? '').toLowerCase()
    const end = after('>', open)
    const opens = !/^[/!?]/.test(name[0])
    if (UNREAD.has(tag)) {
      if (!opens || markup[end - 2] === '/') return end
      const close = closeOf(tag, end)
      return close < 0 ? end : after('>', close)
    }
    if (!INLINE.has(tag)) endLine(!BREAKS.has(tag) && !opens)
    return end
  }

  function after(mark: string, from: number): number {
    const found = markup.indexOf(mark, from)
    return found < 0 ? markup.length : found + mark.length
  }

  function closeOf(tag: string, from: number): number {
    if (neverClosed.has(tag)) return -1
    const close = new RegExp(`</${tag}[\\s>]`, 'gi')
    close.lastIndex = from
    const found = close.exec(markup)?.index ?? -1
    if (found < 0) neverClosed.add(tag)
    return found
  }
}

const said = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (entity, decimal, hex, name) => {
    if (name) return NAMED[String(name)] ?? entity
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : entity
  })
