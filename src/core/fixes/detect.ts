import type { Fix } from './fix.ts'
import type { Claim } from './resolve.ts'
import type { Finding, Rule, Scene, SheetStage, TextScene } from './rule.ts'
import { RULES } from './rules/index.ts'

const inside = (fix: Fix, text: string): boolean =>
  fix.span.from >= 0 && fix.span.from < fix.span.to && fix.span.to <= text.length

const claimOf = (rule: Rule, rank: number, finding: Finding): Claim => {
  const { from, to } = finding.span
  return { rank, fix: { id: `${rule.id}@${from}-${to}`, rule: rule.id, kind: rule.kind, ...finding } }
}

/** All that the rules of one stage propose for a sheet, with each rule's rank. */
export const detect = (stage: SheetStage, scene: Scene): readonly Claim[] =>
  RULES.flatMap((rule, rank) =>
    rule.stage === 'text' || rule.stage !== stage
      ? []
      : rule.find(scene).map((finding) => claimOf(rule, rank, finding)),
  ).filter((claim) => inside(claim.fix, scene.text))

/** All that the rules of the last stage propose for the finished blocks. */
export const detectInText = (scene: TextScene): readonly Claim[] =>
  RULES.flatMap((rule, rank) =>
    rule.stage === 'text' ? rule.find(scene).map((finding) => claimOf(rule, rank, finding)) : [],
  )
