import type { AlikeArticle } from '#shared/alike'

/** Where an article was printed, in short: its publication and day, or the name of its page. */
export const wherePrinted = ({ publication, issued, folio, pageName }: AlikeArticle): string =>
  publication === '' && issued === '' ? pageName : [publication, issued, folio].filter(Boolean).join(' · ')
