import { failure, type Failure } from '#shared/result'
import type { MarkupFault } from './parse-markup.ts'

/** What the user is told of markup that could not be read. */
export function markupFailure(name: string, fault: MarkupFault): Failure {
  switch (fault.kind) {
    case 'not-well-formed':
      return failure('markup-damaged', { name, line: fault.line })
    case 'too-deep':
    case 'too-many-tags':
      return failure('markup-too-large', { name })
    default:
      return fault satisfies never
  }
}
