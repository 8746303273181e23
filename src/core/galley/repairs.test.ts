import { expect, it } from 'vitest'
import type { Fix } from '../fixes/fix.ts'
import { repairsOf } from './repairs.ts'

const fix = (id: string, kind: Fix['kind'], confidence = 0.97): Fix => ({
  id,
  rule: 'wrapped-line',
  kind,
  span: { from: 0, to: 1 },
  replacement: '',
  reasons: [],
  confidence,
})
const fixes = [
  fix('sure', 'line-break'),
  fix('kept', 'line-break'),
  fix('doubtful', 'line-break', 0.5),
  fix('taken', 'duplicate', 0.5),
  fix('waiting', 'spacing', 0.5),
]

it('counts what is applied, and what the editor decided one by one, by kind', () => {
  const decisions = { kept: 'rejected', doubtful: 'applied', taken: 'applied' } as const
  expect(repairsOf({ fixes, rulings: { kinds: ['line-break'], decisions, rulesOff: [] } })).toEqual({
    'line-break': { made: 2, accepted: 1, rejected: 1 },
    duplicate: { made: 1, accepted: 1, rejected: 0 },
  })
})

it('counts no rule that is switched off as rejected by the editor', () => {
  const rulings = { kinds: ['line-break'], decisions: {}, rulesOff: ['wrapped-line'] } as const
  expect(repairsOf({ fixes, rulings })).toEqual({})
})
