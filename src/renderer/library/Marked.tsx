import type { TextRange } from '#shared/article-list'

/** A text with what was hit in it. */
export function Marked({ text, hits }: { readonly text: string; readonly hits: readonly TextRange[] }) {
  const ends = [0, ...hits.map((hit) => hit.to)]
  return (
    <>
      {hits.map((hit, index) => (
        <span key={hit.from}>
          {text.slice(ends[index], hit.from)}
          <mark>{text.slice(hit.from, hit.to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
