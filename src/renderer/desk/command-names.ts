/** Names of what can be undone; the desk has a word for each. */
export const COMMAND_NAMES = [
  'clean-page',
  'take-order',
  'leave-order',
  'join-line-breaks',
  'remove-duplicates',
  'switch-kind',
  'accept-fix',
  'reject-fix',
  'accept-fixes',
  'reject-fixes',
  'never-on-page',
  'again-on-page',
  'type',
  'paste',
  'split-block',
  'merge-block',
  'split-article',
  'merge-article',
  'move-block',
  'move-article',
  'new-article',
  'block-kind',
  'set-aside',
  'place',
  'dissolve-article',
  'restore-article',
  'restore-revision',
  'trash-articles',
  'section',
  'bylines',
  'status',
  'regions',
  'read-again',
  'order-by-regions',
] as const
export type CommandName = (typeof COMMAND_NAMES)[number]
/** Also of what another Galley wrote. */
export const isCommandName = (name: string): name is CommandName => COMMAND_NAMES.some((one) => one === name)

/** What was done, as it is told: “join 212 line breaks”. */
export interface Deed {
  readonly command: CommandName
  readonly count: number | null
}
