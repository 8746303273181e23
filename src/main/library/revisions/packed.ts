import { createHash } from 'node:crypto'
import type { KeptArticle } from '#core/galley/kept-article'
import { pack } from '../packed.ts'

export interface Packed {
  /** Two states have the same digest when they are the same but for their status. */
  readonly digest: string
  readonly body: Uint8Array
}

export function packed(kept: KeptArticle): Packed {
  const whole = JSON.stringify(kept)
  const { status: _, ...article } = kept.article
  const digest = createHash('sha256')
    .update(JSON.stringify({ ...kept, article }))
    .digest('base64url')
  return { digest, body: pack(whole) }
}
