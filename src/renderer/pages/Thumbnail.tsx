import { useState } from 'react'
import { thumbnailAddress } from '#shared/facsimile'
import type { PageRow } from '#shared/pages-list'

/** A page's first sheet, small. Its name stands beside it, so that it has none of its own. */
export function Thumbnail({ row }: { readonly row: PageRow }) {
  const [isMissing, setMissing] = useState(false)
  return (
    <span className="thumbnail" aria-hidden="true">
      {row.pictured && !isMissing ? (
        <img
          src={thumbnailAddress(row.id, 0)}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => {
            setMissing(true)
          }}
        />
      ) : (
        // A page of text, as it is drawn in the margin of a proof.
        <i />
      )}
    </span>
  )
}
