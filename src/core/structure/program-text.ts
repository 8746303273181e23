/** Fewer lines are no program; so many of its lines must look like one. */
const FEWEST_LINES = 4
const SHARE = 0.6
/** A hundred lines tell what the rest is, too. */
const MOST_LINES = 100

/** Lines as programs have them and no newspaper. */
const CODE: readonly RegExp[] = [
  /[{}]$|[)\]}"']+;$|^[})\]]+[,;)]*$/, // brackets of a block, the end of a call
  /^(?:[\w*&<>]+ ){0,2}[\w$.[\]"']+ (?:[-+*/|&?]?=|:=) \S/, // an assignment
  /[=!]==?|=>|->|::|&&|\|\||[\w$\]]\(.*\)[:;,)]?$/, // a comparison, a call
  /^(?:def|class|if|elif|else|for|while|try|except|with|switch|case)\b.*:$/,
  /^(?:return|break|continue|pass)\b[^.,]*$|^(?:import|from) [\w.]+|^#(?:include|define|!)/,
  /^(?:\/\/|\/\*|\*\/|\* |# |-- |<\/?[a-z]+)/, // a comment, a tag
]

/** Whether lines are a program's source: their ends and their indents mean something. */
export function isProgram(lines: readonly string[]): boolean {
  const full = lines.map((line) => line.trim()).filter((line) => line !== '')
  if (full.length < FEWEST_LINES) return false
  const tried = full.slice(0, MOST_LINES)
  return tried.filter((line) => CODE.some((form) => form.test(line))).length >= SHARE * tried.length
}
