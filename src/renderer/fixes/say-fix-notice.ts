import { sayRule, type Speak } from '#shared/language/index'
import { sayMarked } from '#shared/language/say-fix'
import type { FixNotice } from './walker.ts'

/** The sentence after a word on fixes. */
export function sayFixNotice(speak: Speak, what: FixNotice): string {
  switch (what.kind) {
    case 'nothing-in-doubt':
      return speak('fixes:said-none')
    case 'decided': {
      const key = what.decision === 'applied' ? 'fixes:said-accepted' : 'fixes:said-rejected'
      const said = speak(key, { line: what.line, what: sayMarked(speak, what.fix, what.source) })
      if (what.left === null) return said
      return (
        said + (what.left > 0 ? speak('fixes:said-to-go', { count: what.left }) : speak('fixes:said-last'))
      )
    }
    case 'kind-switched':
      return speak(what.on ? 'fixes:said-kind-on' : 'fixes:said-kind-off', {
        kind: speak(`desk:fix-${what.fixes}`),
        count: what.count,
      })
    case 'rule-switched':
      return speak(what.on ? 'fixes:said-again' : 'fixes:said-never', {
        rule: sayRule(speak, what.rule),
        count: what.count,
      })
    case 'all-decided':
      return speak(what.decision === 'applied' ? 'fixes:said-all-accepted' : 'fixes:said-all-rejected', {
        rule: sayRule(speak, what.rule),
        count: what.count,
      })
  }
}
