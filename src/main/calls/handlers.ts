import type { CallArgument, CallAnswer, CallName } from '#shared/contract'

/** A handler for every call; a missing one does not compile. What a user can cause is a `Result`, a bug throws. */
export type Handlers = {
  readonly [Name in CallName]: (argument: CallArgument<Name>) => CallAnswer<Name> | Promise<CallAnswer<Name>>
}

/** The handlers of one namespace: `HandlersOf<'pages'>` has `pages.open`, `pages.save` … */
export type HandlersOf<Namespace extends string> = Pick<Handlers, Extract<CallName, `${Namespace}.${string}`>>
