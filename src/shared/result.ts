/** What can fail in a way that a user can cause is a value, not an exception; throwing is for bugs. */
export type Result<Value, Error = Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Error }

export const succeed = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })
export const fail = <Error>(error: Error): Result<never, Error> => ({ ok: false, error })

/**
 * Everything a user can cause, by kind. Each has a sentence in every language (`language/failures.ts`) that says
 * what happened, what was kept and what to do.
 */
export const FAILURES = [
  'file-missing',
  'file-forbidden',
  'file-is-folder',
  'file-empty',
  'file-blank',
  'file-binary',
  'file-too-large',
  'file-unreadable',
  'line-too-long',
  'picture-unsupported',
  'picture-damaged',
  'picture-too-large',
  'ocr-found-nothing',
  'ocr-cancelled',
  'ocr-unavailable',
  'ocr-failed',
  'pdf-locked',
  'pdf-password-wrong',
  'pdf-damaged',
  'pdf-without-text',
  'pdf-too-many-pages',
  'pdf-no-such-page',
  'markup-damaged',
  'markup-too-large',
  'issue-without-pages',
  'page-unknown',
  'article-unknown',
  'revision-unknown',
  'nothing-to-export',
  'export-occupied',
  'name-missing',
  'section-unknown',
  'section-taken',
  'section-too-deep',
  'person-unknown',
  'target-forbidden',
  'target-failed',
  'target-taken',
  'disk-full',
  'house-style-invalid',
  'library-forbidden',
  'library-damaged',
  'library-newer',
  'library-busy',
  'library-failed',
  'library-occupied',
  'library-missing',
  'library-read-only',
  'library-place-damaged',
  'no-library-there',
  'library-there',
  'move-taken',
  'move-fixed',
  'move-no-room',
  'no-backup',
  'backup-place-missing',
  'backup-damaged',
  'archive-invalid',
  'archive-newer',
  'request-invalid',
  'program-failed',
] as const
export type FailureKind = (typeof FAILURES)[number]

/** `values` fill the places of the sentence: a file's name, a limit, a path. Never translated text. */
export interface Failure {
  readonly kind: FailureKind
  readonly values: Readonly<Record<string, string | number>>
}

export const failure = (kind: FailureKind, values: Failure['values'] = {}): Failure => ({ kind, values })
