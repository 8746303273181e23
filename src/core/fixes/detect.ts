import type { Fix } from './fix.ts'
import type { Scene, Stage } from './rule.ts'
import type { Claim } from './resolve.ts'
import { RULES } from './rules/index.ts'

const inside = (fix: Fix, text: string): boolean =>
  fix.span.from >= 0 && fix.span.from < fix.span.to && fix.span.to <= text.length

/** All that the rules of one stage propose, with each rule's rank. */
export function detect(stage: Stage, scene: Scene): readonly Claim[] {
  return RULES.flatMap((rule, rank) => {
    if (rule.stage !== stage) return []
    return rule.find(scene).map((finding): Claim => {
      const { from, to } = finding.span
      return { rank, fix: { id: `${rule.id}@${from}-${to}`, rule: rule.id, kind: rule.kind, ...finding } }
    })
  }).filter((claim) => inside(claim.fix, scene.text))
}
