import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { KeptArticle } from '#core/galley/kept-article'
import { DamagedContent } from '../library-failure.ts'
import { stored } from '../stored-json.ts'

export interface Packed {
  /** Two states have the same digest when they are the same but for their status. */
  readonly digest: string
  readonly body: Buffer
}

export function packed(kept: KeptArticle): Packed {
  const whole = JSON.stringify(kept)
  const { status: _, ...article } = kept.article
  const digest = createHash('sha256')
    .update(JSON.stringify({ ...kept, article }))
    .digest('base64url')
  return { digest, body: deflateRawSync(whole) }
}

/** @throws DamagedContent */
export function unpacked(body: Uint8Array): KeptArticle {
  let json: string
  try {
    json = inflateRawSync(body).toString('utf8')
  } catch {
    throw new DamagedContent('a revision cannot be read')
  }
  return stored<KeptArticle>(json)
}
