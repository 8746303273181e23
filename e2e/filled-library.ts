import { join } from 'node:path'
import type { Article } from '../src/core/galley/galley.ts'
import { openLibrary } from '../src/main/library/index.ts'
import { at, newPage, NOWHERE, typedArticle, valueOf, wholeOf } from '../src/main/library/testing/samples.ts'

/** As many articles as a page of {@link fillLibrary} has. */
export const ON_PAGE = 10
export const LAST_PARAGRAPH = '入秋以来的第一场雨就这样下完了。'

/** A library as a time of work leaves it, in Galley's own folder: pages with {@link ON_PAGE} articles each. */
export function fillLibrary(folder: string, pages: number, rest: Partial<Article> = {}): void {
  const library = valueOf(openLibrary(join(folder, 'library')))
  for (let number = 0; number < pages; number++) {
    const page = valueOf(library.keepPage(newPage(`page ${number}`, `河湾日报-${number}.txt`), at(number)))
    const articles = Array.from({ length: ON_PAGE }, (_, index) =>
      typedArticle(
        `a${index}`,
        `第 ${number} 版第 ${index} 篇`,
        ['河湾县秋收过半。'.repeat(20), LAST_PARAGRAPH],
        rest,
      ),
    )
    valueOf(library.save({ page, change: wholeOf(articles), place: NOWHERE }, at(number)))
  }
  library.close()
}
