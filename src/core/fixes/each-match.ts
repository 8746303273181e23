import type { Finding } from './rule.ts'

/** A finding for every match of `pattern` (global) for which `judge` has a verdict; `at` is where the match begins. */
export function eachMatch(
  text: string,
  pattern: RegExp,
  judge: (found: string, at: number) => Omit<Finding, 'span'> | undefined,
): readonly Finding[] {
  const findings: Finding[] = []
  for (const match of text.matchAll(pattern)) {
    const verdict = judge(match[0], match.index)
    if (verdict) findings.push({ span: { from: match.index, to: match.index + match[0].length }, ...verdict })
  }
  return findings
}
