import { CALLS, isCallName } from '#shared/calls'
import type { CallName } from '#shared/contract'
import { fail, failure, type Result } from '#shared/result'
import type { Handlers } from './handlers.ts'

/** Where a bug is told: what was called, and what went wrong. */
export type ReportBug = (call: string, problem: unknown) => void

/**
 * Answers one call of the window: checks its name and argument, then asks its handler.
 *
 * Never rejects and never leaves the window waiting: what is not valid is answered with `request-invalid`, a bug
 * with `program-failed`; both are reported.
 */
export async function answerCall(
  handlers: Handlers,
  name: unknown,
  argument: unknown,
  report: ReportBug,
): Promise<Result<unknown>> {
  if (!isCallName(name)) {
    report(String(name), new Error('there is no such call'))
    return fail(failure('request-invalid', { call: String(name) }))
  }
  const valid = CALLS[name].safeParse(argument)
  if (!valid.success) {
    report(name, valid.error)
    return fail(failure('request-invalid', { call: name }))
  }
  try {
    // The compiler cannot see that the schema and the handler of one name fit together; `calls.ts` proves it.
    const handle = handlers[name] as (argument: unknown) => Promise<Result<unknown>> | Result<unknown>
    const answer = await handle(valid.data)
    // The library knows more than the schema: an order of articles that nobody has is the window's bug, too.
    if (!answer.ok && answer.error.kind === 'request-invalid') report(name, answer.error.values)
    return answer
  } catch (problem) {
    report(name, problem)
    return fail(failure('program-failed', { call: name satisfies CallName }))
  }
}
